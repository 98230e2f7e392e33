package org.citeswarehouse.api.report;

import java.util.HashMap;
import java.util.Map;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.model.reconcile.ItemFinding;
import org.citeswarehouse.model.report.CheckCode;

/** The way from a report to those questions of the desk that are about it. */
final class DeskWay {

  private DeskWay() {}

  /** To the questions of a check that the report waits for. */
  static String toWhatBlocks(ReportAddress report, String check) {
    Map<String, String> words = new HashMap<>(Map.of("blocks", "true"));
    switch (CheckCode.valueOf(check)) {
      case ARRIVAL_WITHOUT_DOCUMENT -> words.put("finding", ItemFinding.PERMIT_UNKNOWN.name());
      case LINE_UNDECIDED -> words.put("finding", check);
      default -> words.put("state", check);
    }
    return to(report, words);
  }

  /** To the questions of the report's Party and year that have these words of the desk. */
  static String to(ReportAddress report, Map<String, String> words) {
    Map<String, String> all = new HashMap<>(words);
    all.put("party", report.party());
    // The desk has lines under the year in which they crossed, a report of permits under that of
    // their issue: a line of this report may then be one of another year there.
    if (!words.containsKey("state") || !report.hasIssued()) {
      all.put("year", "%04d".formatted(report.year()));
    }
    return Address.of("/desk", all);
  }
}
