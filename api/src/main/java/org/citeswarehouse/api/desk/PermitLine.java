package org.citeswarehouse.api.desk;

import java.util.List;
import org.citeswarehouse.api.trace.Origin;
import org.citeswarehouse.api.trace.TraceKey;
import org.citeswarehouse.model.coverage.LineCoverage;
import org.citeswarehouse.model.decision.Action;

/**
 * A line of a permit with all that is known of it.
 *
 * @param values its row of reconciliation
 * @param crossings its crossings, counted or not
 * @param reports its lines of annual reports
 * @param items customs items that were matched to it
 * @param candidates customs items whose best alternative it is
 * @param bars its quantities, drawn
 * @param subject the line, as forms carry it
 * @param version what was decided on it so far, as forms carry it
 * @param decisions decisions on it, the last first
 * @param seen versions of its items, as forms carry them
 */
public record PermitLine(
    Values values,
    List<Values> crossings,
    List<Values> reports,
    List<Values> items,
    List<Values> candidates,
    List<Bar> bars,
    String subject,
    String version,
    List<MadeDecision> decisions,
    Seen seen) {

  /** A value of the line. */
  public String get(String column) {
    return values.text(column);
  }

  /** Name of the line inside the page. */
  public String anchor() {
    return PermitPage.anchor(values);
  }

  /** Whether nothing is known to have crossed, and evidence is missing that might have told. */
  public boolean mayHaveBeenUsed() {
    return get("evidence").equals("NONE")
        && values.has("coverage")
        && !get("coverage").equals(LineCoverage.KNOWN.name());
  }

  /** Address of the trace of the line. */
  public String trace() {
    return "/trace/reconciliation/"
        + TraceKey.path(get("issuing_country"), get("permit_no"), get("line_no"))
        + "?party="
        + get("party");
  }

  /** Address of the row of a file behind a crossing. */
  public String trace(Values crossing) {
    return trace()
        + "#"
        + Origin.anchor(crossing.text("file_sha256"), Long.parseLong(crossing.text("row")));
  }

  /** Address of the trace of a line of an annual report. */
  public String reported(Values report) {
    return "/trace/annual-report/"
        + TraceKey.path(
            get("issuing_country"),
            get("permit_no"),
            report.text("line_no"),
            report.text("report_year"))
        + "?party="
        + report.text("party");
  }

  /** The customs item behind a crossing; null for others. */
  public Values item(Values crossing) {
    return items.stream()
        .filter(i -> crossing.has("declaration_no") && i.item().equals(crossing.item()))
        .filter(i -> crossing.text("kind").equals("CUSTOMS"))
        .findFirst()
        .orElse(null);
  }

  /** A customs item of the register, as forms carry it. */
  public String subject(Values item) {
    return Subject.of(item.text("party"), item.item()).written();
  }

  /** What was decided on a customs item so far, as forms carry it. */
  public String version(Values item) {
    return seen.version(Subject.of(item.text("party"), item.item()));
  }

  /** Whether a decision on it waits for the next build. */
  public boolean waits() {
    return decisions.stream()
        .anyMatch(d -> d.effect().equals("TO_BUILD") && d.decision().action() != Action.UNDO);
  }
}
