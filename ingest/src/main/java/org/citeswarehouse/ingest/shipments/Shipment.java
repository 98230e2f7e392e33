package org.citeswarehouse.ingest.shipments;

import java.math.BigDecimal;

/**
 * A shipment record as one side reported it: a row of the table shipments without its release.
 *
 * @param id identifier within the release
 * @param year year of the trade
 * @param appendix appendix
 * @param taxon accepted name
 * @param taxonClass class
 * @param taxonOrder order
 * @param family family
 * @param genus genus
 * @param term term code
 * @param quantity quantity reported
 * @param unit unit code; blank is number
 * @param importer importing country
 * @param exporter exporting country
 * @param origin country of origin
 * @param purpose purpose code
 * @param source source code
 * @param reporterType E or I
 * @param importPermitId pseudonym of the import permit
 * @param exportPermitId pseudonym of the export permit
 * @param originPermitId pseudonym of the origin permit
 */
public record Shipment(
    String id,
    Integer year,
    String appendix,
    String taxon,
    String taxonClass,
    String taxonOrder,
    String family,
    String genus,
    String term,
    BigDecimal quantity,
    String unit,
    String importer,
    String exporter,
    String origin,
    String purpose,
    String source,
    String reporterType,
    String importPermitId,
    String exportPermitId,
    String originPermitId) {}
