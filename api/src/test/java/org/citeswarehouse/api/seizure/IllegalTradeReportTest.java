package org.citeswarehouse.api.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.download.Download;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.IllegalTradeTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The illegal-trade report as it is exported. */
class IllegalTradeReportTest {

  private static final String SEIZURES =
      """
      party,year,date_of_seizure,species,term,quantity,unit,location,agency,reason,transit,stated_quantity,stated_unit,factor,run_id,file_sha256,file,row
      QZ,2024,2024-03-09,Python regius,SKI,2.5,KGM,Airport,Customs,No permit,TG;NA,2500,GRM,0.001,r0,ab04,seized.csv,2
      QZ,2025,2025-01-01,Naja naja,LIV,1,NAR,Port,Police,Smuggled,,1,NAR,1,r0,ab04,seized.csv,3
      ZW,2024,2024-03-10,Naja naja,LIV,1,NAR,Port,Police,Smuggled,,1,NAR,1,r0,ab05,seized.csv,2
      """;

  @TempDir private Path folder;
  private FixtureWarehouse fixture;

  @BeforeEach
  void warehouse() {
    fixture = new FixtureWarehouse(folder);
    fixture.write(IllegalTradeTables.ILLEGAL_TRADE, SEIZURES).run("r1", "2025-03-31");
  }

