package org.citeswarehouse.ingest.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.FileProfile;
import org.citeswarehouse.ingest.RowChecks;
import org.citeswarehouse.ingest.SampleFiles;
import org.citeswarehouse.ingest.SampleRows;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Test;

/** Answers of a service that hold something else where an object is due. */
class ApiAnswersTest {

  @Test
  void a_text_in_the_place_of_an_object_is_what_it_says() {
    Checked<SuspensionStatement> checked = suspension("TD", "No. 2013/013");

    assertThat(SampleRows.problems(checked)).isEmpty();
    assertThat(checked.record().country()).isEqualTo("TD");
    assertThat(checked.record().startNotification()).isEqualTo("No. 2013/013");
  }

  @Test
  void a_text_that_is_no_country_is_a_problem_of_its_row() {
    assertThat(SampleRows.problems(suspension("20'3", "N")))
        .containsExactly("UNKNOWN_COUNTRY geo_entity 20'3");
    assertThat(SampleRows.problems(suspension("2013", "N")))
        .containsExactly("UNKNOWN_COUNTRY geo_entity 2013");
  }

  @Test
  void a_text_in_the_place_of_synonyms_fails_no_run() {
    String answer =
        "{\"taxon_concepts\":[{\"id\":1,\"full_name\":\"Lynx lynx\",\"rank\":\"SPECIES\","
            + "\"name_status\":\"A\",\"author_year\":\"\",\"cites_listing\":\"II\",\"higher_taxa\":"
            + "\"20'3\",\"synonyms\":\"20'3\",\"accepted_names\":\"20'3\"}]}";

    assertThat(
            SampleRows.problems(
                RowChecks.names(InputKind.API_TAXA, SampleFiles.context(null, FileProfile.plain()))
                    .check(SampleFiles.rows(InputKind.CHECKLIST, SampleFiles.text(answer)).get(0))))
        .isEmpty();
  }

  private static Checked<SuspensionStatement> suspension(String place, String notification) {
    String answer =
        "{\"taxon_concept_id\":4521,\"geo_entity\":\""
            + place
            + "\",\"start_date\":\"2013-03-01\",\"start_notification\":\""
            + notification
            + "\"}";
    return RowChecks.suspensions(
            InputKind.API_SUSPENSIONS, SampleFiles.context(null, FileProfile.plain()))
        .check(SampleFiles.rows(InputKind.SUSPENSIONS, SampleFiles.text(answer)).get(0));
  }
}
