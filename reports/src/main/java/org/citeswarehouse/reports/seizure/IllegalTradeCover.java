package org.citeswarehouse.reports.seizure;

import java.time.LocalDate;

/**
 * What the cover says beyond what can be counted from the seizures.
 *
 * @param party code of the reporting Party
 * @param partyName its name
 * @param year year of the seizures
 * @param consent whether the data may be shared
 * @param generated day of the run that the seizures were read from; null where none is known
 * @param run identifier of that run
 */
public record IllegalTradeCover(
    String party, String partyName, int year, Consent consent, LocalDate generated, String run) {}
