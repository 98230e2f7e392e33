package org.citeswarehouse.model.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** One decision on every row of a list that the warehouse gave. */
class ListedSubjectTest {

  private static final Map<String, String> CHECK =
      Map.of(
          "party", "CH",
          "check_code", "VOID_USED",
          "issuing_country", "CH",
          "permit_no", "P1",
          "line_no", "A",
          "declaration_no", "",
          "unit", "NAR",
          "issued_quantity", "5");

  @Test
  void a_row_that_names_a_line_is_about_the_line() {
    assertThat(ListedSubject.of(CHECK, "accept"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "party", "CH",
                "action", "accept",
                "issuing_country", "CH",
                "permit_no", "P1",
                "line_no", "A"));
  }

  @Test
  void a_row_that_names_an_item_is_about_the_item_whatever_document_it_cites() {
    assertThat(
            ListedSubject.of(
                Map.of(
                    "party", "CH",
                    "permit_no", "P9",
                    "declaration_country", "CH",
                    "declaration_no", "D1",
                    "item_no", "2"),
                "accept"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "party", "CH",
                "action", "accept",
                "declaration_country", "CH",
                "declaration_no", "D1",
                "item_no", "2"));
  }

  @Test
  void what_is_entered_for_a_row_is_taken_only_by_the_action_it_is_for() {
    assertThat(ListedSubject.of(CHECK, "enter-quantity")).containsEntry("unit", "NAR");
    assertThat(ListedSubject.of(CHECK, "use-declared")).doesNotContainKey("unit");
  }

  @Test
  void a_word_that_is_no_action_leaves_the_row_to_be_refused() {
    assertThat(ListedSubject.of(CHECK, "approve"))
        .containsEntry("check_code", "VOID_USED")
        .containsEntry("action", "approve");
  }
}
