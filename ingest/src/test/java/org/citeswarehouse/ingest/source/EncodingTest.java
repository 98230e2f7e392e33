package org.citeswarehouse.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.citeswarehouse.ingest.SampleFiles.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.citeswarehouse.ingest.FileScan;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.RowStream;
import org.citeswarehouse.ingest.Section;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which letters a file of unknown origin holds. */
class EncodingTest {

  private static final String HEADER = "taxon;class;order;family;genus\n";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @ParameterizedTest
  @CsvSource({
    "UTF-8, '', UTF_8",
    "UTF-8, \uFEFF, UTF_8",
    "UTF-16LE, \uFEFF, UTF_16_LITTLE",
    "UTF-16BE, \uFEFF, UTF_16_BIG",
    "windows-1252, '', WINDOWS_1252"
  })
  void accents_come_out_as_they_were_written(Charset written, String mark, TextEncoding read)
      throws IOException {
    SourceFile file = bytes((mark + HEADER + "Caf\u00e9 \u0153uf\u2026;;;;\n").getBytes(written));

    FileScan scan = Intake.scan(InputKind.CHECKLIST, file);

    assertThat(scan.sections())
        .extracting(Section::sheet, Section::encoding, Section::rows)
        .containsExactly(tuple("", read, 1L));
    assertThat(taxon(file, scan, 0)).isEqualTo("Caf\u00e9 \u0153uf\u2026");
  }

  @Test
  void latin_1_is_read_as_its_superset() throws IOException {
    SourceFile file =
        bytes((HEADER + "\u00d1and\u00fa;;;;\n").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(taxon(file, Intake.scan(InputKind.CHECKLIST, file), 0)).isEqualTo("\u00d1and\u00fa");
  }

  @Test
  void each_table_of_an_archive_by_its_own() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS_1252)) {
        zip.putNextEntry(new ZipEntry(charset.name() + ".csv"));
        zip.write((HEADER + "Caf\u00e9;;;;\n").getBytes(charset));
      }
    }
    SourceFile file = bytes(packed.toByteArray());

    FileScan scan = Intake.scan(InputKind.CHECKLIST, file);

    assertThat(scan.sections())
        .extracting(Section::sheet, Section::encoding, Section::rows)
        .containsExactly(
            tuple("UTF-8.csv", TextEncoding.UTF_8, 1L),
            tuple("windows-1252.csv", TextEncoding.WINDOWS_1252, 1L));
    assertThat(taxon(file, scan, 0)).isEqualTo("Caf\u00e9");
    assertThat(taxon(file, scan, 1)).isEqualTo("Caf\u00e9");
  }

  @Test
  void a_letter_across_the_reading_buffer_is_still_utf_8() throws IOException {
    String row = "a".repeat((1 << 16) - HEADER.length() - 1) + "\u00e9";
    SourceFile file = bytes((HEADER + row + ";;;;\n").getBytes(StandardCharsets.UTF_8));

    assertThat(EncodingGuess.of(file)).containsEntry("", TextEncoding.UTF_8);
    assertThat(taxon(file, Intake.scan(InputKind.CHECKLIST, file), 0)).isEqualTo(row);
  }

  private static String taxon(SourceFile file, FileScan scan, int section) {
    try (RowStream rows = Intake.rows(file, scan, scan.sections().get(section))) {
      return rows.next().cells().get(0);
    }
  }
}