  @Test
  void a_list_has_the_headings_of_the_form_and_filters_by_party_and_year() throws IOException {
    assertThat(new String(export(Format.CSV, "party=QZ", "year=2024"), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            party,year,Date of seizure,Species (scientific name),Description of specimen (term code),Quantity,Unit,Location of incident,Detecting agency,Reason for seizure,Means of transport,Method of concealment,Alleged country of origin,Country/countries of transit,Alleged final destination,Estimated value in country,Nationality of offenders involved,Law under which charges were brought,Disposal of confiscated specimens,Consent to share with ICCWC / global research,stated_quantity,stated_unit,factor,run_id,file_sha256,file,sheet,row
            QZ,2024,2024-03-09,Python regius,SKI,2.5,KGM,Airport,Customs,No permit,,,,TG;NA,,,,,,,2500,GRM,0.001,r0,ab04,seized.csv,,2
            """);
    assertThat(new String(export(Format.CSV, "year=2024-2025"), StandardCharsets.UTF_8).lines())
        .hasSize(4);
  }

  @Test
  void the_workbook_is_the_report_of_one_party_and_year() throws IOException {
    byte[] bytes = export(Format.XLSX, "party=QZ", "year=2024", "consent=yes");

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet cover = workbook.getSheet("Cover");
      assertThat(cover.getRow(3).getCell(1).getStringCellValue()).isEqualTo("1");
      assertThat(cover.getRow(5).getCell(1).getStringCellValue())
          .isEqualTo("Yes: the Party agrees");
      XSSFSheet seizures = workbook.getSheet("Seizures");
      assertThat(seizures.getLastRowNum()).isEqualTo(1);
      assertThat(seizures.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Python regius");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yes,yes,|party=QZ;year=2024|Yes: the Party agrees",
        "no,,no|party=QZ;year=2024|No: the Party objects",
        ",,|party=QZ;year=2024|Not stated",
        "yes,no,yes|party=QZ;year=2024|Not stated: 2 lines say yes, 1 say no",
        "no;yes,,|party=QZ;year=2024|Not stated: 1 lines say yes, 1 say no",
        "yes,no,yes|party=QZ;year=2024;consent=no|No: the Party objects",
        "yes,yes,|party=QZ;year=2024;consent=unstated|Not stated"
      })
  void consent_is_what_every_row_says_that_says_something(String said, String asked, String told)
      throws IOException {
    String[] rows = said.split(",", -1);
    fixture
        .write(
            IllegalTradeTables.ILLEGAL_TRADE,
            """
            party,year,date_of_seizure,species,term,quantity,unit,consent,file_sha256,file,row
            QZ,2024,2024-03-09,Python regius,SKI,2.5,KGM,%s,ab04,seized.csv,2
            QZ,2024,2024-03-10,Python regius,SKI,2.5,KGM,%s,ab04,seized.csv,3
            QZ,2024,2024-03-11,Python regius,SKI,2.5,KGM,%s,ab04,seized.csv,4
            QZ,2025,2025-03-11,Python regius,SKI,2.5,KGM,no,ab04,seized.csv,5
            """
                .formatted((Object[]) rows))
        .run("r2", "2025-03-31");
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(export(Format.XLSX, asked.split(";"))))) {
      assertThat(workbook.getSheet("Cover").getRow(5).getCell(1).getStringCellValue())
          .isEqualTo(told);
    }
  }

  @Test
  void the_cover_counts_rows_of_seizure_files_that_could_not_be_taken() throws IOException {
    fixture
        .write(
            RegisterTables.REJECTS,
            """
            party,run_id,file,row,column,value,code,severity,message,suggestion,kind,file_sha256
            QZ,r0,s.csv,4,Unit,,MISSING_VALUE,REJECTED,m,s,illegal-trade,ab04
            QZ,r0,s.csv,4,Quantity,,MISSING_VALUE,REJECTED,m,s,illegal-trade,ab04
            QZ,r0,s.csv,5,Quantity,,AMBIGUOUS_NUMBER,HELD,m,s,illegal-trade,ab04
            QZ,r0,s.csv,6,Alleged country of origin,Unknown,COUNTRY_LEFT_OUT,WARNING,m,s,illegal-trade,ab04
            QZ,r0,p.csv,6,unit,,UNKNOWN_UNIT,REJECTED,m,s,permits,ab06
            ZW,r0,s.csv,7,Unit,,MISSING_VALUE,REJECTED,m,s,illegal-trade,ab05
            """)
        .run("r2", "2025-03-31");

    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(export(Format.XLSX, "party=QZ", "year=2024")))) {
      assertThat(workbook.getSheet("Cover").getRow(4).getCell(1).getStringCellValue())
          .isEqualTo("2");
    }
  }

  @Test
  void nothing_seized_is_said_on_purpose() throws IOException {
    assertThatThrownBy(() -> export(Format.XLSX, "party=QZ", "year=2023"))
        .hasMessage("There is no seizure of QZ in 2023.");
    assertThatThrownBy(() -> export(Format.XLSX, "party=QZ", "year=2024", "nil-return=true"))
        .hasMessage("The illegal-trade report of QZ for 2024 is no nil return: it has 1 lines.");

    byte[] bytes = export(Format.XLSX, "party=QZ", "year=2023", "nil-return=true");

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(workbook.getSheet("Cover").getRow(9).getCell(0).getStringCellValue())
          .isEqualTo("Nil return: no seizure was made in 2023.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "party=QZ|The workbook of the illegal-trade report is about one Party and one year.",
        "party=QZ,ZW;year=2024|The workbook of the illegal-trade report is about one Party and one"
            + " year.",
        "party=QZ;year=2024-2025|The workbook of the illegal-trade report is about one Party and"
            + " one year.",
        "party=QZ;year=2024;consent=maybe|The filter consent knows no value “maybe”.",
        "party=QZ;year=2024;nil-return=1|The filter nil-return knows no value “1”.",
        "party=QZ;year=2024;language=de|The filter language knows no value “de”.",
        "party=QQQ;year=2024|The filter party knows no value “QQQ”.",
        "party=QZ;species=Naja|There is no parameter “species” for illegal-trade."
      })
  void what_is_asked_wrongly_is_refused(String asked, String problem) {
    assertThatThrownBy(() -> export(Format.XLSX, asked.split(";"))).hasMessage(problem);
  }

  private byte[] export(Format format, String... asked) throws IOException {
    Map<String, String> words = new HashMap<>();
    for (String pair : asked) {
      words.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Output output = Outputs.find("illegal-trade").orElseThrow();
    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.EXPORT)) {
      new Download(output.name(), output.query(Reading.current(warehouse), new Arguments(words)))
          .write(format, out);
    }
    return out.toByteArray();
  }
}
