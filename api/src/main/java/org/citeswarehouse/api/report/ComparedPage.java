package org.citeswarehouse.api.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Written;

/**
 * What was permitted beside what crossed.
 *
 * @param report which report
 * @param direction the direction shown; blank for both
 * @param rows a row a taxon, term and unit
 * @param paging which rows these are
 * @param run the run they come from
 */
public record ComparedPage(
    ReportAddress report, String direction, List<Compared> rows, Paging paging, String run) {

  /**
   * A taxon, term and unit.
   *
   * @param direction imports or exports
   * @param appendix its Appendices
   * @param taxon name
   * @param term code of the term
   * @param unit standard unit
   * @param issuedLines lines on permits issued
   * @param issued what they permit, as it is written
   * @param actualLines lines on what crossed
   * @param actual what crossed, as it is written
   * @param overstated what a report of permits issued says beyond that, as it is written
   * @param share what crossed in percent of what was permitted; -1 where nothing was
   */
  public record Compared(
      String direction,
      String appendix,
      String taxon,
      String term,
      String unit,
      long issuedLines,
      String issued,
      long actualLines,
      String actual,
      String overstated,
      int share) {}

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MOST = BigDecimal.valueOf(999_999);

  static ComparedPage of(Warehouse warehouse, Request request) {
    AskedReport asked = AskedReport.of(request, "compared", "direction", "page", "run");
    Reading reading = asked.reading(warehouse);
    new AnnualReports(reading).refuseUnknownParty(asked.report());
    String direction = asked.words().find("direction").orElse("");
    Map<String, String> words = new HashMap<>();
    words.put("party", asked.report().party());
    words.put("year", "%04d".formatted(asked.report().year()));
    if (!direction.isEmpty()) {
      words.put("direction", direction);
    }
    Query query =
        Outputs.find("report-comparison").orElseThrow().query(reading, new Arguments(words));
    int page = Paging.asked(asked.words());
    String run = reading.state().run();
    return new ComparedPage(
        asked.address(),
        direction,
        query.part(Paging.skipped(page), Paging.ROWS).stream()
            .map(values -> compared(new Row(query.columns(), values)))
            .toList(),
        Paging.of(
            page,
            query.count(),
            number ->
                asked
                    .address()
                    .to(
                        "compared",
                        "direction",
                        direction,
                        "page",
                        Integer.toString(number),
                        "run",
                        run)),
        run);
  }

  private static Compared compared(Row row) {
    return new Compared(
        row.text("direction"),
        row.text("appendix").replace(";", ", "),
        row.text("species_name"),
        row.text("term_code"),
        row.text("unit_code"),
        (Long) row.value("issued_lines"),
        Written.quantity((BigDecimal) row.value("issued_quantity")),
        (Long) row.value("actual_lines"),
        Written.quantity((BigDecimal) row.value("actual_quantity")),
        Written.quantity((BigDecimal) row.value("overstated_quantity")),
        share(
            (BigDecimal) row.value("issued_quantity"), (BigDecimal) row.value("actual_quantity")));
  }

  private static int share(BigDecimal issued, BigDecimal actual) {
    if (issued == null || issued.signum() <= 0) {
      return -1;
    }
    return (actual == null ? BigDecimal.ZERO : actual)
        .multiply(HUNDRED)
        .divide(issued, 0, RoundingMode.HALF_UP)
        .min(MOST)
        .intValue();
  }
}
