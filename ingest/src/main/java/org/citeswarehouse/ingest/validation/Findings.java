package org.citeswarehouse.ingest.validation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.model.validation.Level;
import org.citeswarehouse.model.validation.Rule;

/** One line while it is checked. */
final class Findings {

  private final ReportLine line;
  private final Parties parties;
  private final List<Problem> problems = new ArrayList<>(0);
  private final List<NotJudged> notJudged = new ArrayList<>(0);
  private final Set<Field> unusable = EnumSet.noneOf(Field.class);
  private final boolean reexport;
  private Optional<Taxon> taxon = Optional.empty();

  Findings(ReportLine line, Parties parties, boolean reexport) {
    this.reexport = reexport;
    this.line = line;
    this.parties = parties;
  }

  ReportLine line() {
    return line;
  }

  /** Whether the line is known to be of a re-export certificate. */
  boolean isReexport() {
    return reexport;
  }

  String exporter() {
    return parties.exporter(line);
  }

  String importer() {
    return parties.importer(line);
  }

  Optional<Taxon> taxon() {
    return taxon;
  }

  void taxon(Taxon found) {
    taxon = Optional.of(found);
  }

  /** Whether a value is there and no primary rule refused it. */
  boolean has(Field... fields) {
    return Stream.of(fields).allMatch(f -> line.get(f) != null && !unusable.contains(f));
  }

  /** Whether no primary rule refused a value, which may be blank. */
  boolean allows(Field field) {
    return !unusable.contains(field);
  }

  void add(Rule rule, String... details) {
    // Rules on whole rows have no columns: what they name tells their problems apart.
    String value = rule.columns().isEmpty() ? String.join(" / ", details) : value(rule);
    problems.add(new Problem(rule, value, List.of(details)));
    if (rule.level() == Level.PRIMARY) {
      rule.columns().stream().map(Field::find).forEach(unusable::add);
    }
  }

  void notJudged(Rule rule, String reason, String value) {
    notJudged.add(new NotJudged(rule.id(), reason, value));
  }

  Checked checked() {
    return new Checked(line, problems, notJudged);
  }

  private String value(Rule rule) {
    return rule.columns().stream().map(this::value).collect(Collectors.joining(" / "));
  }

  private String value(String column) {
    Field field = Field.find(column);
    String value =
        field != null ? line.get(field) : column.equals("Exporter") ? exporter() : importer();
    return value == null ? "" : value;
  }
}
