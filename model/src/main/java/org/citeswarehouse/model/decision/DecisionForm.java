package org.citeswarehouse.model.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.units.Units;
import org.citeswarehouse.model.validation.Level;
import org.citeswarehouse.model.validation.Rule;
import org.citeswarehouse.model.validation.RuleBook;

/** A decision as text by field, as officers write it on the command line, in CSV and in JSON. */
public final class DecisionForm {

  /** The fields, in the order in which they are written. */
  public static final List<String> FIELDS =
      List.of(
          "party",
          "action",
          "declaration_country",
          "declaration_no",
          "item_no",
          "issuing_country",
          "permit_no",
          "line_no",
          "rule",
          "value",
          "report_year",
          "quantity",
          "unit",
          "crossed_on",
          "proof",
          "until_date",
          "undoes",
          "reason",
          "decided_by");

  private static final int LONGEST = 2000;
  private static final List<String> ALWAYS = List.of("party", "action", "reason", "decided_by");
  static final List<String> ITEM = List.of("declaration_country", "declaration_no", "item_no");
  static final List<String> LINE = List.of("issuing_country", "permit_no", "line_no");
  static final List<String> WARNING = List.of("rule", "value", "report_year");

  private final Map<String, String> given = new LinkedHashMap<>();
  private final Action action;

