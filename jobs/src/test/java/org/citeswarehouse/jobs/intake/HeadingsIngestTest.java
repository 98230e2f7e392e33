package org.citeswarehouse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.heading.HeadingUse;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose columns have the headings of a national register. docs/adr/0022. */
class HeadingsIngestTest {

  private static final String[] SILVER = {
    "permit_no", "issue_date", "scientific_name", "quantity", "unit", "partner_country", "row"
  };

  private static final String FRENCH =
      "Registre des permis;;;\n"
          + "\u00C9tat au 31/12/2013;;;\n"
          + "Nom scientifique;N\u00B0 du permis;Quantit\u00E9;Unit\u00E9;Type de permis;"
          + "Pays de d\u00E9livrance;Date de d\u00E9livrance;Valable jusqu'au;Statut;Remplac\u00E9 par;"
          + "But;Pays d'exportation;Pays d'importation;N\u00B0 de ligne;Annexe;Terme;Description;"
          + "Source;Pays d'origine;N\u00B0 du permis d'origine;Pays de derni\u00E8re r\u00E9exportation;"
          + "N\u00B0 du certificat de derni\u00E8re r\u00E9exportation;Titulaire;Remarques\n"
          + "Python regius;13CH1;1,5;KGM;E;CH;28/03/2013;31/08/2013;ISSUED;;T;CH;DE;A;II;SKI;;W;;;;;X. Y.;\n"
          + "Boa constrictor;13CH2;2;;E;CH;29/03/2013;31/08/2013;ISSUED;;T;CH;FR;A;II;LIV;;C;;;;;;\n";

  private TestWarehouse warehouse;

  @BeforeEach
  void start(@TempDir Path folder) {
    warehouse = new TestWarehouse(folder);
  }

  @Test
  void french_headings_below_titles_in_any_order_are_read_and_told() {
    byte[] bytes = FRENCH.replace("\n", "\r\n").getBytes(Charset.forName("windows-1252"));

    IngestReport report =
        warehouse.ingest(InputKind.PERMITS, "CH", warehouse.file("registre.csv", bytes));

    assertThat(report.counts().accepted()).isEqualTo(2);
    assertThat(warehouse.rows(RegisterTables.PERMIT_LINES, SILVER))
        .containsExactly(
            "13CH1|2013-03-28|Python regius|1.5|KGM|DE|4",
            "13CH2|2013-03-29|Boa constrictor|2|NAR|FR|5");
    assertThat(report.files().get(0).headings())
        .extracting(HeadingUse::heading, HeadingUse::column)
        .contains(
            org.assertj.core.api.Assertions.tuple("N\u00B0 du permis", "permit_no"),
            org.assertj.core.api.Assertions.tuple("Annexe", "appendix"));
  }

  @Test
  void what_a_party_saved_of_its_headings_is_read_from_then_on() {
    String own =
        "issuing_country,Dossier,permit_type,issue_date,valid_until,status,export_country,"
            + "import_country,line_no,scientific_name,appendix,term,quantity,source\n"
            + "CH,13CH9,E,2013-03-01,2013-08-31,ISSUED,CH,DE,A,Python regius,II,LIV,3,C\n";
    Path file = warehouse.file("own.csv", own);
    assertThatThrownBy(() -> warehouse.ingest(InputKind.PERMITS, "CH", file))
        .isInstanceOf(RefusedFileException.class)
        .hasMessageContaining("permit_no");

    IngestReport saved =
        warehouse.ingest(
            InputKind.HEADINGS,
            "CH",
            warehouse.file(
                "headings.csv",
                """
                kind,heading,column
                permits,Dossier,permit_no
                permits,,replaced_by
                permits,,purpose
                permits,,description
                permits,,unit
                permits,,origin_country
                permits,,origin_permit_no
                permits,,last_reexport_country
                permits,,last_reexport_permit_no
                permits,,holder_id
                permits,,remarks
                permits,,quantity
                permits,Amt,amount
                """));

    assertThat(saved.counts().accepted()).isEqualTo(11);
    assertThat(warehouse.rows(RegisterTables.REJECTS, "row", "column", "value", "code"))
        .containsExactlyInAnyOrder(
            "13|column|quantity|COLUMN_NEEDED", "14|column|amount|UNKNOWN_HEADING_COLUMN");
    assertThat(warehouse.rows(MappingTables.HEADING_MAPPINGS, "heading", "column"))
        .contains("Dossier|permit_no", "-|unit");
    warehouse.ingest(InputKind.PERMITS, "CH", file);
    assertThat(warehouse.rows(RegisterTables.PERMIT_LINES, SILVER))
        .containsExactly("13CH9|2013-03-01|Python regius|3|NAR|DE|2");
    // Another Party's files are not read by it.
    assertThatThrownBy(
            () -> warehouse.ingest(InputKind.PERMITS, "DE", warehouse.file("d.csv", own)))
        .isInstanceOf(RefusedFileException.class);
  }
}
