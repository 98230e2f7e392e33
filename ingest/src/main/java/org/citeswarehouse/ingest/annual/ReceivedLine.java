package org.citeswarehouse.ingest.annual;

import java.math.BigDecimal;

/**
 * A line of an annual report that came as a file: a row of the table received_report_lines.
 *
 * @param party the reporting Party
 * @param reportYear year of the report, where it was named
 * @param direction exports or imports
 * @param appendix Appendix
 * @param speciesName name as reported
 * @param termCode term
 * @param quantity quantity as reported
 * @param unitCode unit; NAR where blank
 * @param tradingPartner the other country
 * @param countryOfOrigin country of origin
 * @param importPermit import permit
 * @param exportPermit export permit or re-export certificate
 * @param originPermit permit of the country of origin
 * @param ifsPermit certificate of introduction from the sea
 * @param purposeCode purpose
 * @param sourceCode source
 * @param year year of the trade
 * @param description description in words
 * @param remarks remarks
 * @param summed whether it sums several permits
 * @param seized whether its remarks say that it was seized
 */
public record ReceivedLine(
    String party,
    Integer reportYear,
    String direction,
    String appendix,
    String speciesName,
    String termCode,
    BigDecimal quantity,
    String unitCode,
    String tradingPartner,
    String countryOfOrigin,
    String importPermit,
    String exportPermit,
    String originPermit,
    String ifsPermit,
    String purposeCode,
    String sourceCode,
    Integer year,
    String description,
    String remarks,
    Boolean summed,
    Boolean seized) {}
