package org.citeswarehouse.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.citeswarehouse.ingest.SampleFiles.bytes;
import static org.citeswarehouse.ingest.SampleFiles.gzip;
import static org.citeswarehouse.ingest.SampleFiles.text;
import static org.citeswarehouse.ingest.SampleFiles.zip;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that cannot be used as a whole are refused, each with what is wrong and what to do. */
class HostileFilesTest {

  private static final String HEADER = "taxon,class,order,family,genus\n";

  @Test
  void an_empty_file() {
    assertRefused(bytes(new byte[0]), Refusal.EMPTY, "is empty");
    assertRefused(bytes(gzip(new byte[0])), Refusal.EMPTY, "is empty");
    assertRefused(text("", "", ""), Refusal.EMPTY, "is empty");
  }

  @Test
  void a_header_without_rows() {
    assertRefused(text(HEADER, ",,,,"), Refusal.NO_ROWS, "a header but no rows");
  }

  @ParameterizedTest
  @CsvSource({
    "255044462d312e37, a PDF document",
    "89504e470d0a1a0a, a PNG picture",
    "50415231, an Apache Parquet table",
    "3c68746d6c3e, a web page",
    "526172211a0700, a RAR archive"
  })
  void another_format_whatever_its_name(String start, String named) {
    assertRefused(bytes(HexFormat.of().parseHex(start)), Refusal.OTHER_FORMAT, named);
  }

