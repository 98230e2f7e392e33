package org.citeswarehouse.api.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.trace.TraceKey;
import org.citeswarehouse.model.decision.LineKey;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;

/**
 * A permit with its lines, what crossed on each, and what was decided.
 *
 * @param country issuing country
 * @param number its number
 * @param head a row of reconciliation, for what all lines share
 * @param register a row of the register, for what only it knows; empty where there is none
 * @param lines lines in order
 * @param timeline what happened, day by day
 * @param last what was decided last, where it is about this permit
 * @param reasons the reason that is kept, and reasons to choose from
 * @param until day that is proposed for what is deferred
 * @param run the run they come from
 */
public record PermitPage(
    String country,
    String number,
    Values head,
    Values register,
    List<PermitLine> lines,
    Timeline timeline,
    Batch last,
    Reasons reasons,
    String until,
    String run) {

  /**
   * The page.
   *
   * @param kept identifier of the decision whose reason is kept; blank for none
   */
  static PermitPage of(Warehouse warehouse, String country, String number, String kept) {
    DecisionBook book = DecisionBook.of(warehouse);
    Reading reading = book.reading();
    Sql permit = Sql.of("permit_no = ? AND issuing_country = ?", number, country);
    List<Values> rows =
        Values.of(reading, ReconciliationTables.RECONCILIATION, permit, "party, line_no");
    if (rows.isEmpty()) {
      throw Refusal.of(Kind.NOT_FOUND, "permit.none", country, number);
    }
    List<Values> crossings =
        Values.of(
            reading, ReconciliationTables.CROSSINGS, permit, "crossed_on, kind DESC, \"row\"");
    List<Values> reports =
        Values.of(
            reading, ReportTables.ANNUAL_REPORT_LINES, permit, "report_year, basis, direction");
    List<Values> items = matches(reading, permit);
    List<Values> candidates =
        matches(reading, Sql.of("starts_with(rejected_line, ?)", country + " " + number + " "));
    Seen seen = new Seen(book);
    List<PermitLine> lines = new ArrayList<>();
    for (Values row : rows) {
      LineKey key = row.line();
      Subject subject = Subject.of(row.text("party"), key);
      List<MadeDecision> decisions = new ArrayList<>();
      seen.on(subject).forEach(d -> decisions.add(0, MadeDecision.of(book, d)));
      lines.add(
          new PermitLine(
              row,
              of(row, crossings),
              of(row, reports),
              of(row, items),
              candidates.stream()
                  .filter(c -> c.text("party").equals(row.text("party")))
                  .filter(c -> c.text("rejected_line").equals(key.written()))
                  .toList(),
              Bar.of(row),
              subject.written(),
              seen.version(subject),
              decisions,
              seen));
    }
    Values head = rows.get(0);
    Table register = RegisterTables.PERMIT_LINES;
    return new PermitPage(
        country,
        number,
        head,
        Values.of(reading, register, permit, "line_no LIMIT 1").stream()
            .findFirst()
            .orElse(new Values(Map.of())),
        lines,
        Timeline.of(head, lines),
        Batch.last(
            book,
            head.text("party"),
            d ->
                d.line() != null
                    && d.line().permit().equals(number)
                    && d.line().country().equals(country)),
        Reasons.of(book, head.text("party"), kept, address(head.line())),
        Reasons.until().toString(),
        reading.state().run());
  }

  private static List<Values> matches(Reading reading, Sql condition) {
    return Values.of(
        reading,
        ReconciliationTables.MATCHES,
        condition,
        "party, declaration_country, declaration_no, item_no");
  }

  private static List<Values> of(Values line, List<Values> rows) {
    return rows.stream()
        .filter(row -> row.text("party").equals(line.text("party")))
        .filter(row -> row.text("line_no").equals(line.text("line_no")))
        .toList();
  }

  /** The Parties in whose registers it is. */
  Set<String> parties() {
    return lines.stream().map(line -> line.get("party")).collect(Collectors.toSet());
  }

  /** Where the field stands that a form of a line was refused for; blank where there is none. */
  public String field(Typed typed) {
    return typed.isWrong("by", "reason", "until", "quantity", "unit", "crossed_on", "proof")
        ? lines.stream()
            .filter(line -> typed.about(line.subject()).isRefused())
            .map(line -> typed.refused().field() + "-" + line.anchor())
            .findFirst()
            .orElse("")
        : "";
  }

  /** Address of the page of a permit. */
  public static String address(LineKey line) {
    return "/permits/" + TraceKey.path(line.country(), line.permit());
  }

  /** Address of this page. */
  public String address() {
    return "/permits/" + TraceKey.path(country, number);
  }

  /** Name of a line inside the page of its permit. */
  public static String anchor(Values line) {
    return "line-"
        + (line.text("party") + "-" + line.text("line_no")).replaceAll("[^A-Za-z0-9-]", "_");
  }
}
