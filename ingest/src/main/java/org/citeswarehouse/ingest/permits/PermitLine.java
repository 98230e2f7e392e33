package org.citeswarehouse.ingest.permits;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A usable line of a permit or certificate, typed: a row of the table permit_lines.
 *
 * @param party the Party whose register it is
 * @param issuingCountry country that issued the document
 * @param permitNo number as the register writes it, without outer blanks
 * @param permitKey normalised number without the issuing country's prefix
 * @param permitType E, R, I or O
 * @param typeOther kind of a document of type O
 * @param direction E leaving, I arriving, as the Party sees it
 * @param issueDate day of issue
 * @param validUntil last day of validity
 * @param permitStatus ISSUED, CANCELLED, REPLACED, LOST or RETURNED
 * @param statusDate day on which that status began, where known
 * @param replacedBy number of the replacement
 * @param purpose purpose of transaction
 * @param exportCountry country the goods leave
 * @param importCountry country the goods go to
 * @param partnerCountry the other country; HS for introductions from the sea
 * @param lineNo block letter or number of the line
 * @param scientificName name as the permit has it
 * @param appendix I, II, III or N
 * @param term term code in use
 * @param description description in words
 * @param statedQuantity quantity as written
 * @param statedUnit unit as written; NAR where blank
 * @param quantity quantity in the standard unit
 * @param unit standard unit; packs and skins keep their own
 * @param factor factor from the stated unit to the standard one
 * @param source source code
 * @param originCountry country of origin; blank is the exporting country
 * @param originPermitNo permit of the country of origin
 * @param lastReexportCountry country of last re-export
 * @param lastReexportPermitNo certificate of last re-export
 * @param partnerPermitNo number of the partner's document
 * @param remarks remarks
 * @param quotaUsed box 11a, used so far, in the standard unit
 * @param quotaAnnual box 11a, the annual quota, in the standard unit
 * @param marks marks or tags of the specimens, as written
 * @param acquisitionDate when they were acquired, as written: often no more than a year
 */
public record PermitLine(
    String party,
    String issuingCountry,
    String permitNo,
    String permitKey,
    String permitType,
    String typeOther,
    String direction,
    LocalDate issueDate,
    LocalDate validUntil,
    String permitStatus,
    LocalDate statusDate,
    String replacedBy,
    String purpose,
    String exportCountry,
    String importCountry,
    String partnerCountry,
    String lineNo,
    String scientificName,
    String appendix,
    String term,
    String description,
    BigDecimal statedQuantity,
    String statedUnit,
    BigDecimal quantity,
    String unit,
    BigDecimal factor,
    String source,
    String originCountry,
    String originPermitNo,
    String lastReexportCountry,
    String lastReexportPermitNo,
    String partnerPermitNo,
    String remarks,
    BigDecimal quotaUsed,
    BigDecimal quotaAnnual,
    String marks,
    String acquisitionDate) {}
