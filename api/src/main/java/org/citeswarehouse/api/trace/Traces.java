package org.citeswarehouse.api.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.filter.ReleaseFilter;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.TradeTables;

/** Finds what made a row. Source: contract section 1, {@code trace}. */
public final class Traces {

  /** The outputs that can be traced. */
  public static final List<String> NAMES =
      List.of("reconciliation", "matches", "annual-report", "comptab");

  private static final int MOST = 1000;

  private final Reading reading;
  private final PermitTrace permits;
  private final Originals originals;

  /**
   * Traces within one state.
   *
   * @param landed the landed files of its warehouse
   */
  public Traces(Reading reading, LandedText landed) {
    this.reading = reading;
    this.originals = new Originals(reading, landed);
    this.permits = new PermitTrace(reading);
  }

  /**
   * The rows with that key and what made them.
   *
   * @param key parts of the key in the order of the contract; none for comptab
   * @param arguments {@code party}, or the key columns of comptab as filters
   * @throws Refusal when the name or key has another form, or there is no such row
   */
  public Trace of(String name, List<String> key, Arguments arguments) {
    if (!NAMES.contains(name)) {
      throw Refusal.of(Kind.NOT_FOUND, "trace.name", name, String.join(", ", NAMES));
    }
    if (!name.equals("comptab")) {
      arguments.refuseOthers("trace " + name, List.of("party"));
    }
    Trace trace =
        switch (name) {
          case "reconciliation" -> reconciliation(parts(name, key, 3), party(arguments));
          case "matches" -> matches(parts(name, key, 3), party(arguments));
          case "annual-report" -> report(parts(name, key, 4), party(arguments));
          default -> {
            parts(name, key, 0);
            yield comptab(arguments);
          }
        };
    if (trace.rows().isEmpty()) {
      throw Refusal.of(
          Kind.NOT_FOUND,
          "trace.none",
          name,
          key.isEmpty() ? arguments.line() : String.join(" ", key));
    }
    return trace;
  }

  private Trace reconciliation(List<String> key, Sql party) {
    Sql line = line(key.get(0), key.get(1), key.get(2), party);
    return trace(
        "reconciliation",
        ReconciliationTables.RECONCILIATION,
        permits.lines(line),
        permits.origins(line));
  }

  private Trace report(List<String> key, Sql party) {
    Sql line = line(key.get(0), key.get(1), key.get(2), party);
    Sql year = Sql.of(" AND report_year = ?", number("year", key.get(3)));
    Table table = ReportTables.ANNUAL_REPORT_LINES;
    List<List<Object>> rows = permits.rows(table, line.then(year), "party, basis, direction");
    int reported = number("year", key.get(3));
    String evidence =
        permits.lines(line).stream().findFirst().map(PermitTrace::evidence).orElse(null);
    return trace("annual-report", table, rows, inYear(permits.origins(line), reported, evidence));
  }

  /**
   * Crossings of a line with those set aside that are not in its report: of another year, and of
   * evidence that did not give the figure. Source: contract section 6, basis actual.
   */
  private static List<Origin> inYear(List<Origin> origins, int year, String evidence) {
    return origins.stream()
        .map(
            o -> {
              if (o.kind() == InputKind.PERMITS || !o.counted()) {
                return o;
              }
              if (evidence != null && !o.isDecision() && !isOf(o, evidence)) {
                return o.without("OTHER_EVIDENCE");
              }
              return o.day() != null && o.day().getYear() != year ? o.without("OTHER_YEAR") : o;
            })
        .toList();
  }

  private static boolean isOf(Origin origin, String evidence) {
    return switch (evidence) {
      case "ENDORSEMENT" -> origin.kind() == InputKind.ENDORSEMENTS;
      case "CUSTOMS" -> origin.kind() == InputKind.CUSTOMS;
      default -> false;
    };
  }

  private Trace matches(List<String> key, Sql party) {
    Table table = ReconciliationTables.MATCHES;
    Sql item =
        Sql.of(
            "declaration_country = ? AND declaration_no = ? AND item_no = ? AND ",
            key.get(0),
            key.get(1),
            number("item_no", key.get(2)));
    List<List<Object>> rows =
        permits.rows(table, item.then(party), "party, declaration_no, item_no");
    List<Origin> origins = new ArrayList<>();
    for (List<Object> row : rows) {
      boolean counts = Places.value(table.columns(), row, "permit_no") != null;
      origins.add(
          new Origin(
              InputKind.CUSTOMS,
              Places.of(table.columns(), row),
              counts,
              (String) Places.value(table.columns(), row, "finding"),
              (LocalDate) Places.value(table.columns(), row, "registration_date"),
              null,
              Map.of()));
      if (counts) {
        Sql line =
            line(
                (String) Places.value(table.columns(), row, "issuing_country"),
                (String) Places.value(table.columns(), row, "permit_no"),
                (String) Places.value(table.columns(), row, "line_no"),
                Sql.of("party = ?", Places.value(table.columns(), row, "party")));
        permits.origins(line).stream()
            .filter(o -> o.kind() == InputKind.PERMITS)
            .forEach(origins::add);
      }
    }
    return trace("matches", table, rows, origins);
  }

  private Trace comptab(Arguments arguments) {
    Table shipments = TradeTables.SHIPMENTS;
    arguments.refuseOthers("trace comptab", Filters.COMPTAB.stream().map(f -> f.name()).toList());
    if (arguments.values().isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "trace.comptab");
    }
    Arguments released =
        ReleaseFilter.newest(reading).map(r -> arguments.orElse("release", r)).orElse(arguments);
    Sql condition = released.condition(reading, Filters.COMPTAB);
    List<List<Object>> rows =
        permits.rows(TradeTables.COMPTAB, condition, "release, \"year\", taxon LIMIT " + MOST);
    Sql made = released.condition(reading, Filters.SHIPMENTS);
    List<Origin> origins = new ArrayList<>();
    for (List<Object> row :
        permits.rows(shipments, made, "release, file, sheet, \"row\" LIMIT " + MOST)) {
      origins.add(
          new Origin(
              InputKind.SHIPMENTS,
              Places.of(shipments.columns(), row),
              true,
              null,
              null,
              null,
              Map.of()));
    }
    long all =
        reading.count(
            Sql.of("SELECT count(*) FROM ")
                .then(reading.from(shipments))
                .then(" WHERE ")
                .then(made));
    return new Trace(
        "comptab",
        TradeTables.COMPTAB.columns(),
        rows,
        originals.fill(origins),
        all - origins.size());
  }

  private Trace trace(String name, Table table, List<List<Object>> rows, List<Origin> origins) {
    return new Trace(name, table.columns(), rows, originals.fill(origins), 0);
  }

  private static Sql line(String country, String permit, String line, Sql party) {
    return Sql.of(
            "issuing_country = ? AND permit_no = ? AND line_no = ? AND ", country, permit, line)
        .then(party);
  }

  private Sql party(Arguments arguments) {
    return arguments.condition(reading, List.of(Filters.PARTY));
  }

  private static List<String> parts(String name, List<String> key, int parts) {
    if (key.size() != parts) {
      throw Refusal.of(Kind.WRONG_INPUT, "trace.key." + name, String.join(" ", key));
    }
    return key;
  }

  private static int number(String part, String text) {
    if (!text.matches("\\d{1,9}")) {
      throw Refusal.of(Kind.WRONG_INPUT, "filter.value", part, text, "1, 2, 3 \u2026");
    }
    return Integer.parseInt(text);
  }
}
