package org.citeswarehouse.jobs.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.lineOf;
import static org.citeswarehouse.jobs.RegisterCase.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.RegisterCase;

/**
 * What holds of every register: numbers rightly and wrongly written or missing, lines alike, goods
 * shown to the border and to customs or to one of them. Few tries with many rows each, since each
 * try starts Spark's machinery anew.
 */
class ReconciliationPropertiesTest {

  private static final int PERMITS = 6;
  private static final List<String> LINES = List.of("A", "B");

  /** How a crossing names its permit. */
  enum Cited {
    ENDORSED,
    ENDORSED_AND_CONFIRMED,
    ENDORSED_TWICE,
    EXACT,
    SPELT_OTHERWISE,
    MISTYPED,
    NOT_AT_ALL,
    WITH_ANOTHER
  }

  record Crossing(Cited cited, int permit, String line, int quantity, boolean named) {

    boolean endorsed() {
      return cited.name().startsWith("ENDORSED");
    }

    String key() {
      return number(permit) + "/" + line;
    }
  }

  @Provide
  Arbitrary<List<Crossing>> registers() {
    return Combinators.combine(
            Arbitraries.of(Cited.class),
            Arbitraries.integers().between(1, PERMITS),
            Arbitraries.of(LINES),
            Arbitraries.integers().between(1, 15),
            Arbitraries.of(true, false))
        .as(Crossing::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(60);
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void each_piece_of_evidence_counts_once_and_sums_over_lines_are_sums_over_evidence(
      @ForAll("registers") List<Crossing> crossings) {
    RegisterCase register = register(steps(crossings));
    List<Row> evidence = register.result().crossings().where("counted").collectAsList();

    assertThat(evidence).extracting(r -> text(r, "kind", "file", "row")).doesNotHaveDuplicates();
    assertThat(register.result().matches().collectAsList())
        .hasSize((int) crossings.stream().filter(c -> !c.endorsed()).count())
        .extracting(r -> text(r, "declaration_no", "item_no"))
        .doesNotHaveDuplicates();
    Map<String, Integer> endorsed = new TreeMap<>();
    crossings.stream()
        .filter(Crossing::endorsed)
        .forEach(c -> endorsed.merge(c.key(), c.quantity(), Integer::sum));
    Map<String, Integer> declared = new TreeMap<>();
    for (Row match : register.result().matches().where("permit_no is not null").collectAsList()) {
      int at = Integer.parseInt(text(match, "declaration_no").substring(1));
      declared.merge(lineOf(match), crossings.get(at - 1).quantity(), Integer::sum);
    }
    for (Row line : register.result().reconciliation().where("party = 'CH'").collectAsList()) {
      assertThat(text(line, "endorsed_quantity")).isEqualTo(said(endorsed.get(lineOf(line))));
      assertThat(text(line, "customs_quantity")).isEqualTo(said(declared.get(lineOf(line))));
      assertThat(text(line, "endorsed_quantity")).isEqualTo(sum(evidence, line, "ENDORSEMENT"));
      assertThat(text(line, "customs_quantity")).isEqualTo(sum(evidence, line, "CUSTOMS"));
    }
  }

  private static String said(Integer sum) {
    return sum == null ? "-" : sum.toString();
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void neither_the_order_of_rows_nor_another_partys_rows_change_anything(
      @ForAll("registers") List<Crossing> crossings, @ForAll int order) {
    List<Consumer<RegisterCase>> steps = steps(crossings);
    RegisterCase plain = register(steps);
    List<Consumer<RegisterCase>> mixed = new ArrayList<>(steps);
    Collections.shuffle(mixed, new Random(order));
    RegisterCase shuffled = register(mixed);
    steps(crossings.subList(0, crossings.size() / 2)).forEach(s -> s.accept(shuffled.of("NL")));

    assertThat(outcomes(shuffled)).isEqualTo(outcomes(plain));
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void decided_items_stand_on_the_lines_decided_and_undoing_restores_everything(
      @ForAll("registers") List<Crossing> crossings) {
    List<Consumer<RegisterCase>> steps = steps(crossings);
    RegisterCase decided = register(steps);
    RegisterCase undone = register(steps);
    Map<String, String> lines = new TreeMap<>();
    for (int at = 1; at <= crossings.size(); at++) {
      Crossing crossing = crossings.get(at - 1);
      if (!crossing.endorsed() && at % 3 == 0) {
        String[] link = link(at, crossing.permit() % PERMITS + 1, crossing.line());
        decided.decided(link);
        undone.decided(link);
        lines.put("D" + at, number(crossing.permit() % PERMITS + 1) + "/" + crossing.line());
      }
    }
    for (int i = 1; i <= lines.size(); i++) {
      undone.decided(
          "party=CH", "action=UNDO", "undoes=d" + i, "reason=was wrong", "decided_by=anna");
    }

    List<Row> matches = decided.result().matches().collectAsList();
    assertThat(matches)
        .extracting(r -> text(r, "declaration_no", "item_no"))
        .doesNotHaveDuplicates();
    assertThat(
            matches.stream()
                .filter(r -> text(r, "method").equals("DECIDED"))
                .collect(Collectors.toMap(r -> text(r, "declaration_no"), r -> lineOf(r))))
        .isEqualTo(lines);
    assertThat(outcomes(undone)).isEqualTo(outcomes(register(steps)));
  }

  private static String[] link(int at, int permit, String line) {
    return new String[] {
      "party=CH",
      "action=LINK",
      "declaration_country=CH",
      "declaration_no=D" + at,
      "item_no=1",
      "issuing_country=CH",
      "permit_no=" + number(permit),
      "line_no=" + line,
      "reason=seen",
      "decided_by=anna"
    };
  }

  /** What comes out for Switzerland, line by line and item by item. */
  private static Map<String, String> outcomes(RegisterCase register) {
    Map<String, String> outcomes = new TreeMap<>();
    outcomes.putAll(
        of(
            register.result().reconciliation().where("party = 'CH'").collectAsList(),
            r -> "line " + lineOf(r),
            "endorsed_quantity",
            "customs_quantity",
            "traded_quantity",
            "state",
            "findings",
            "crossings"));
    outcomes.putAll(
        of(
            register.result().matches().where("party = 'CH'").collectAsList(),
            r -> "item " + text(r, "declaration_no"),
            "permit_no",
            "line_no",
            "method",
            "score",
            "finding",
            "reason",
            "rejected_line",
            "rejected_score"));
    return outcomes;
  }

  private static Map<String, String> of(
      List<Row> rows, Function<Row, String> key, String... columns) {
    return rows.stream().collect(Collectors.toMap(key, r -> text(r, columns)));
  }

  /** Each crossing on a declaration or transport document of its own, so that no two are alike. */
  private static List<Consumer<RegisterCase>> steps(List<Crossing> crossings) {
    return IntStream.range(0, crossings.size())
        .mapToObj(at -> step(crossings.get(at), at + 1))
        .toList();
  }

  private static Consumer<RegisterCase> step(Crossing crossing, int at) {
    String quantity = "quantity=" + crossing.quantity();
    String day = "2013-05-%02d".formatted(at % 28 + 1);
    if (crossing.endorsed()) {
      String[] entry = {
        "permit_no=" + number(crossing.permit()),
        "line_no=" + crossing.line(),
        "transport_doc_no=T" + at,
        "endorsed_on=" + day,
        quantity
      };
      return switch (crossing.cited()) {
        case ENDORSED_AND_CONFIRMED -> c -> c.endorsed(entry).endorsed(confirmed(entry));
        case ENDORSED_TWICE -> c -> c.endorsed(entry).endorsed(entry);
        default -> c -> c.endorsed(entry);
      };
    }
    String goods = crossing.named() ? name(crossing.line()) : "Live animals";
    return c ->
        c.declared(
            "declaration_no=D" + at,
            "registration_date=" + day,
            "document_refs=" + references(crossing),
            "goods_description=" + goods,
            "hs_code=" + (crossing.line().equals("A") ? "01062000" : "01063200"),
            quantity);
  }

  private static String[] confirmed(String[] entry) {
    String[] confirmed = Arrays.copyOf(entry, entry.length + 1);
    confirmed[entry.length] = "method=CONFIRM";
    return confirmed;
  }

  private static String references(Crossing crossing) {
    String number = number(crossing.permit());
    return switch (crossing.cited()) {
      case EXACT, ENDORSED, ENDORSED_AND_CONFIRMED, ENDORSED_TWICE -> "C400:" + number;
      case SPELT_OTHERWISE -> "C400:" + number.replace("-", " ").toLowerCase(java.util.Locale.ROOT);
      case MISTYPED -> "C400:" + number.replace("O", "0");
      case NOT_AT_ALL -> "N380:1";
      case WITH_ANOTHER -> "C400:" + number + "|C400:" + number(crossing.permit() % PERMITS + 1);
    };
  }

  private static String number(int permit) {
    return "13-O7" + permit + permit + permit;
  }

  private static String name(String line) {
    return line.equals("A") ? "Python regius" : "Amazona aestiva";
  }

  private static RegisterCase register(List<Consumer<RegisterCase>> steps) {
    RegisterCase register = new RegisterCase();
    permits(register);
    permits(register.of("NL"));
    register.of("CH");
    List<Consumer<RegisterCase>> all = new ArrayList<>(steps);
    all.forEach(step -> step.accept(register));
    return register;
  }

  private static void permits(RegisterCase register) {
    for (int permit = 1; permit <= PERMITS; permit++) {
      for (String line : LINES) {
        register.permit(
            "permit_no=" + number(permit), "line_no=" + line, "scientific_name=" + name(line));
      }
    }
  }

  private static String sum(List<Row> evidence, Row line, String kind) {
    return evidence.stream()
        .filter(r -> kind.equals(r.getAs("kind")) && lineOf(r).equals(lineOf(line)))
        .filter(r -> r.getAs("party").equals(line.getAs("party")))
        .map(r -> r.<BigDecimal>getAs("quantity"))
        .reduce(BigDecimal::add)
        .map(total -> total.stripTrailingZeros().toPlainString())
        .orElse("-");
  }
}
