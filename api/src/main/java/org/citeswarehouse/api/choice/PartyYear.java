package org.citeswarehouse.api.choice;

import org.citeswarehouse.api.problem.CodeNames;

/**
 * A Party and a year of its reports.
 *
 * @param party code of the Party; blank where there is none yet
 * @param year the year; 0 where there is none yet
 * @param lines lines of its annual report, which tell the fullest one
 */
public record PartyYear(String party, int year, long lines) {

  /** Where nothing was reconciled yet. */
  public static final PartyYear NONE = new PartyYear("", 0, 0);

  /** Whether there is one. */
  public boolean isKnown() {
    return !party.isEmpty();
  }

  /** Name of the Party in the language of the request. */
  public String partyName() {
    return CodeNames.COUNTRY.name(party);
  }

  /** As parameters of an address. */
  public String query() {
    return "party=" + party + "&year=" + year;
  }
}
