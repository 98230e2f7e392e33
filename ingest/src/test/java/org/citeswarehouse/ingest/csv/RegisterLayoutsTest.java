package org.citeswarehouse.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.citeswarehouse.ingest.SampleFiles.bytes;
import static org.citeswarehouse.ingest.SampleFiles.rows;
import static org.citeswarehouse.ingest.SampleFiles.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.ingest.FileNote;
import org.citeswarehouse.ingest.FileScan;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.RowStream;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.heading.HeadingProposal;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.HeadingText;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registers as offices keep them give the same rows as the plain file. */
class RegisterLayoutsTest {

  private static final String HEADER = "taxon,class,order,family,genus";

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "PERMITS#Pays de délivrance;Numéro de permis;Type de permis;Date de délivrance;Valable"
            + " jusqu'au;Statut;Remplacé par;But;Pays d'exportation;Pays d'importation;Numéro de"
            + " ligne;Nom scientifique;Annexe;Terme;Désignation;Quantité;Unité;Source;Pays"
            + " d'origine;Permis d'origine;Pays de dernière réexportation;Certificat de dernière"
            + " réexportation;Titulaire;Remarques",
        "PERMITS#País de expedición;Número de permiso;Tipo de permiso;Fecha de expedición;Válido"
            + " hasta;Estado;Reemplazado por;Propósito;País de exportación;País de"
            + " importación;Número de línea;Nombre"
            + " científico;Apéndice;Término;Descripción;Cantidad;Unidad;Fuente;País de"
            + " origen;Permiso de origen;País de última reexportación;Certificado de última"
            + " reexportación;Titular;Observaciones",
        "ENDORSEMENTS#Pays de délivrance;Numéro de permis;Numéro de ligne;Sens;Date de"
            + " visa;Bureau;Quantité;Unité;Quantité morte;Document de transport;Numéro de"
            + " déclaration en douane;Méthode",
        "ENDORSEMENTS#País de expedición;Número de permiso;Número de línea;Sentido;Fecha de"
            + " visado;Oficina;Cantidad;Unidad;Cantidad muerta;Documento de transporte;Número de"
            + " declaración de aduana;Método",
        "CUSTOMS#Pays de déclaration;Numéro de déclaration;Numéro d'article;Date"
            + " d'enregistrement;Code bureau;Flux;Régime;Code SH;Édition SH;Désignation des"
            + " marchandises;Pays d'origine;Pays d'exportation;Pays de destination;Masse nette"
            + " (kg);Quantité supplémentaire;Unité supplémentaire;Valeur"
            + " statistique;Devise;Documents joints;Statut",
        "CUSTOMS#País de declaración;Número de declaración;Número de artículo;Fecha de"
            + " registro;Código de oficina;Flujo;Régimen;Código SA;Edición SA;Descripción de las"
            + " mercancías;País de origen;País de exportación;País de destino;Masa neta"
            + " (kg);Cantidad suplementaria;Unidad suplementaria;Valor"
            + " estadístico;Moneda;Documentos adjuntos;Estado"
      })
  void in_french_or_spanish_shuffled_below_titles_as_text_and_as_workbook(
      InputKind kind, String headings) {
    List<String> names =
        InputLayouts.of(kind).orElseThrow().columns().stream()
            .filter(InputColumn::required)
            .map(InputColumn::name)
            .toList();
    List<String> values = names.stream().map(name -> "v " + name).toList();
    List<List<String>> plain =
        rows(kind, text(String.join(",", names), String.join(",", values))).stream()
            .map(SourceRow::cells)
            .toList();
    List<List<String>> table =
        List.of(
            List.of("Register 2013"),
            List.of("", "CITES"),
            List.of(),
            turned(List.of(headings.split(";"))),
            turned(values));

    assertThat(rows(kind, semicolons(table, UTF_8)))
        .extracting(SourceRow::row, SourceRow::cells)
        .containsExactly(tuple(5L, plain.get(0)));
    assertThat(rows(kind, semicolons(table, Charset.forName("windows-1252"))))
        .extracting(SourceRow::cells)
        .isEqualTo(plain);
    assertThat(rows(kind, workbook(table)))
        .extracting(SourceRow::row, SourceRow::cells)
        .containsExactly(tuple(5L, plain.get(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n"})
  void whatever_ends_its_lines(String end) {
    String lines =
        String.join(end, "", "Checklist of 2013", "", HEADER, "A,\"b", "c\",,,", "D,,,,");

    assertThat(rows(InputKind.CHECKLIST, bytes(lines.getBytes(UTF_8))))
        .extracting(SourceRow::row, r -> r.cells().get(0), r -> r.cells().get(1))
        .containsExactly(tuple(5L, "A", "b" + end + "c"), tuple(6L, "D", ""));
  }

  @Test
  void headings_that_are_repeated_are_passed_over_and_told() {
    List<List<String>> table =
        List.of(
            List.of(HEADER.split(",")),
            List.of("Taxon", "Class", "Order", "Family", "Genus"),
            List.of("A", "b"));

    for (SourceFile file : List.of(semicolons(table, UTF_8), workbook(table))) {
      assertThat(rows(InputKind.CHECKLIST, file))
          .extracting(SourceRow::row, r -> r.cells().get(0))
          .containsExactly(tuple(3L, "A"));
      assertThat(Intake.scan(InputKind.CHECKLIST, file).notes())
          .extracting(FileNote::code, FileNote::row)
          .containsExactly(tuple(IssueCode.SECOND_HEADER, 2L));
    }
  }

  @Test
  void two_rows_of_headings_that_differ_are_refused() {
    List<List<String>> table =
        List.of(
            List.of(HEADER.split(",")),
            List.of("class", "taxon", "family", "order", "genus"),
            List.of("A", "b"));

    for (SourceFile file : List.of(semicolons(table, UTF_8), workbook(table))) {
      RefusedFileException refused =
          catchThrowableOfType(
              RefusedFileException.class, () -> Intake.scan(InputKind.CHECKLIST, file));
      assertThat(refused.refusal()).isEqualTo(Refusal.TWO_HEADERS);
    }
  }

  private static List<String> turned(List<String> cells) {
    List<String> turned = new ArrayList<>(cells);
    Collections.reverse(turned);
    Collections.rotate(turned, 5);
    return turned;
  }

  private static SourceFile semicolons(List<List<String>> table, Charset charset) {
    String lines =
        String.join("\r\n", table.stream().map(cells -> String.join(";", cells)).toList());
    return bytes((lines + "\r\n").getBytes(charset));
  }

  private static SourceFile workbook(List<List<String>> table) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("Dear colleague");
      Sheet sheet = workbook.createSheet("Register");
      for (int i = 0; i < table.size(); i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < table.get(i).size(); j++) {
          row.createCell(j).setCellValue(table.get(i).get(j));
        }
      }
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes(out.toByteArray());
  }

  @Test
  void proposed_headings_show_the_first_value_of_each_column() {
    List<HeadingProposal.Line> whole = proposed("Register", "", HEADER, "Boa,Reptilia,o,f,g");
    List<HeadingProposal.Line> lacking = proposed("taxon;class;ordre", "Boa;Reptilia;o");

    assertThat(whole)
        .extracting(HeadingProposal.Line::column, HeadingProposal.Line::example)
        .contains(tuple("taxon", "Boa"), tuple("class", "Reptilia"), tuple("genus", "g"));
    assertThat(lacking)
        .extracting(HeadingProposal.Line::heading, HeadingProposal.Line::example)
        .contains(tuple("taxon", "Boa"), tuple("class", "Reptilia"), tuple("ordre", "o"));
  }

  @ParameterizedTest
  @CsvSource({
    "Weight (kg),#HEADING! kg",
    "Specimens (pcs),",
    "Quantité (case 9),",
    "Specimens (2013),"
  })
  void a_unit_in_the_heading_of_the_quantities_makes_no_number_of_specimens(
      String heading, String unit) {
    SourceFile file =
        text(
            "issuing_country,permit_no,line_no,direction,endorsed_on,office,"
                + heading
                + ",unit,dead_quantity,transport_doc_no,customs_declaration_no,method",
            "CH,P1,A,E,2013-05-01,BS,5,,,,,BOX14",
            "CH,P2,A,E,2013-05-01,BS,6,KGM,,,,BOX14",
            "CH,P3,A,E,2013-05-01,BS,,,,,,BOX14");
    SavedHeadings saved =
        new SavedHeadings(Map.of(HeadingText.letters(heading), "quantity"), Set.of());
    FileScan scan = Intake.scan(InputKind.ENDORSEMENTS, file, kind -> saved);
    List<String> units = new ArrayList<>();
    try (RowStream rows = Intake.rows(file, scan)) {
      rows.forEachRemaining(
          row -> units.add(row.cells().get(InputLayouts.ENDORSEMENTS.indexOf("unit"))));
    }

    assertThat(units).containsExactly(unit == null ? "" : unit, "KGM", "");
  }

  private static List<HeadingProposal.Line> proposed(String... lines) {
    return Intake.headings(InputKind.CHECKLIST, text(lines), SavedHeadings.NONE)
        .values()
        .iterator()
        .next();
  }
}
