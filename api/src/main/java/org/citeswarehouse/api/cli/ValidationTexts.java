package org.citeswarehouse.api.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.validation.ValidatedFile;
import org.citeswarehouse.api.validation.Validation;
import org.citeswarehouse.api.validation.ValidationReport;
import org.citeswarehouse.api.validation.WaivedBefore;
import org.citeswarehouse.api.validation.WarehouseTaxonomy;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.validation.Level;

/** What validation found, in words and as JSON. */
final class ValidationTexts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ValidationTexts() {}

  /** Values of a rule that are told one by one; a screen takes no more. */
  private static final int SHOWN = 50;

  static void print(
      ValidatedFile validated,
      Validation.Asked asked,
      WarehouseTaxonomy taxonomy,
      PrintStream out) {
    ValidationReport report = validated.report();
    out.println(
        Texts.of(
            "validated",
            Long.toString(report.rows()),
            Long.toString(report.withErrors()),
            Long.toString(report.withWarnings())));
    if (!validated.refusals().isEmpty()) {
      out.println(Texts.of("validated.refused", String.join("; ", validated.refusals())));
    }
    for (ValidatedFile.Left left : validated.left()) {
      out.println(Texts.of("validated.left." + left.direction(), left.sheet()));
    }
    if (validated.yearsFilled() > 0) {
      out.println(
          Texts.of(
              "validated.years",
              Long.toString(validated.yearsFilled()),
              Integer.toString(asked.year())));
    }
    if (!validated.unitsRead().isEmpty()) {
      out.println(Texts.of("validated.units", units(validated)));
    }
    Map<String, List<ValidationReport.Group>> further = new LinkedHashMap<>();
    Map<String, Integer> shown = new HashMap<>();
    for (ValidationReport.Group group : report.groups()) {
      String rule = group.problem().rule().id();
      if (shown.merge(rule, 1, Integer::sum) > SHOWN) {
        further.computeIfAbsent(rule, r -> new ArrayList<>()).add(group);
        continue;
      }
      String key = group.waived().isEmpty() ? "validated.group" : "validated.waived";
      out.println(
          Texts.of(
              key,
              group.problem().rule().id(),
              Long.toString(group.rows()),
              Long.toString(group.firstRow()),
              group.problem().message(Locale.ENGLISH),
              group.waived().isEmpty()
                  ? group.problem().suggestion(Locale.ENGLISH)
                  : group.waived()));
      for (WaivedBefore before : report.waivedBefore(group, asked.party())) {
        out.println(
            Texts.of(
                "validated.before",
                Integer.toString(before.before()),
                before.earlier().by(),
                before.earlier().reason(),
                before.call()));
      }
    }
    further.forEach(
        (rule, groups) ->
            out.println(
                Texts.of(
                    "validated.further",
                    rule,
                    Integer.toString(groups.size()),
                    Long.toString(groups.stream().mapToLong(ValidationReport.Group::rows).sum()))));
    if (!report.waiversWithoutEffect().isEmpty()) {
      out.println(Texts.of("validated.unused", String.join("; ", report.waiversWithoutEffect())));
    }
    for (ValidationReport.Open open : report.open()) {
      out.println(
          Texts.of(
              "validated.open",
              open.rule(),
              Long.toString(open.rows()),
              Long.toString(open.values()),
              open.example(),
              reason(open, taxonomy)));
    }
    out.println(
        Texts.of(
            "validated.reference",
            Integer.toString(taxonomy.size()),
            taxonomy.lastChange().map(Object::toString).orElse("-")));
  }

  static String json(
      ValidatedFile validated, String file, Validation.Asked asked, WarehouseTaxonomy taxonomy) {
    ValidationReport report = validated.report();
    ObjectNode root = JSON.createObjectNode();
    root.put("file", file);
    root.put("party", asked.party());
    root.put("perspective", perspectives(asked));
    root.put("rows", report.rows());
    root.put("rows_with_errors", report.withErrors());
    root.put("rows_with_warnings", report.withWarnings());
    root.put("years_filled", validated.yearsFilled());
    ObjectNode units = root.putObject("units_read");
    validated.unitsRead().forEach(units::put);
    ArrayNode left = root.putArray("not_checked");
    validated
        .left()
        .forEach(
            one ->
                left.addObject()
                    .put("sheet", one.sheet())
                    .put("perspective", one.direction().name()));
    ArrayNode refusals = root.putArray("file_refused_for");
    validated.refusals().forEach(refusals::add);
    ArrayNode errors = root.putArray("errors");
    ArrayNode waived = root.putArray("waived");
    for (ValidationReport.Group group : report.groups()) {
      ObjectNode one = (group.waived().isEmpty() ? errors : waived).addObject();
      one.put("rule", group.problem().rule().id());
      one.put("level", group.problem().rule().level().name());
      one.put("blocks", group.problem().rule().level() == Level.PRIMARY);
      one.put("value", group.problem().value());
      one.put("message", group.problem().message(Locale.ENGLISH));
      one.put("suggestion", group.problem().suggestion(Locale.ENGLISH));
      one.put("rows", group.rows());
      one.put("first_row", group.firstRow());
      if (!group.waived().isEmpty()) {
        one.put("reason", group.waived());
      }
      ArrayNode before = one.putArray("waived_before");
      for (WaivedBefore earlier : report.waivedBefore(group, asked.party())) {
        before
            .addObject()
            .put("report_year", earlier.year())
            .put("waived_year", earlier.before())
            .put("reason", earlier.earlier().reason())
            .put("decided_by", earlier.earlier().by())
            .put("call", earlier.call());
      }
    }
    ArrayNode open = root.putArray("not_judged");
    for (ValidationReport.Open one : report.open()) {
      ObjectNode node = open.addObject();
      node.put("rule", one.rule());
      node.put("reason", one.reason());
      node.put("message", reason(one, taxonomy));
      node.put("rows", one.rows());
      node.put("values", one.values());
      node.put("example", one.example());
    }
    root.putObject("reference")
        .put("names", taxonomy.size())
        .put("listings_known_to", taxonomy.lastChange().map(Object::toString).orElse(null));
    return root.toString();
  }

  private static String reason(ValidationReport.Open open, WarehouseTaxonomy taxonomy) {
    return Texts.of(
        "not-judged." + open.reason(), taxonomy.lastChange().map(Object::toString).orElse("-"));
  }

  private static String units(ValidatedFile validated) {
    return validated.unitsRead().entrySet().stream()
        .map(unit -> unit.getKey() + " = " + unit.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Imports first, whatever the order in which they were asked for. */
  private static String perspectives(Validation.Asked asked) {
    return Stream.of(Direction.I, Direction.E)
        .filter(asked.perspectives()::contains)
        .map(Direction::name)
        .collect(Collectors.joining(","));
  }
}
