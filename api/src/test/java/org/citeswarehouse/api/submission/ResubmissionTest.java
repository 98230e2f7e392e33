package org.citeswarehouse.api.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.citeswarehouse.api.problem.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When another version is one, and what it is said to change. */
class ResubmissionTest {

  private static final String SEVEN =
      "QZ,2024,actual,exports,QZ,P1,A,II,Python regius,LIV,7,NAR,DE,P1,2024,USED,";
  private static final String GONE =
      "QZ,2024,actual,exports,QZ,P2,A,II,\"Naja, naja\",SKI,1.5,KGM,FR,P2,2024,,";
  private static final String NINE = SEVEN.replace(",7,", ",9,").replace(",DE,", ",NA,");
  private static final String NEW =
      "QZ,2024,actual,imports,QZ,P3,A,I,Falco hybrid,LIV,,NAR,AE,,2024,,";
  private static final String NOTHING = "QZ,2024,actual,imports,QZ,P4,A,,,,,,,,,,";

  @TempDir private Path folder;
  private FreezingDesk desk;

  @BeforeEach
  void desk() {
    desk = new FreezingDesk(folder);
  }

  @Test
  void tells_cell_by_cell_what_was_added_changed_and_removed() throws IOException {
    desk.tables(SEVEN, GONE).freeze();
    desk.tables(NINE, NEW, NOTHING).freeze("anna", "", Optional.of("two lines lack something"));

    assertThat(desk.changes(1, 2))
        .isEqualTo(
            """
            CHANGED,,,,,waiting,0,2
            CHANGED,,,,,unready,,two lines lack something
            CHANGED,exports,QZ,P1,A,Quantity,7,9
            CHANGED,exports,QZ,P1,A,TradingPartner,DE,NA
            REMOVED,exports,QZ,P2,A,Appendix,II,
            REMOVED,exports,QZ,P2,A,SpeciesName,"Naja, naja",
            REMOVED,exports,QZ,P2,A,TermCode,SKI,
            REMOVED,exports,QZ,P2,A,Quantity,1.5,
            REMOVED,exports,QZ,P2,A,UnitCode,KGM,
            REMOVED,exports,QZ,P2,A,TradingPartner,FR,
            REMOVED,exports,QZ,P2,A,ExportPermit,P2,
            REMOVED,exports,QZ,P2,A,Year,2024,
            ADDED,imports,QZ,P3,A,Appendix,,I
            ADDED,imports,QZ,P3,A,SpeciesName,,Falco hybrid
            ADDED,imports,QZ,P3,A,TermCode,,LIV
            ADDED,imports,QZ,P3,A,UnitCode,,NAR
            ADDED,imports,QZ,P3,A,TradingPartner,,AE
            ADDED,imports,QZ,P3,A,Year,,2024
            ADDED,imports,QZ,P4,A,,,
            """);
    assertThat(desk.changes(2, 2)).isEmpty();
  }

  @Test
  void tells_that_a_direction_became_a_report_of_permits_issued() throws IOException {
    String crossed = NEW.replace(",,NAR", ",2,NAR");
    desk.tables(SEVEN, crossed, crossed.replace(",actual,", ",issued,").replace(",2,", ",3,"));
    desk.freeze();
    desk.freeze("basis-imports=issued");

    assertThat(desk.changes(1, 2))
        .isEqualTo(
            """
            CHANGED,imports,,,,basis,actual,issued
            CHANGED,imports,QZ,P3,A,Quantity,2,3
            """);
  }

  @Test
  void the_ready_report_replaces_the_one_sent_with_a_reason_though_its_lines_are_the_same()
      throws IOException {
    desk.waiting(SEVEN).freeze("anna", "", Optional.of("the deadline is today"));
    Submission ready = desk.tables(SEVEN).freeze().submission().orElseThrow();

    assertThat(ready.number()).isEqualTo(2);
    assertThat(ready.waiting()).isZero();
    assertThat(desk.changes(1, 2))
        .isEqualTo(
            """
            CHANGED,,,,,waiting,1,0
            CHANGED,,,,,unready,the deadline is today,
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "contact=B. Officer,'contact,,B. Officer'",
    "language=fr,'language,en,fr'",
    "manufactured=summed,'manufactured,listed,summed'"
  })
  void cover_language_and_sums_can_be_corrected(String word, String change) throws IOException {
    desk.tables(SEVEN).freeze();
    desk.freeze(word);

    assertThat(desk.changes(1, 2)).isEqualTo("CHANGED,,,,," + change + "\n");
    assertThat(refused(word).code()).isEqualTo("freeze.unchanged");
  }

  @Test
  void the_note_can_be_corrected() throws IOException {
    desk.tables(SEVEN).freeze("anna", "frist", Optional.empty());
    desk.freeze("anna", "first", Optional.empty());

    assertThat(desk.changes(1, 2)).isEqualTo("CHANGED,,,,,note,frist,first\n");
  }

  @Test
  void the_same_is_not_submitted_twice_whoever_does_it() throws IOException {
    desk.tables(SEVEN).freeze();

    Refusal refused =
        catchThrowableOfType(Refusal.class, () -> desk.freeze("bert", "", Optional.empty()));

    assertThat(refused.code()).isEqualTo("freeze.unchanged");
    assertThat(folder.resolve("submissions/QZ/2024").toFile().list()).containsExactly("1");
  }

  @Test
  void what_the_warehouse_thinks_of_a_line_is_not_sent_and_makes_no_version() throws IOException {
    desk.tables(SEVEN).freeze();
    desk.tables(SEVEN.replace(",USED,", ",OVER_USED,Q_EXCEEDED"));

    assertThat(refused().code()).isEqualTo("freeze.unchanged");
  }

  @Test
  void a_version_that_an_earlier_program_froze_with_fewer_columns_is_compared() throws IOException {
    Version first = desk.tables(SEVEN).freeze();
    Path lines = desk.file(1, "lines.csv");
    Files.writeString(
        lines,
        Files.readString(lines)
            .replace(",permit_type,type_other\n", "\n")
            .replaceAll("(?m)^(QZ,.*),,$", "$1"));
    desk.edit(1, "manifest.json", first.file("lines.csv").orElseThrow().sha256(), Hashes.of(lines));
    desk.asAnEarlierProgram(1);
    assertThat(refused().code()).isEqualTo("freeze.unchanged");

    desk.tables(NINE).freeze();

    assertThat(desk.changes(1, 2))
        .isEqualTo(
            """
            CHANGED,exports,QZ,P1,A,Quantity,7,9
            CHANGED,exports,QZ,P1,A,TradingPartner,DE,NA
            """);
  }

  private Refusal refused(String... words) {
    return catchThrowableOfType(Refusal.class, () -> desk.freeze(words));
  }
}
