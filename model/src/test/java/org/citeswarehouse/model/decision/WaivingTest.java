package org.citeswarehouse.model.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A warning of validation is let stand for one year, with a reason, and can be asked again. */
class WaivingTest {

  @Test
  void names_rule_value_and_year_and_is_written_as_it_was_read() {
    Decision decision = waive("d1", "rule=S3", "value=LIV / H", "report_year=2024");

    assertThat(decision.warning()).isEqualTo(new WarningKey("S3", "LIV / H", 2024));
    assertThat(DecisionForm.read(DecisionForm.write(decision), "d1", Instant.EPOCH))
        .isEqualTo(decision);
  }

  @Test
  void a_blank_value_is_every_value_of_the_rule() {
    assertThat(waive("d1", "rule=X4", "value= ", "report_year=2024").warning())
        .isEqualTo(new WarningKey("X4", null, 2024));
  }

  @Test
  void what_unep_wcmc_does_not_take_cannot_be_let_stand() {
    assertThatThrownBy(() -> waive("d1", "rule=P5", "report_year=2024"))
        .hasMessage("“P5” is not a value for rule.");
    assertThatThrownBy(() -> waive("d1", "rule=S99", "report_year=2024"))
        .hasMessage("“S99” is not a value for rule.");
  }

  @Test
  void goes_for_one_year_and_says_which() {
    assertThatThrownBy(() -> waive("d1", "rule=S3")).hasMessage("WAIVE needs report_year.");
    assertThatThrownBy(() -> waive("d1", "rule=S3", "report_year=24"))
        .hasMessage("“24” is not a value for report_year.");
  }

  @Test
  void a_later_one_on_the_same_warning_stands_instead_and_one_on_another_does_not() {
    Ledger ledger =
        new Ledger(
            List.of(
                waive("d1", "rule=S3", "value=LIV / H", "report_year=2024"),
                waive("d2", "rule=S3", "value=LIV / H", "report_year=2025"),
                waive("d3", "rule=S3", "value=LIV / H", "report_year=2024")));

    assertThat(ledger.inForce()).extracting(Decision::id).containsExactly("d2", "d3");
  }

  private static Decision waive(String id, String... more) {
    Map<String, String> fields =
        new HashMap<>(
            Map.of("party", "CH", "action", "waive", "reason", "seen", "decided_by", "anna"));
    for (String pair : more) {
      fields.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
    }
    return DecisionForm.read(fields, id, Instant.EPOCH);
  }
}
