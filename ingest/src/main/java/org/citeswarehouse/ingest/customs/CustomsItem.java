package org.citeswarehouse.ingest.customs;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A usable item of a customs declaration, typed: a row of the table customs_items.
 *
 * @param party the Party whose register it is
 * @param declarationCountry country of the customs office
 * @param declarationNo number of the declaration
 * @param itemNo number of the item
 * @param registrationDate day of registration
 * @param officeCode customs office
 * @param flow I, E or T
 * @param regime customs procedure
 * @param hsCode commodity code as written
 * @param hsDigits digits of the code, a lost leading zero restored
 * @param hsEdition edition of the Harmonized System that the code follows
 * @param hsEditionBasis DECLARED by the extract, or DERIVED from country and day
 * @param goodsDescription description in words
 * @param countryOrigin country of origin
 * @param countryExport country of export
 * @param countryDestination country of destination
 * @param netMassKg net mass
 * @param statedQuantity supplementary quantity as written
 * @param statedUnit supplementary unit as written
 * @param quantity supplementary quantity in the standard unit
 * @param unit standard unit of the supplementary quantity
 * @param factor factor from the stated unit to the standard one
 * @param statisticalValue statistical value
 * @param currency currency of the value
 * @param documentRefs CODE:REFERENCE joined by a vertical bar
 * @param status REGISTERED, RELEASED, AMENDED or CANCELLED
 */
public record CustomsItem(
    String party,
    String declarationCountry,
    String declarationNo,
    Integer itemNo,
    LocalDate registrationDate,
    String officeCode,
    String flow,
    String regime,
    String hsCode,
    String hsDigits,
    String hsEdition,
    String hsEditionBasis,
    String goodsDescription,
    String countryOrigin,
    String countryExport,
    String countryDestination,
    BigDecimal netMassKg,
    BigDecimal statedQuantity,
    String statedUnit,
    BigDecimal quantity,
    String unit,
    BigDecimal factor,
    BigDecimal statisticalValue,
    String currency,
    String documentRefs,
    String status) {}
