package org.citeswarehouse.api.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Request;

/**
 * What a page of a report was asked for.
 *
 * @param report the report, and what is said of it on purpose
 * @param words what else was asked, by word
 */
record AskedReport(ReportRequest report, Arguments words) {

  private static final List<String> BASES = List.of("basis", "basis-imports", "basis-exports");

  /**
   * Reads path and parameters.
   *
   * @param name the page, as a refusal names it
   * @param more words that this page knows beside those of the basis
   * @throws org.citeswarehouse.api.problem.Refusal when a word or value is unknown
   */
  static AskedReport of(Request request, String name, String... more) {
    Arguments given = request.arguments();
    given.refuseOthers(name, Stream.concat(BASES.stream(), Stream.of(more)).toList());
    return of(request.path("party"), request.path("year"), given);
  }

  /** The report of a Party and year, as the words have it. */
  static AskedReport of(String party, String year, Arguments given) {
    Map<String, String> report = new HashMap<>(given.values());
    report.keySet().retainAll(ReportRequest.WORDS);
    report.remove("direction");
    report.put("party", party);
    report.put("year", year);
    Map<String, String> words = new HashMap<>(given.values());
    BASES.forEach(words::remove);
    return new AskedReport(ReportRequest.of(new Arguments(report)), new Arguments(words));
  }

  ReportAddress address() {
    return ReportAddress.of(report);
  }

  /** A list is read to its end from the run that its first page was read from. */
  Reading reading(Warehouse warehouse) {
    return words
        .find("run")
        .map(run -> new Reading(warehouse.database(), warehouse.of(run)))
        .orElseGet(() -> Reading.current(warehouse));
  }
}
