package org.citeswarehouse.api.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.api.fixture.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an officer is told of files before they are read. */
class ConfirmPageTest {

  private static final String HEADER =
      "issuing_country,permit_no,line_no,direction,endorsed_on,office,quantity,unit,"
          + "dead_quantity,transport_doc_no,customs_declaration_no,method\n";
  private static final byte[] GOOD =
      (HEADER + "QZ,24QZ1,A,E,2024-05-01,Port,10,,,,,BOX14\n").getBytes(UTF_8);
  private static final byte[] HTML = "<!DOCTYPE html><html><table></table></html>".getBytes(UTF_8);

  @TempDir private Path folder;
  private OpenUploads officer;

  @BeforeEach
  void open() {
    officer = new OpenUploads(folder);
  }

  @AfterEach
  void close() {
    officer.close();
  }

  @Test
  void whatCanBeReadAsNothingIsRefusedWithItsRemedyAndTheOtherFilesGoOn() throws Exception {
    String address =
        officer.send(
            new java.util.TreeMap<>(
                Map.of("1.xlsx", HTML, "2.csv", new byte[0], "3.zip", bomb(), "4.csv", GOOD)));
    String page = officer.open(address);

    assertThat(page)
        .contains("\u201c1.xlsx\u201d is no table: its content is a web page.")
        .contains("\u201c2.csv\u201d is empty.", "Export the table again")
        .contains("\u201c3.zip: a.csv\u201d expands beyond what is unpacked: 250 : 1.")
        .contains("Recognised: Border endorsements.")
        .doesNotContain("id=\"kind-1\"", "name=\"kind-2\"", "name=\"kind-3\"");

    assertThat(
            officer
                .confirm(address, page, "left-out=1&left-out=2&left-out=3&kind-4=endorsements")
                .statusCode())
        .isEqualTo(303);
    assertThat(officer.jobs()).hasSize(1);
    assertThat(officer.jobs().get(0).at("/files/0").asText()).endsWith("4.csv");
    assertThat(officer.open(address))
        .contains(
            "Left out when the others were confirmed, since they cannot be read or it was not"
                + " said what they are: 1.xlsx, 2.csv, 3.zip.");
  }

  @Test
  void aFileOfAnUnknownKindIsLeftOutAndTheOthersAreRead() throws Exception {
    byte[] letter = "Dear colleague,\nhere it is.\n".getBytes(UTF_8);
    String address = officer.send(new java.util.TreeMap<>(Map.of("1.csv", GOOD, "2.txt", letter)));
    String page = officer.open(address);

    assertThat(page)
        .contains("<option value=\"\" selected>Leave this file out</option>")
        .contains("<input type=\"hidden\" name=\"left-out\" value=\"2\">")
        .contains("Read the files</button>");
    assertThat(officer.confirm(address, page, "kind-1=endorsements&left-out=2").statusCode())
        .isEqualTo(303);
    assertThat(officer.jobs()).hasSize(1);
    assertThat(officer.open(address)).contains("it was not said what they are: 2.txt.");
  }

  @Test
  void whereNothingCanBeReadThePageSaysWhatIsMissing() throws Exception {
    byte[] letter = "Dear colleague,\nhere it is.\n".getBytes(UTF_8);

    assertThat(officer.open(officer.send(Map.of("1.txt", letter))))
        .contains("There is no file to read yet: say above what at least one of them is.")
        .doesNotContain("Read the files</button>");
    assertThat(officer.open(officer.send(Map.of("2.csv", new byte[0]))))
        .contains("There is no file to read: none of them can be read.")
        .doesNotContain("Read the files</button>");
  }

  @Test
  void ofAFileThatIsNotUtf8ItIsSaidHowItIsRead() throws Exception {
    String row = "QZ,24QZ1,A,E,2024-05-01,Génève,10,,,,,BOX14\n";
    byte[] western = (HEADER + row).getBytes(Charset.forName("windows-1252"));

    assertThat(officer.open(officer.send(Map.of("w.csv", western))))
        .contains("Read as Windows-1252, since it is not UTF-8.", "<td>Génève</td>");
    assertThat(officer.open(officer.send(Map.of("u.csv", (HEADER + row).getBytes(UTF_8)))))
        .doesNotContain("Read as Windows", "Read as UTF");
  }