  @Test
  void a_document_of_another_program_is_told_from_a_workbook() {
    assertRefused(
        bytes(zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>")),
        Refusal.OTHER_FORMAT,
        "a workbook");
  }

  @Test
  void a_workbook_that_is_none_inside() {
    assertRefused(
        bytes(zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>")),
        Refusal.DAMAGED,
        "is damaged");
  }

  @Test
  void a_workbook_with_macros() {
    assertRefused(
        bytes(
            zip(
                "[Content_Types].xml",
                "<x/>",
                "xl/workbook.xml",
                "<x/>",
                "xl/vbaProject.bin",
                "x")),
        Refusal.MACROS,
        "with macros");
  }

  @Test
  void utf_16_without_its_mark_or_cut_in_half() {
    assertRefused(bytes(HEADER.getBytes(UTF_16LE)), Refusal.NOT_TEXT, "line 1 holds a NUL");
    byte[] whole = ("\uFEFF" + HEADER + "A,,,,").getBytes(UTF_16LE);
    assertRefused(
        bytes(Arrays.copyOf(whole, whole.length - 1)), Refusal.NOT_DECODED, "UTF-16LE in line 2");
  }

  @Test
  void letters_of_two_encodings_by_line_and_place() {
    byte[] latin = "Caf\u00e9,,,,\n".getBytes(ISO_8859_1);
    byte[] utf8 = (HEADER + "Caf\u00e9,,,,\n").getBytes(UTF_8);
    byte[] both = Arrays.copyOf(utf8, utf8.length + latin.length);
    System.arraycopy(latin, 0, both, utf8.length, latin.length);

    assertRefused(bytes(both), Refusal.NOT_UTF_8, "in line 3, at byte 44");
  }

  @Test
  void bytes_that_neither_utf_8_nor_windows_1252_has() {
    byte[] broken = (HEADER + "Caf\u0081,,,,\n").getBytes(ISO_8859_1);

    assertRefused(bytes(broken), Refusal.NOT_UTF_8, "in line 2, at byte 34");
  }

  @Test
  void a_letter_cut_off_at_the_end() {
    byte[] whole = (HEADER + "A,,,,\u00e9").getBytes(UTF_8);

    assertRefused(bytes(Arrays.copyOf(whole, whole.length - 1)), Refusal.NOT_UTF_8, "in line 2");
  }

  @Test
  void no_header() {
    assertRefused(text("Lynx lynx,Mammalia,1", "x,y,z"), Refusal.NO_HEADER, "Lynx lynx,Mammalia,1");
    assertRefused(text("Dear colleague", "please find"), Refusal.NO_HEADER, "Dear colleague");
  }

  @Test
  void missing_columns_are_all_named() {
    assertRefused(text("taxon,class", "A,B"), Refusal.MISSING_COLUMNS, "order, family, genus");
  }

  @Test
  void columns_that_look_like_missing_ones_are_shown() {
    RefusedFileException refused =
        refusal(
            InputKind.CHECKLIST, text("taxon,class,order,Familly,genus_,colour", "A,B,C,D,E,F"));

    assertThat(refused.refusal()).isEqualTo(Refusal.MISSPELT_COLUMNS);
    assertThat(refused.problem()).contains("family").doesNotContain("genus");
    assertThat(refused.reason()).contains("Familly").doesNotContain("colour");
  }

  @Test
  void a_column_named_twice() {
    assertRefused(
        text("taxon,class,order,family,genus, TAXON", "A,,,,,B"),
        Refusal.DUPLICATE_COLUMNS,
        "TAXON");
  }

  @Test
  void an_unclosed_quote_does_not_swallow_the_rest() {
    assertRefused(
        text(HEADER.strip(), "A,,,,", "\"B,,,,", "C,,,,"), Refusal.BROKEN_ROW, "from row 3 on");
    assertRefused(
        text(HEADER.strip(), "A,,,,", "\"B,,,,", "\"C,,,,"), Refusal.BROKEN_ROW, "from row 3 on");
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void one_unclosed_quote_before_five_hundred_megabytes() {
    byte[] start = (HEADER + "A,,,,\n\"B,,,,\n").getBytes(UTF_8);
    byte[] megabyte = "C,,,,\n".repeat(166_667).getBytes(UTF_8);
    SourceFile file =
        new SourceFile(
            "file.csv",
            () -> {
              List<InputStream> streams = new ArrayList<>();
              streams.add(new ByteArrayInputStream(start));
              for (int i = 0; i < 500; i++) {
                streams.add(new ByteArrayInputStream(megabyte));
              }
              return new SequenceInputStream(Collections.enumeration(streams));
            });

    assertRefused(file, Refusal.BROKEN_ROW, "from row 3 on");
  }

  @Test
  void a_cell_of_ten_megabytes() {
    assertRefused(
        text(HEADER.strip(), "A,,,,", "x".repeat(10_000_000) + ",,,,"),
        Refusal.BROKEN_ROW,
        "from row 3 on");
  }

  @Test
  void more_columns_than_a_spreadsheet_has() {
    assertRefused(
        text("taxon,class,order,family,genus" + ",x".repeat(16_380), "A"),
        Refusal.BROKEN_ROW,
        "from row 1 on");
  }

  @Test
  void compressed_data_that_is_cut_off() {
    byte[] whole = gzip((HEADER + "A,,,,\n".repeat(9_999)).getBytes(UTF_8));

    assertRefused(bytes(Arrays.copyOf(whole, whole.length - 9)), Refusal.DAMAGED, "is damaged");
  }

  @Test
  void an_archive_that_is_cut_off() {
    byte[] whole = zip("a.csv", HEADER + "A,,,,\n", "b.csv", HEADER + "B,,,,\n");

    assertRefused(bytes(Arrays.copyOf(whole, whole.length - 30)), Refusal.DAMAGED, "is damaged");
  }

  @Test
  void an_archive_entry_that_was_tampered_with() {
    byte[] whole = zip("a.csv", HEADER + "A,,,,\n");
    // The checksum of the only entry stands 16 bytes into the central directory's record.
    int directory = whole.length - 22 - (46 + "a.csv".length());
    whole[directory + 16] ^= 1;

    assertRefused(bytes(whole), Refusal.DAMAGED, "is damaged");
  }

  @Test
  void archives_within_archives() {
    String inner = new String(zip("a.csv", HEADER), ISO_8859_1);
    assertRefused(bytes(zip("inner.zip", inner)), Refusal.NESTED_ARCHIVE, "inner.zip");
    assertRefused(
        bytes(gzip(gzip(HEADER.getBytes(UTF_8)))), Refusal.NESTED_ARCHIVE, "within an archive");
  }

  @Test
  void entries_that_point_outside() {
    assertRefused(bytes(zip("../a.csv", HEADER + "A,,,,\n")), Refusal.UNSAFE_ENTRY, "../a.csv");
  }

  @Test
  void two_entries_of_one_name() {
    byte[] archive = zip("a.csv", HEADER + "A,,,,\n", "b.csv", HEADER + "B,,,,\n");
    String renamed = new String(archive, ISO_8859_1).replace("b.csv", "a.csv");

    assertRefused(bytes(renamed.getBytes(ISO_8859_1)), Refusal.REPEATED_ENTRY, "a.csv");
  }

  @Test
  void an_archive_without_tables() {
    assertRefused(
        bytes(zip("folder/", "", "readme.txt", "x")), Refusal.EMPTY_ARCHIVE, "without a table");
  }

  @Test
  void each_entry_needs_its_header() {
    assertRefused(
        bytes(zip("a.csv", HEADER + "A,,,,\n", "b.csv", "taxon,class\nB,C\n")),
        Refusal.MISSING_COLUMNS,
        "file.csv: b.csv");
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void every_refusal_has_problem_reason_and_remedy(Refusal refusal) {
    RefusedFileException refused =
        new RefusedFileException(refusal, "f.csv", "one", "two", "three");

    assertThat(refused.problem()).contains("f.csv").doesNotContain("{");
    assertThat(refused.reason()).isNotBlank().doesNotContain("{");
    assertThat(refused.remedy()).isNotBlank().doesNotContain("{");
  }

  private static void assertRefused(SourceFile file, Refusal refusal, String said) {
    RefusedFileException refused = refusal(InputKind.CHECKLIST, file);
    assertThat(refused.refusal()).isEqualTo(refusal);
    assertThat(refused.problem()).contains("file.csv").contains(said);
  }

  private static RefusedFileException refusal(InputKind kind, SourceFile file) {
    return catchThrowableOfType(RefusedFileException.class, () -> Intake.scan(kind, file));
  }
}
