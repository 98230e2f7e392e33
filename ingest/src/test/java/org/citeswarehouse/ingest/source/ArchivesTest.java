package org.citeswarehouse.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.citeswarehouse.ingest.SampleFiles.bytes;
import static org.citeswarehouse.ingest.SampleFiles.gzip;
import static org.citeswarehouse.ingest.SampleFiles.rows;
import static org.citeswarehouse.ingest.SampleFiles.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.citeswarehouse.ingest.ByteSource;
import org.citeswarehouse.ingest.FileScan;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.RowStream;
import org.citeswarehouse.ingest.Section;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compressed files and archives of many tables. */
class ArchivesTest {

  private static final String HEADER = "taxon,class,order,family,genus\n";
  private static final UnpackLimits TIGHT = new UnpackLimits(1 << 20, 20, 1 << 16);

  @Test
  void a_compressed_table_is_read_whatever_its_name() {
    SourceFile file = bytes(gzip((HEADER + "A,,,,\n").getBytes(UTF_8)));

    assertThat(rows(InputKind.CHECKLIST, file))
        .extracting(SourceRow::sheet, SourceRow::row)
        .containsExactly(Tuple.tuple("", 2L));
  }

  @Test
  void each_entry_of_an_archive_is_a_section_with_a_header_of_its_own() {
    SourceFile file =
        bytes(
            zip(
                "data/", "",
                "data/one.csv", HEADER + "A,,,,\nB,,,,\n",
                "__MACOSX/data/._one.csv", "junk",
                ".DS_Store", "junk",
                "README.txt", "About these data",
                "two.csv", "genus,family,order,class,taxon\n,,,,C\n"));

    FileScan scan = Intake.scan(InputKind.CHECKLIST, file);

    assertThat(scan.sections())
        .extracting(Section::sheet, Section::encoding, Section::rows)
        .containsExactly(
            tuple("data/one.csv", TextEncoding.UTF_8, 2L),
            tuple("two.csv", TextEncoding.UTF_8, 1L));
    assertThat(scan.rows()).isEqualTo(3);
    assertThat(rows(InputKind.CHECKLIST, file))
        .extracting(SourceRow::sheet, SourceRow::row, r -> r.cells().get(0))
        .containsExactly(
            Tuple.tuple("data/one.csv", 2L, "A"),
            Tuple.tuple("data/one.csv", 3L, "B"),
            Tuple.tuple("two.csv", 2L, "C"));
  }

  @Test
  void one_section_can_be_read_alone_from_a_local_file(@TempDir Path folder) throws IOException {
    Path archive = folder.resolve("a.zip");
    Files.write(archive, zip("one.csv", HEADER + "A,,,,\n", "two.csv", HEADER + "B,,,,\n"));
    SourceFile file = new SourceFile("a.zip", ByteSource.of(archive));
    FileScan scan = Intake.scan(InputKind.CHECKLIST, file);

    try (RowStream rows = Intake.rows(file, scan, scan.sections().get(1))) {
      assertThat(rows.next().cells().get(0)).isEqualTo("B");
      assertThat(rows.hasNext()).isFalse();
    }
  }

  @Test
  void data_that_expands_without_measure_is_refused() {
    byte[] zeros = "a,".repeat(1 << 18).getBytes(UTF_8);

    assertThatThrownBy(() -> readAll(bytes(gzip(zeros))))
        .isInstanceOf(RefusedFileException.class)
        .hasMessageContaining("20 : 1");
    assertThatThrownBy(() -> readAll(bytes(zip("a.csv", "a,".repeat(1 << 18)))))
        .isInstanceOf(RefusedFileException.class)
        .hasMessageContaining("a.csv")
        .hasMessageContaining("20 : 1");
  }

  private static void readAll(SourceFile file) throws IOException {
    try (Parts parts = Parts.open(file, TIGHT)) {
      parts.next().orElseThrow().bytes().readAllBytes();
    }
  }
}