  @Test
  void aWorkbookHasNoEncodingToSpeakOf() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Row headings = workbook.createSheet().createRow(0);
      for (String heading : HEADER.strip().split(",", -1)) {
        headings.createCell(Math.max(0, headings.getLastCellNum())).setCellValue(heading);
      }
      Row first = workbook.getSheetAt(0).createRow(1);
      first.createCell(0).setCellValue("QZ");
      first.createCell(1).setCellValue("24QZ1");
      workbook.write(bytes);
    }

    assertThat(officer.open(officer.send(Map.of("w.xlsx", bytes.toByteArray()))))
        .contains("<td>24QZ1</td>", "Read the files</button>")
        .doesNotContain("Read as Windows-1252", "Read as UTF-16");
  }

  @Test
  void whatIsChosenByHandIsNotCalledRecognised() throws Exception {
    String address = officer.send(Map.of("e.csv", GOOD));

    assertThat(officer.open(address)).contains("Recognised: Border endorsements.");
    assertThat(officer.open(address + "?kind-1=endorsements"))
        .contains("Chosen by you: Border endorsements.")
        .doesNotContain("Recognised");
  }

  @Test
  void aFileThatCannotBeWhatItIsSaidToBeMayBeSomethingElse() throws Exception {
    String address =
        officer.send(Map.of("l.txt", "Dear colleague,\nhere it is.\n".getBytes(UTF_8)));
    String page = officer.open(address + "?kind-1=permits");

    assertThat(page)
        .contains("has no header that fits")
        .contains("Send the file again and say what it is")
        .contains("If it is something else, say what it is:", "id=\"kind-1\"")
        .doesNotContain("./cites", "/confirm\"");
  }

  @Test
  void noFormHasAFileReadThatIsRefused() throws Exception {
    String address = officer.send(Map.of("1.csv", GOOD));
    String page = officer.open(address);
    String empty = officer.send(Map.of("2.csv", HEADER.getBytes(UTF_8)));

    HttpResponse<String> refused =
        officer.confirm(empty, officer.open(empty), "kind-1=endorsements");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Shown.all(refused.body(), "h1"))
        .containsExactly("\u201c2.csv\u201d holds a header but no rows.");
    assertThat(officer.confirm(address, page, "left-out=1").body())
        .contains("There is no file to read.");
    assertThat(officer.jobs()).isEmpty();
  }

  @Test
  void ofColumnsThatMayNamePeopleItIsSaidThatNothingIsShown() throws Exception {
    String register =
        "issuing_country,permit_no,permit_type,issue_date,valid_until,status,purpose,export_country,"
            + "import_country,line_no,Scientific name,appendix,term,quantity,unit,source,holder_id\n"
            + ",P1,E,2024-01-01,2024-06-01,ISSUED,T,QZ,DE,A,,II,LIV,1,,W,Anna Muster\n"
            + "QZ,P2,E,2024-01-01,2024-06-01,ISSUED,T,QZ,DE,A,Python regius,II,LIV,1,,W,Bert\n";
    String page = officer.open(officer.send(Map.of("p.csv", register.getBytes(UTF_8))));

    assertThat(page)
        .contains("<td>Python regius</td>", "<td>QZ</td>", "not shown: may name people")
        .doesNotContain("Anna Muster");
  }

  @Test
  void aFileIsExaminedOnceHoweverOftenItsPageIsAskedFor() throws IOException {
    Path path = Files.write(folder.resolve("e.csv"), GOOD);
    UploadedFile file = new UploadedFile(1, "e.csv", GOOD.length, "ab", "", "", "");
    FileLooks looks = new FileLooks();
    FileLook first = looks.at(file, path, "QZ", Optional.empty());
    Files.delete(path);

    assertThat(looks.at(file, path, "QZ", Optional.empty())).isEqualTo(first);
    assertThat(looks.as(first.kind(), file, path, "QZ", Optional.empty())).isEqualTo(first);
    assertThat(looks.at(file, path, "CH", Optional.empty()).kind())
        .as("another Party has headings of its own")
        .isNull();
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.csv"));
      zip.write(HEADER.getBytes(UTF_8));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 70; i++) {
        zip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }
}
