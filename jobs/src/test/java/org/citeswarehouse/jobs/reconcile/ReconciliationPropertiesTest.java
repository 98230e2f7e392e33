package org.citeswarehouse.jobs.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.RegisterCase;

/** What holds of every register. Few tries, since each starts Spark's machinery anew. */
class ReconciliationPropertiesTest {

  /** A crossing: permit and quantity, endorsed or declared. */
  record Crossing(int permit, int quantity, boolean endorsed) {}

  @Provide
  Arbitrary<List<Crossing>> registers() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(1, 15),
            Arbitraries.of(true, false))
        .as(Crossing::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void sums_over_lines_are_sums_over_their_counted_evidence(
      @ForAll("registers") List<Crossing> crossings) {
    RegisterCase register = register(steps(crossings));
    for (int permit = 1; permit <= 3; permit++) {
      String line = "P" + permit + "/A";
      assertThat(text(register.line(line), "endorsed_quantity"))
          .isEqualTo(sum(register.crossings(line), "ENDORSEMENT"));
      assertThat(text(register.line(line), "customs_quantity"))
          .isEqualTo(sum(register.crossings(line), "CUSTOMS"));
    }
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void neither_the_order_of_rows_nor_another_partys_rows_change_anything(
      @ForAll("registers") List<Crossing> crossings) {
    List<Consumer<RegisterCase>> steps = steps(crossings);
    List<Consumer<RegisterCase>> reversed =
        IntStream.range(0, steps.size()).mapToObj(at -> steps.get(steps.size() - 1 - at)).toList();
    RegisterCase shuffled =
        register(reversed)
            .permit("party=NL", "issuing_country=NL", "permit_no=P9", "export_country=NL")
            .endorsed("party=NL", "issuing_country=NL", "permit_no=P9");
    RegisterCase plain = register(steps);
    for (int permit = 1; permit <= 3; permit++) {
      String line = "P" + permit + "/A";
      assertThat(outcome(shuffled.line(line))).isEqualTo(outcome(plain.line(line)));
    }
  }

  private static String outcome(Row line) {
    return text(line, "endorsed_quantity", "customs_quantity", "state", "findings", "crossings");
  }

  /** Each crossing on a day of its own, so that no two are alike. */
  private static List<Consumer<RegisterCase>> steps(List<Crossing> crossings) {
    return IntStream.range(0, crossings.size())
        .mapToObj(at -> step(crossings.get(at), at + 1))
        .toList();
  }

  private static Consumer<RegisterCase> step(Crossing crossing, int day) {
    String quantity = "quantity=" + crossing.quantity();
    String number = "P" + crossing.permit();
    return crossing.endorsed()
        ? c -> c.endorsed("permit_no=" + number, quantity, "endorsed_on=2013-05-0" + day)
        : c -> c.declared("declaration_no=D" + day, quantity, "document_refs=C400:" + number);
  }

  private static RegisterCase register(List<Consumer<RegisterCase>> steps) {
    RegisterCase register = new RegisterCase();
    IntStream.rangeClosed(1, 3).forEach(n -> register.permit("permit_no=P" + n));
    steps.forEach(step -> step.accept(register));
    return register;
  }

  private static String sum(List<Row> crossings, String kind) {
    return crossings.stream()
        .filter(r -> kind.equals(r.getAs("kind")) && r.<Boolean>getAs("counted"))
        .map(r -> r.<BigDecimal>getAs("quantity"))
        .reduce(BigDecimal::add)
        .map(total -> total.stripTrailingZeros().toPlainString())
        .orElse("-");
  }
}