  private DecisionForm(Map<String, String> fields) {
    TreeSet<String> unknown = new TreeSet<>(fields.keySet());
    FIELDS.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new DecisionRefusedException("field", unknown.first(), String.join(", ", FIELDS));
    }
    fields.forEach(
        (name, value) -> {
          if (value != null && !value.isBlank()) {
            given.put(name, value.strip());
          }
        });
    String word = given.getOrDefault("action", "");
    String allowed =
        Arrays.stream(Action.values()).map(Enum::name).collect(Collectors.joining(", "));
    this.action =
        Action.find(word).orElseThrow(() -> new DecisionRefusedException("action", word, allowed));
  }

  /**
   * Reads a decision.
   *
   * @param fields text by name of {@link #FIELDS}; blank ones may be left out
   * @param id identifier to give it
   * @param at when it was made
   * @throws DecisionRefusedException when it lacks something, or says too much
   */
  public static Decision read(Map<String, String> fields, String id, Instant at) {
    return new DecisionForm(fields).decision(id, at);
  }

  /** The fields of a decision that are not blank, as {@link #read} takes them. */
  public static Map<String, String> write(Decision decision) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("party", decision.party());
    fields.put("action", decision.action().name());
    if (decision.item() != null) {
      fields.put("declaration_country", decision.item().country());
      fields.put("declaration_no", decision.item().declaration());
      fields.put("item_no", Integer.toString(decision.item().item()));
    }
    if (decision.line() != null) {
      fields.put("issuing_country", decision.line().country());
      fields.put("permit_no", decision.line().permit());
      fields.put("line_no", decision.line().line());
    }
    if (decision.warning() != null) {
      fields.put("rule", decision.warning().rule());
      fields.put("value", decision.warning().value());
      fields.put("report_year", Integer.toString(decision.warning().year()));
    }
    if (decision.amount() != null) {
      fields.put("quantity", decision.amount().quantity().toPlainString());
      fields.put("unit", decision.amount().unit());
    }
    fields.put("crossed_on", text(decision.crossedOn()));
    fields.put("proof", decision.proof());
    fields.put("until_date", text(decision.until()));
    fields.put("undoes", decision.undoes());
    fields.put("reason", decision.reason());
    fields.put("decided_by", decision.by());
    fields.values().removeIf(value -> value == null);
    return fields;
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private Decision decision(String id, Instant at) {
    TreeSet<String> needed = new TreeSet<>(ALWAYS);
    TreeSet<String> allowed = new TreeSet<>(ALWAYS);
    switch (action.subject()) {
      case ITEM_AND_LINE -> {
        needed.addAll(ITEM);
        needed.addAll(LINE);
      }
      case LINE -> needed.addAll(LINE);
      case ITEM_OR_LINE -> needed.addAll(ofOne() ? ITEM : LINE);
      case WARNING -> {
        needed.addAll(List.of("rule", "report_year"));
        allowed.addAll(WARNING);
      }
      case DECISION -> needed.add("undoes");
    }
    if (action == Action.ENTER_QUANTITY) {
      needed.addAll(List.of("quantity", "unit", "crossed_on", "proof"));
    }
    if (action == Action.DEFER) {
      needed.add("until_date");
    }
    if (action == Action.LINK && (given.containsKey("quantity") || given.containsKey("unit"))) {
      needed.addAll(List.of("quantity", "unit"));
    }
    allowed.addAll(needed);
    for (String field : FIELDS) {
      if (needed.contains(field) && !given.containsKey(field)) {
        throw new DecisionRefusedException("missing", action.name(), field);
      }
      if (given.containsKey(field) && !allowed.contains(field)) {
        throw new DecisionRefusedException("unneeded", action.name(), field);
      }
      int length = given.getOrDefault(field, "").length();
      if (length > LONGEST) {
        throw new DecisionRefusedException("long", field, length, LONGEST);
      }
    }
    return new Decision(
        id,
        country("party"),
        action,
        given.containsKey("item_no")
            ? new ItemKey(country("declaration_country"), given.get("declaration_no"), item())
            : null,
        given.containsKey("line_no")
            ? new LineKey(country("issuing_country"), given.get("permit_no"), given.get("line_no"))
            : null,
        given.containsKey("rule") ? new WarningKey(rule(), given.get("value"), year()) : null,
        given.containsKey("quantity") ? new Amount(quantity(), unit()) : null,
        day("crossed_on"),
        given.get("proof"),
        day("until_date"),
        given.get("undoes"),
        given.get("reason"),
        given.get("decided_by"),
        at);
  }

  /** Whether it is about an item, where it can be about an item or a line. */
  private boolean ofOne() {
    boolean item = ITEM.stream().anyMatch(given::containsKey);
    if (item == LINE.stream().anyMatch(given::containsKey)) {
      throw new DecisionRefusedException("one", action.name());
    }
    return item;
  }

  private String country(String field) {
    return value(field, code -> Countries.find(code).map(c -> code), "a two-letter country code");
  }

  private String unit() {
    return value("unit", code -> Units.find(code).map(u -> code), "a unit code such as NAR or KGM");
  }

  private BigDecimal quantity() {
    return value(
        "quantity",
        text ->
            text.matches("\\d{1,15}(\\.\\d{1,9})?") && new BigDecimal(text).signum() > 0
                ? Optional.of(new BigDecimal(text))
                : Optional.empty(),
        "a number above 0, written with a point, with up to 15 digits before and 9 after it");
  }

  private int item() {
    return value(
        "item_no",
        text -> text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
        "the number of the item");
  }

  /** What UNEP-WCMC does not take cannot be let stand by anybody here. */
  private String rule() {
    List<String> warnings =
        RuleBook.standard().rules().stream()
            .filter(rule -> rule.level() != Level.PRIMARY)
            .map(Rule::id)
            .distinct()
            .toList();
    return value(
        "rule",
        id -> warnings.contains(id) ? Optional.of(id) : Optional.empty(),
        "a rule whose breaking is a warning: " + String.join(", ", warnings));
  }

  private int year() {
    return value(
        "report_year",
        text -> text.matches("[12]\\d{3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
        "a year, written as 2014");
  }

  private LocalDate day(String field) {
    return given.containsKey(field)
        ? value(field, DecisionForm::parsed, "a day, written as 2014-12-31")
        : null;
  }

  private static Optional<LocalDate> parsed(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private <T> T value(String field, Function<String, Optional<T>> reading, String meaning) {
    String text = given.get(field);
    return reading
        .apply(text)
        .orElseThrow(() -> new DecisionRefusedException("value", field, text, meaning));
  }
}
