package org.citeswarehouse.model.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputLayouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalHeadingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name",
        "HOLDER_NAME",
        "holderId",
        "Nom et adresse du titulaire",
        "Pr\u00E9nom",
        "Nombre del exportador",
        "Direcci\u00F3n",
        "T\u00E9l\u00E9phone",
        "E-mail",
        "Importer",
        "Exportateur",
        "Importer's address",
        "EORI",
        "Officer in charge",
        "Personne de contact",
        "Fecha de nacimiento",
        "Raison sociale",
        "B\u00E9n\u00E9ficiaire",
        "Permittee",
        "Name and country of importer"
      })
  void a_column_of_people_is_known_by_its_heading(String heading) {
    assertThat(PersonalHeadings.mayNamePeople(heading)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Common name",
        "Nom commun",
        "Nombre cient\u00EDfico",
        "Nombre de sp\u00E9cimens",
        "Country name",
        "Pays de l'importateur",
        "Importer country",
        "Importer permit no",
        "Exporter reported quantity",
        "Office name",
        "Dossier",
        "Batch",
        "Container",
        ""
      })
  void a_column_of_things_and_places_is_none(String heading) {
    assertThat(PersonalHeadings.mayNamePeople(heading)).isFalse();
  }

  /** Else a file of ours would lose what it is read for. */
  @Test
  void of_the_columns_that_are_read_only_the_withheld_ones_name_people() {
    assertThat(
            Stream.of(InputLayouts.PERMITS, InputLayouts.ENDORSEMENTS, InputLayouts.CUSTOMS)
                .flatMap(layout -> layout.columns().stream())
                .filter(column -> PersonalHeadings.mayNamePeople(column.name()))
                .map(InputColumn::name))
        .containsExactly("holder_id");
  }
}
