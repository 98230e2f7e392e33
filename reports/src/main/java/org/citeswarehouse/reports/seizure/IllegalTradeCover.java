package org.citeswarehouse.reports.seizure;

import java.time.LocalDate;

/**
 * What the cover says beyond what can be counted from the seizures.
 *
 * @param party code of the reporting Party
 * @param partyName its name
 * @param year year of the seizures
 * @param consent whether the data may be shared
 * @param agreed lines of files that say yes to it
 * @param objected lines of files that say no to it
 * @param unusable rows of the Party's files of seizures that were rejected or are held, whatever
 *     their year, which they may not tell
 * @param generated day of the run that the seizures were read from; null where none is known
 * @param run identifier of that run
 */
public record IllegalTradeCover(
    String party,
    String partyName,
    int year,
    Consent consent,
    long agreed,
    long objected,
    long unusable,
    LocalDate generated,
    String run) {

  /** Whether the files say both, and the Party has not said which. */
  boolean isContradicted() {
    return consent == Consent.UNSTATED && agreed > 0 && objected > 0;
  }
}
