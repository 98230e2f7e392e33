package org.citeswarehouse.jobs.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import java.util.List;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.RegisterCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which of several rows of a key stands, and which line an endorsement certifies. */
class RegisterResolutionTest {

  private static final RegisterCase CASE =
      new RegisterCase()
          .permit("permit_no=REPEAT", "file=a.csv", "row=2", "sequence=1")
          .permit("permit_no=REPEAT", "file=b.csv", "row=9", "sequence=2")
          .permit("permit_no=CHANGED", "file=b.csv", "row=4", "quantity=99", "sequence=2")
          .permit("permit_no=CHANGED", "file=a.csv", "row=7", "quantity=10", "sequence=1")
          .permit("permit_no=13-CH/01", "line_no=A")
          .permit("permit_no=13-CH/01", "line_no=B")
          .permit("permit_no=X-1")
          .permit("permit_no=X1")
          .endorsed("permit_no=13-CH/01", "line_no=A", "office=exact")
          .endorsed("permit_no=CH 13ch01", "line_no=b", "office=spelt")
          .endorsed("permit_no=13-CH/02", "office=permit", "row=40")
          .endorsed("permit_no=13-CH/01", "line_no=C", "office=line", "row=41")
          .endorsed("permit_no=X 1", "office=several", "row=42")
          .declared("declaration_no=AGAIN", "quantity=1", "row=8", "sequence=1")
          .declared("declaration_no=AGAIN", "quantity=3", "row=2", "sequence=2")
          .declared("declaration_no=AGAIN", "quantity=2", "row=9", "sequence=1");

  private static List<Row> permits;
  private static List<Row> endorsements;
  private static List<Row> items;
  private static List<Row> issues;

  @BeforeAll
  static void resolve() {
    ResolvedRegister register = CASE.register();
    permits = register.permitLines().collectAsList();
    endorsements = register.endorsements().collectAsList();
    items = register.customsItems().collectAsList();
    issues = register.permitIssues().unionByName(register.endorsementIssues()).collectAsList();
  }

  private static List<String> problem(String code) {
    return issues.stream()
        .filter(row -> code.equals(row.getAs("code")))
        .map(row -> text(row, "kind", "file", "row", "column", "value", "severity"))
        .toList();
  }

  private static String message(String code) {
    return issues.stream()
        .filter(row -> code.equals(row.getAs("code")))
        .map(row -> row.<String>getAs("message"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_first_row_of_a_key_stands_whatever_order_they_are_read_in() {
    assertThat(permits)
        .filteredOn(row -> "CHANGED".equals(row.getAs("permit_no")))
        .singleElement()
        .satisfies(row -> assertThat(text(row, "quantity", "file", "row")).isEqualTo("10 a.csv 7"));
  }

  @Test
  void a_later_row_with_other_content_is_held_and_names_the_first() {
    assertThat(problem("DUPLICATE_LINE")).containsExactly("permits b.csv 4 line_no A HELD");
    assertThat(message("DUPLICATE_LINE")).contains("a.csv, row 7");
  }

  @Test
  void a_later_row_with_the_same_content_is_warned_of() {
    assertThat(problem("REPEATED_ROW")).containsExactly("permits b.csv 9 line_no A WARNING");
  }

  @Test
  void endorsements_find_their_line_by_the_exact_or_the_normalised_number() {
    assertThat(endorsements)
        .extracting(row -> text(row, "office", "permit_no", "line_no"))
        .containsExactlyInAnyOrder("exact 13-CH/01 A", "spelt 13-CH/01 B");
  }

  @Test
  void an_endorsement_of_an_unknown_permit_is_held() {
    assertThat(problem("UNKNOWN_PERMIT"))
        .containsExactly("endorsements endorsements.csv 40 permit_no 13-CH/02 HELD");
    assertThat(message("UNKNOWN_PERMIT")).contains("13-CH/02", "CH");
  }

  @Test
  void an_endorsement_of_an_unknown_line_is_held_and_names_the_lines_there_are() {
    assertThat(problem("UNKNOWN_LINE"))
        .containsExactly("endorsements endorsements.csv 41 line_no C HELD");
    assertThat(message("UNKNOWN_LINE")).contains("A, B");
  }

  @Test
  void a_number_that_fits_several_permits_is_held_and_names_them() {
    assertThat(problem("AMBIGUOUS_PERMIT"))
        .containsExactly("endorsements endorsements.csv 42 permit_no X 1 HELD");
    assertThat(message("AMBIGUOUS_PERMIT")).contains("X-1, X1");
  }

  @Test
  void the_last_row_of_a_customs_item_replaces_the_earlier_ones() {
    assertThat(items)
        .singleElement()
        .satisfies(row -> assertThat(text(row, "quantity", "row")).isEqualTo("3 2"));
  }
}
