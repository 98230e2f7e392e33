package org.citeswarehouse.ingest.seizures;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Specimens that were seized, typed: a row of the table seizures.
 *
 * @param party the reporting Party
 * @param dateOfSeizure day of the seizure
 * @param species name as written
 * @param term term code
 * @param quantity quantity in the standard unit
 * @param unit the standard unit
 * @param location place of the seizure
 * @param agency authority that found the specimens
 * @param reason why they were seized
 * @param transport how they were carried
 * @param concealment how they were hidden
 * @param origin alleged country of origin
 * @param transit countries of transit, joined by semicolons
 * @param destination alleged country of destination
 * @param estimatedValue value with its currency, as written
 * @param nationality countries the offenders are nationals of, joined by semicolons
 * @param law law under which charges were brought
 * @param disposal what became of the specimens
 * @param consent whether the data may be shared, yes or no; null where it is not said
 * @param statedQuantity quantity as written
 * @param statedUnit unit as written
 * @param factor factor from the stated unit to the standard one
 */
public record Seizure(
    String party,
    LocalDate dateOfSeizure,
    String species,
    String term,
    BigDecimal quantity,
    String unit,
    String location,
    String agency,
    String reason,
    String transport,
    String concealment,
    String origin,
    String transit,
    String destination,
    String estimatedValue,
    String nationality,
    String law,
    String disposal,
    String consent,
    BigDecimal statedQuantity,
    String statedUnit,
    BigDecimal factor) {}
