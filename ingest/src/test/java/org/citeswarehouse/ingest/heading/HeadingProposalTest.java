package org.citeswarehouse.ingest.heading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.citeswarehouse.ingest.SampleFiles.bytes;
import static org.citeswarehouse.ingest.SampleFiles.gzip;
import static org.citeswarehouse.ingest.SampleFiles.text;
import static org.citeswarehouse.ingest.SampleFiles.zip;

import java.util.Map;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Test;

/** What an officer is shown of each heading before a file is read. */
class HeadingProposalTest {

  private static final String ENDORSEMENTS =
      "issuing_country,permit_no,line_no,direction,endorsed_on,office,quantity,unit,"
          + "dead_quantity,transport_doc_no,customs_declaration_no,method";
  private static final Map<InputKind, SavedHeadings> SOME =
      Map.of(InputKind.PERMITS, SavedHeadings.NONE, InputKind.ENDORSEMENTS, SavedHeadings.NONE);

  @Test
  void the_first_value_is_that_of_the_first_row_that_has_one() {
    SourceFile file =
        text(
            ENDORSEMENTS,
            "QZ,24QZ1,A,E,2024-05-01,,10,,,,,",
            "QZ,24QZ2,A,E,2024-05-02,Port,1,,,,,");

    assertThat(line(file, InputKind.ENDORSEMENTS, "office").example()).isEqualTo("Port");
    assertThat(line(file, InputKind.ENDORSEMENTS, "unit").example()).isEmpty();
    assertThat(line(file, InputKind.ENDORSEMENTS, "unit").withheld()).isFalse();
  }

  @Test
  void a_species_is_shown_whatever_its_heading_sounds_like() {
    SourceFile file = text("Permit number,Name of the taxon,Scientific name", "1,x,Python regius");

    assertThat(line(file, InputKind.PERMITS, "Scientific name").example())
        .isEqualTo("Python regius");
  }

  @Test
  void nothing_is_shown_of_a_column_that_may_name_people_and_that_is_said() {
    SourceFile file = text("Permit number,Holder,Name of consignee", "1,Anna Muster,Bert Beispiel");

    for (String heading : new String[] {"Holder", "Name of consignee"}) {
      assertThat(line(file, InputKind.PERMITS, heading).example()).isEmpty();
      assertThat(line(file, InputKind.PERMITS, heading).withheld()).isTrue();
    }
  }

  @Test
  void a_long_value_is_cut() {
    SourceFile file = text("permit_no", "x".repeat(500));

    assertThat(line(file, InputKind.PERMITS, "permit_no").example()).hasSizeLessThan(100);
  }

  @Test
  void one_look_tells_by_which_kinds_a_file_can_be_read() {
    assertThat(Intake.headings(text(ENDORSEMENTS, "QZ,1,A,E,2024-05-01,,1,,,,,"), SOME))
        .containsKeys(InputKind.PERMITS, InputKind.ENDORSEMENTS);
    assertThat(Intake.headings(text("Dear colleague"), SOME)).isEmpty();
  }

  @Test
  void what_expands_beyond_the_limits_is_refused_before_it_is_read_as_anything() {
    String zeros = "0".repeat(70 << 20);

    assertThat(refused(bytes(zip("a.csv", ENDORSEMENTS + "\n" + zeros))))
        .isEqualTo(Refusal.TOO_LARGE);
    assertThat(refused(bytes(gzip((ENDORSEMENTS + "\n" + zeros).getBytes(UTF_8)))))
        .isEqualTo(Refusal.TOO_LARGE);
  }

  private static Refusal refused(SourceFile file) {
    RefusedFileException refused =
        catchThrowableOfType(RefusedFileException.class, () -> Intake.headings(file, SOME));
    assertThat(refused.refusal().ofAnyKind()).isTrue();
    return refused.refusal();
  }

  private static HeadingProposal.Line line(SourceFile file, InputKind kind, String heading) {
    return Intake.headings(kind, file, SavedHeadings.NONE).values().stream()
        .flatMap(lines -> lines.stream())
        .filter(line -> line.heading().equals(heading))
        .findFirst()
        .orElseThrow();
  }
}
