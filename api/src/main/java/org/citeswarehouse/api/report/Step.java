package org.citeswarehouse.api.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.readiness.Readiness;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.model.report.CheckCode;

/**
 * Something that readiness tells, with what an officer does about it.
 *
 * @param code what it is
 * @param records how many records it is about; 0 where the report as a whole is meant
 * @param lists ways to exactly these records
 * @param atStake quantities by unit, as they are written
 * @param why why it waits or is told
 * @param way what to do, in the words of the pages
 * @param ways where that is done
 * @param months months without evidence, as they are written
 */
public record Step(
    String code,
    long records,
    List<RowsPage.Way> lists,
    List<String> atStake,
    String why,
    String way,
    List<RowsPage.Way> ways,
    List<String> months) {

  static Step of(ReportAddress report, Readiness.Question question, boolean blocks) {
    return new Step(
        question.check(),
        question.records(),
        lists(report, question),
        question.atStake().stream()
            .map(a -> Written.quantity(a.quantity()) + " " + a.unit())
            .toList(),
        question.why(),
        way(question.check(), blocks),
        ways(report, question.check(), blocks),
        question.months().stream()
            .map(m -> Texts.of("report.month", m.month(), Written.number(m.lines())))
            .toList());
  }

  /** A check that would block and does not was accepted, or leaves the report as it is. */
  private static String way(String code, boolean blocks) {
    boolean settled = !blocks && isCheck(code) && CheckCode.valueOf(code).blocks();
    String key = "report.way." + (settled ? "SETTLED" : code);
    return Texts.of(Texts.has(key) ? key : "report.way.OTHER");
  }

  private static boolean isCheck(String code) {
    for (CheckCode check : CheckCode.values()) {
      if (check.name().equals(code)) {
        return true;
      }
    }
    return false;
  }

  /** The lists that programs are given, as pages. */
  private static List<RowsPage.Way> lists(ReportAddress report, Readiness.Question question) {
    List<RowsPage.Way> lists = new ArrayList<>();
    for (String list : question.lists()) {
      String[] parts = list.split("\\?", 2);
      Map<String, String> words = new HashMap<>();
      for (String pair : parts[1].split("&", -1)) {
        words.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
      }
      String direction = words.getOrDefault("direction", "");
      words.keySet().removeAll(List.of("party", "year", "basis"));
      String text = direction.isEmpty() ? "" : Texts.of("report." + direction);
      switch (parts[0]) {
        case "/v1/report-checks" -> lists.add(new RowsPage.Way(text, report.to("checks", words)));
        case "/v1/report-validation" ->
            lists.add(new RowsPage.Way(text, report.to("rules", words)));
        case "/v1/report-partners" ->
            lists.add(new RowsPage.Way(text, report.to("partners", words)));
        default ->
            lists.add(new RowsPage.Way(text, Address.of("/rejects", rejected(report, words))));
      }
    }
    return lists;
  }

  private static Map<String, String> rejected(ReportAddress report, Map<String, String> words) {
    Map<String, String> all = new HashMap<>(words);
    all.put("party", report.party());
    return all;
  }

  private static List<RowsPage.Way> ways(ReportAddress report, String code, boolean blocks) {
    Map<String, String> party = Map.of("party", report.party());
    Map<String, String> both =
        Map.of("party", report.party(), "year", "%04d".formatted(report.year()));
    return switch (code) {
      case "VOID_USED", "INCOMPARABLE", "ARRIVAL_WITHOUT_DOCUMENT", "LINE_UNDECIDED" ->
          blocks ? List.of(way("desk", DeskWay.toWhatBlocks(report, code))) : List.of();
      case "OVER_USED" -> List.of(way("desk", DeskWay.to(report, Map.of("state", code))));
      case "UNUSED_NOT_COVERED" ->
          blocks
              ? List.of(
                  way("coverage", Address.of("/coverage", party)),
                  way("letters", Address.of("/letters", both)),
                  way("uploads", "/uploads"))
              : List.of();
      case "BUILD_NEEDED", "YEAR_NOT_OVER", "NAMES_NOT_JUDGED" ->
          List.of(way("uploads", "/uploads"));
      case "ROWS_NOT_USED" -> List.of(way("problems", Address.of("/problems", party)));
      case "NO_LINES" -> List.of(way("nil", report.to("nil")), way("uploads", "/uploads"));
      case "VALIDATION_WARNINGS", "WAIVED_BEFORE" ->
          List.of(way("warnings", Address.of("/problems/warnings", both)));
      default -> List.of();
    };
  }

  private static RowsPage.Way way(String name, String address) {
    return new RowsPage.Way(Texts.of("report.to." + name), address);
  }
}
