package org.citeswarehouse.api.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that was submitted is what it was, whatever the tables say later. */
class SubmissionTest {

  private static final String SEVEN =
      "QZ,2024,actual,exports,QZ,P1,A,II,Python regius,LIV,7,NAR,DE,P1,2024,,";
  private static final String GONE =
      "QZ,2024,actual,exports,QZ,P2,A,II,\"Naja, naja\",SKI,1.5,KGM,FR,P2,2024,,";
  private static final String NINE = SEVEN.replace(",7,", ",9,").replace(",DE,", ",NA,");

  @TempDir private Path folder;
  private FreezingDesk desk;

  @BeforeEach
  void desk() {
    desk = new FreezingDesk(folder);
  }

  @Test
  void is_given_back_byte_for_byte_after_the_tables_have_changed() throws IOException {
    Submission first = desk.tables(SEVEN, GONE).freeze().submission().orElseThrow();
    String exports = desk.text(1, "exports.csv");
    String workbook = desk.text(1, "annual-report.xlsx");
    String summary = desk.text(1, "summary.pdf");

    desk.tables(NINE).freeze();
    FileUtils.deleteDirectory(folder.resolve("tables").toFile());

    assertThat(desk.text(1, "exports.csv"))
        .isEqualTo(exports)
        .contains("II,Python regius,LIV,7,NAR,DE")
        .contains("\"Naja, naja\",SKI,1.5,KGM,FR");
    assertThat(desk.text(1, "annual-report.xlsx")).isEqualTo(workbook);
    assertThat(desk.text(1, "summary.pdf")).isEqualTo(summary).startsWith("%PDF-");
    assertThat(desk.text(2, "exports.csv")).contains("II,Python regius,LIV,9,NAR,NA");
    assertThat(desk.standings()).containsExactly("1 INTACT", "2 INTACT");
    assertThat(first.frozenAt()).isEqualTo("2025-04-01T08:00:00Z");
    assertThat(first.frozenBy()).isEqualTo("anna");
  }

  @Test
  void what_waits_for_a_decision_is_submitted_only_with_a_reason() throws IOException {
    desk.waiting(SEVEN);

    assertThatThrownBy(() -> desk.freeze())
        .hasMessage(
            "The annual report of QZ for 2024 is not ready: 1 records wait for a decision.");
    Submission made =
        desk.freeze("anna", "", Optional.of("the deadline is today")).submission().orElseThrow();

    assertThat(made.waiting()).isEqualTo(1);
    assertThat(made.unready()).isEqualTo("the deadline is today");
  }

  @Test
  void somebody_answers_for_it_and_no_reason_is_kept_where_nothing_waits() throws IOException {
    desk.tables(SEVEN);

    assertThatThrownBy(() -> desk.freeze(" ", "", Optional.empty()))
        .hasMessage("It is not said who submits the report.");
    assertThatThrownBy(() -> desk.freeze("anna", "", Optional.of("why not")))
        .hasMessageContaining("is ready, and yet a reason is given");
    assertThat(folder.resolve("submissions/QZ/2024")).doesNotExist();
  }

  @Test
  void bytes_that_are_others_are_not_given_out_for_the_submitted_ones() throws IOException {
    desk.tables(SEVEN).freeze();
    Files.writeString(desk.file(1, "exports.csv"), "x", StandardOpenOption.APPEND);

    assertThatThrownBy(() -> desk.text(1, "exports.csv"))
        .hasMessageContaining("exports.csv is no longer what was frozen");
    assertThat(desk.standings()).containsExactly("1 FILES_CHANGED");
    assertThat(desk.text(1, "imports.csv")).startsWith("Appendix,");
    assertThatThrownBy(() -> desk.text(1, "../../../../etc/passwd"))
        .hasMessageContaining("has no file");
  }
}
