package org.citeswarehouse.api.submission;

import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportList;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;

/** Says what holds up a report, and where exactly it is listed. */
final class WhatHoldsUp {

  private WhatHoldsUp() {}

  /**
   * The refusal of a report that is not ready.
   *
   * @param waiting records that wait, which may be none where the year is not over
   */
  static Refusal refusal(AnnualReports reports, ReportRequest request, long waiting) {
    String party = request.party();
    String year = Integer.toString(request.year());
    long errors = reports.broken(request).errors();
    List<String> what = new ArrayList<>();
    List<String> ways = new ArrayList<>();
    if (waiting > 0) {
      String key = errors > 0 ? "freeze.unready.lines" : "freeze.unready.records";
      what.add(Texts.of(key, Long.toString(waiting)));
    }
    if (reports.blocking(request) > 0) {
      list(request, "report-checks", "blocks", "true", ways);
    }
    if (errors > 0) {
      list(request, "report-validation", "level", "PRIMARY", ways);
    }
    if (!reports.isYearOver(request)) {
      String day = reports.asOf(request).orElseThrow().toString();
      what.add(Texts.of("freeze.unready.year", year, day));
      ways.add(Texts.of("freeze.unready.build", party, year));
    }
    if (reports.isStale(request)) {
      what.add(Texts.of("freeze.unready.stale"));
      ways.add(reports.sameBuild(request));
    }
    return Refusal.of(
        Kind.WRONG_INPUT,
        "freeze.unready",
        party,
        year,
        String.join(Texts.of("freeze.unready.and"), what),
        String.join("; ", ways));
  }

  /** Directions on different bases are different lists. */
  private static void list(
      ReportRequest request, String output, String word, String value, List<String> ways) {
    boolean together = request.basisImports().equals(request.basisExports());
    for (String direction : together ? List.of("") : List.of("imports", "exports")) {
      ways.add(ReportList.of(output, request, direction).and(word, value).command());
    }
  }
}
