package org.citeswarehouse.ingest.endorsements;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A usable box 14 entry, typed: a row of the table endorsements.
 *
 * @param party the Party whose register it is
 * @param issuingCountry country that issued the permit
 * @param permitNo number of the permit as the border wrote it
 * @param permitKey normalised number without the issuing country's prefix
 * @param lineNo line of the permit
 * @param direction E leaving, I arriving
 * @param endorsedOn day of the crossing
 * @param office border office
 * @param statedQuantity quantity as written
 * @param statedUnit unit as written; NAR where blank
 * @param quantity quantity in the standard unit
 * @param unit standard unit
 * @param factor factor from the stated unit to the standard one
 * @param deadQuantity specimens found dead
 * @param transportDocNo bill of lading or air waybill
 * @param customsDeclarationNo declaration presented with the goods
 * @param method how the endorsement was made
 */
public record Endorsement(
    String party,
    String issuingCountry,
    String permitNo,
    String permitKey,
    String lineNo,
    String direction,
    LocalDate endorsedOn,
    String office,
    BigDecimal statedQuantity,
    String statedUnit,
    BigDecimal quantity,
    String unit,
    BigDecimal factor,
    BigDecimal deadQuantity,
    String transportDocNo,
    String customsDeclarationNo,
    String method) {}
