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
 * shown to the border and to customs or to one of them. Registers of several Parties are worked
 * through together, since each time starts Spark's machinery anew.
 */
class ReconciliationPropertiesTest {

  private static final int PERMITS = 6;
  private static final List<String> LINES = List.of("A", "B");
  private static final List<String> PARTIES = List.of("CH", "FR", "NL", "AT", "SE", "BE");

  /** The Parties of the same register: decided on, decided on and undone, left as it is. */
  private static final String DECIDED = PARTIES.get(0);

  private static final String UNDONE = PARTIES.get(1);
  private static final String UNTOUCHED = PARTIES.get(2);

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

  /** Registers of as many Parties; nothing but their rows tells them apart. */
  @Provide
  Arbitrary<List<List<Crossing>>> registers() {
    return Combinators.combine(
            Arbitraries.of(Cited.class),
            Arbitraries.integers().between(1, PERMITS),
            Arbitraries.of(LINES),
            Arbitraries.integers().between(1, 15),
            Arbitraries.of(true, false))
        .as(Crossing::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(60)
        .list()
        .ofSize(PARTIES.size());
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void each_piece_of_evidence_counts_once_and_sums_over_lines_are_sums_over_evidence(
      @ForAll("registers") List<List<Crossing>> registers) {
    ReconciliationResult result = register(steps(registers)).result();
    List<Row> evidence = result.crossings().where("counted").collectAsList();
    List<Row> matches = result.matches().collectAsList();
    List<Row> lines = result.reconciliation().collectAsList();

    assertThat(evidence)
        .extracting(r -> text(r, "party", "kind", "file", "row"))
        .doesNotHaveDuplicates();
    assertThat(matches)
        .hasSize((int) registers.stream().flatMap(List::stream).filter(c -> !c.endorsed()).count())
        .extracting(r -> text(r, "party", "declaration_no", "item_no"))
        .doesNotHaveDuplicates();
    for (int i = 0; i < PARTIES.size(); i++) {
      String party = PARTIES.get(i);
      List<Crossing> crossings = registers.get(i);
      Map<String, Integer> endorsed = new TreeMap<>();
      crossings.stream()
          .filter(Crossing::endorsed)
          .forEach(c -> endorsed.merge(c.key(), c.quantity(), Integer::sum));
      Map<String, Integer> declared = new TreeMap<>();
      for (Row match : of(party, matches)) {
        if (match.getAs("permit_no") != null) {
          int at = Integer.parseInt(text(match, "declaration_no").substring(1));
          declared.merge(lineOf(match), crossings.get(at - 1).quantity(), Integer::sum);
        }
      }
      assertThat(of(party, lines)).hasSize(PERMITS * LINES.size());
      for (Row line : of(party, lines)) {
        assertThat(text(line, "endorsed_quantity")).isEqualTo(said(endorsed.get(lineOf(line))));
        assertThat(text(line, "customs_quantity")).isEqualTo(said(declared.get(lineOf(line))));
        assertThat(text(line, "endorsed_quantity")).isEqualTo(sum(evidence, line, "ENDORSEMENT"));
        assertThat(text(line, "customs_quantity")).isEqualTo(sum(evidence, line, "CUSTOMS"));
      }
    }
  }

  private static String said(Integer sum) {
    return sum == null ? "-" : sum.toString();
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void neither_the_order_of_rows_nor_another_partys_rows_change_anything(
      @ForAll("registers") List<List<Crossing>> registers, @ForAll int order) {
    String other = PARTIES.get(PARTIES.size() - 1);
    List<List<Crossing>> fewer = registers.subList(0, registers.size() - 1);
    List<Consumer<RegisterCase>> mixed = steps(registers);
    Collections.shuffle(mixed, new Random(order));

    Map<String, String> shuffled = outcomes(register(mixed));
    shuffled.keySet().removeIf(key -> key.startsWith(other + " item"));
    shuffled.keySet().removeIf(key -> key.startsWith(other + " line"));
    Map<String, String> plain = outcomes(register(steps(fewer)));
    plain.keySet().removeIf(key -> key.startsWith(other + " line"));
    assertThat(shuffled).isEqualTo(plain);
  }

  /** The same register three times: decided on, decided on and undone, and left as it is. */
  @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void decided_items_stand_on_the_lines_decided_and_undoing_restores_everything(
      @ForAll("registers") List<List<Crossing>> registers) {
    for (List<Crossing> crossings : registers.subList(0, 2)) {
      RegisterCase register = register(steps(List.of(crossings, crossings, crossings)));
      Map<String, String> lines = new TreeMap<>();
      int decisions = 0;
      for (int at = 1; at <= crossings.size(); at++) {
        Crossing crossing = crossings.get(at - 1);
        if (!crossing.endorsed() && at % 3 == 0) {
          int permit = crossing.permit() % PERMITS + 1;
          register.decided(link(DECIDED, at, permit, crossing.line()));
          register.decided(link(UNDONE, at, permit, crossing.line()));
          decisions += 2;
          lines.put("D" + at, number(permit) + "/" + crossing.line());
        }
      }
      for (int i = 2; i <= decisions; i += 2) {
        register.decided(
            "party=" + UNDONE, "action=UNDO", "undoes=d" + i, "reason=wrong", "decided_by=anna");
      }

      List<Row> matches = register.result().matches().collectAsList();
      assertThat(matches)
          .extracting(r -> text(r, "party", "declaration_no", "item_no"))
          .doesNotHaveDuplicates();
      assertThat(
              of(DECIDED, matches).stream()
                  .filter(r -> text(r, "method").equals("DECIDED"))
                  .collect(Collectors.toMap(r -> text(r, "declaration_no"), r -> lineOf(r))))
          .isEqualTo(lines);
      List<Row> reconciled = register.result().reconciliation().collectAsList();
      assertThat(outcomes(UNDONE, reconciled, matches))
          .isEqualTo(outcomes(UNTOUCHED, reconciled, matches));
    }
  }

  private static String[] link(String party, int at, int permit, String line) {
    return new String[] {
      "party=" + party,
      "action=LINK",
      "declaration_country=" + party,
      "declaration_no=D" + at,
      "item_no=1",
      "issuing_country=" + party,
      "permit_no=" + number(permit),
      "line_no=" + line,
      "reason=seen",
      "decided_by=anna"
    };
  }

  private static List<Row> of(String party, List<Row> rows) {
    return rows.stream().filter(r -> party.equals(r.getAs("party"))).toList();
  }

  /** What comes out, line by line and item by item, with the Party before each. */
  private static Map<String, String> outcomes(RegisterCase register) {
    List<Row> lines = register.result().reconciliation().collectAsList();
    List<Row> matches = register.result().matches().collectAsList();
    Map<String, String> all = new TreeMap<>();
    for (String party : PARTIES) {
      outcomes(party, lines, matches).forEach((key, said) -> all.put(party + " " + key, said));
    }
    return all;
  }

  /** What comes out for a Party, without its code, so that two can be compared. */
  private static Map<String, String> outcomes(String party, List<Row> lines, List<Row> matches) {
    Map<String, String> outcomes = new TreeMap<>();
    outcomes.putAll(
        told(
            of(party, lines),
            r -> "line " + lineOf(r),
            "endorsed_quantity",
            "customs_quantity",
            "traded_quantity",
            "state",
            "findings",
            "crossings"));
    outcomes.putAll(
        told(
            of(party, matches),
            r -> "item " + text(r, "declaration_no"),
            "permit_no",
            "line_no",
            "method",
            "score",
            "finding",
            "reason",
            "rejected_line",
            "rejected_score"));
    outcomes.replaceAll((key, said) -> said.replace(party + " 13-", "13-"));
    return outcomes;
  }

  private static Map<String, String> told(
      List<Row> rows, Function<Row, String> key, String... columns) {
    return rows.stream().collect(Collectors.toMap(key, r -> text(r, columns)));
  }

  /** Each crossing on a declaration or transport document of its own, so that no two are alike. */
  private static List<Consumer<RegisterCase>> steps(List<List<Crossing>> registers) {
    List<Consumer<RegisterCase>> steps = new ArrayList<>();
    for (int i = 0; i < registers.size(); i++) {
      String party = PARTIES.get(i);
      List<Crossing> crossings = registers.get(i);
      for (int at = 1; at <= crossings.size(); at++) {
        Consumer<RegisterCase> step = step(crossings.get(at - 1), at);
        steps.add(register -> step.accept(register.of(party)));
      }
    }
    return steps;
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
    PARTIES.forEach(party -> permits(register.of(party)));
    steps.forEach(step -> step.accept(register));
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
