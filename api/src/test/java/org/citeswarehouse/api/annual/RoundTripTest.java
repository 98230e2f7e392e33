package org.citeswarehouse.api.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.ingest.ByteSource;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.FileScan;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.RowChecks;
import org.citeswarehouse.ingest.RowStream;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.ValidityLimits;
import org.citeswarehouse.ingest.annual.ReceivedLine;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the warehouse writes as an annual report, it reads as the same lines. */
class RoundTripTest {

  private static final String LINES =
      """
      party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code,trading_partner,country_of_origin,import_permit,export_permit,origin_permit,ifs_permit,purpose_code,source_code,year,description,remarks
      QZ,2024,actual,imports,QZ,I1,A,I,Acinonyx jubatus,TRO,1,NAR,NA,,QZ-I1,NA77,,,H,W,2024,"1 skin, 1 skull",tag 12
      QZ,2024,actual,imports,QZ,S1,A,I,Balaenoptera borealis,MEA,1250.125,KGM,HS,,,,,QZ-S1,S,X,2024,,
      QZ,2024,actual,imports,TG,T9,B,II,Python regius,LIV,40,NAR,TG,GH,,T9,GH-1;GH-2,,T,F,2024,,=1+1
      QZ,2024,actual,exports,QZ,24/1,A,II,Aquilaria malaccensis,CHP,0.000005,KGM,DE,XC,,24/1,XC 1,,T,A,2024,\u00e9clats,
      QZ,2024,actual,exports,QZ,24/1,B,III,Cedrela odorata,SAW,12.5,MTQ,MX,,,24/1,,,T,W,2024,,@sum
      """;

  private static final List<String> IMPORTS =
      List.of(
          "imports|I|Acinonyx jubatus|TRO|1|NAR|NA|null|QZ-I1|NA77|null|null|H|W|2024",
          "imports|I|Balaenoptera borealis|MEA|1250.125|KGM|HS|null|null|null|null|QZ-S1|S|X|2024",
          "imports|II|Python regius|LIV|40|NAR|TG|GH|null|T9|GH-1;GH-2|null|T|F|2024");
  private static final List<String> EXPORTS =
      List.of(
          "exports|II|Aquilaria malaccensis|CHP|0.000005|KGM|DE|XC|null|24/1|XC 1|null|T|A|2024",
          "exports|III|Cedrela odorata|SAW|12.5|MTQ|MX|null|null|24/1|null|null|T|W|2024");

  private static final String MANUFACTURED =
      """
      QZ,2024,actual,imports,QZ,Z1,A,II,Alligator mississippiensis,LPS,5,NAR,FR,US,QZ-Z1,FR1,US1,,T,W,2024,watchstraps,
      QZ,2024,actual,imports,QZ,Z2,A,II,Alligator mississippiensis,LPS,7,NAR,FR,US,QZ-Z2,FR2,US2,,T,W,2024,handbags,
      QZ,2024,actual,exports,QZ,Z3,A,II,Alligator mississippiensis,LPS,2.5,NAR,DE,US,,Z3,US3,,T,W,2024,handbags,
      """;

  private static final List<String> SUMMED =
      List.of(
          "imports|II|Alligator mississippiensis|LPS|12|NAR|FR|US|null|null|null|null|T|W|2024",
          "exports|II|Alligator mississippiensis|LPS|2.5|NAR|DE|US|null|null|null|null|T|W|2024");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void aWorkbookInAnyOfItsLanguages(String language) throws IOException {
    List<String> both = new ArrayList<>(IMPORTS);
    both.addAll(EXPORTS);
    assertThat(read(write(Format.XLSX, Map.of("language", language))))
        .extracting(RoundTripTest::text)
        .containsExactlyInAnyOrderElementsOf(both);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void manufacturedGoodsThatAreSummedHaveTheirYear(String language) throws IOException {
    List<String> all = new ArrayList<>(IMPORTS);
    all.addAll(EXPORTS);
    all.addAll(SUMMED);
    assertThat(
            read(
                write(
                    LINES + MANUFACTURED,
                    Format.XLSX,
                    Map.of("language", language, "manufactured", "summed"))))
        .extracting(RoundTripTest::text)
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void descriptionAndRemarksOfAWorkbook() throws IOException {
    assertThat(read(write(Format.XLSX, Map.of())))
        .extracting(ReceivedLine::description, ReceivedLine::remarks)
        .contains(tuple("1 skin, 1 skull", "tag 12"));
  }

  @Test
  void theUploadFileOfEachDirection() throws IOException {
    assertThat(read(write(Format.CSV, Map.of("direction", "imports"))))
        .extracting(RoundTripTest::text)
        .containsExactlyInAnyOrderElementsOf(IMPORTS);
    assertThat(read(write(Format.CSV, Map.of("direction", "exports"))))
        .extracting(RoundTripTest::text)
        .containsExactlyInAnyOrderElementsOf(EXPORTS);
  }

  private static String text(ReceivedLine line) {
    return String.join(
        "|",
        line.direction(),
        line.appendix(),
        line.speciesName(),
        line.termCode(),
        line.quantity().toPlainString(),
        line.unitCode(),
        line.tradingPartner(),
        String.valueOf(line.countryOfOrigin()),
        String.valueOf(line.importPermit()),
        String.valueOf(line.exportPermit()),
        String.valueOf(line.originPermit()),
        String.valueOf(line.ifsPermit()),
        line.purposeCode(),
        line.sourceCode(),
        String.valueOf(line.year()));
  }

  private Path write(Format format, Map<String, String> more) throws IOException {
    return write(LINES, format, more);
  }

  private Path write(String lines, Format format, Map<String, String> more) throws IOException {
    Register.in(folder.resolve("w"))
        .write(ReportTables.ANNUAL_REPORT_LINES, lines)
        .run("r2", "2025-03-31");
    Map<String, String> words = new TreeMap<>(more);
    words.put("party", "QZ");
    words.put("year", "2024");
    Path file = folder.resolve("report." + format.name().toLowerCase(Locale.ROOT));
    try (Warehouse warehouse = Warehouse.open(folder.resolve("w").toString(), Limits.EXPORT);
        OutputStream out = new FileOutputStream(file.toFile())) {
      ReportDownload.write(
          new AnnualReports(Reading.current(warehouse)),
          ReportRequest.of(new Arguments(words)),
          format,
          out);
    }
    return file;
  }

  private static List<ReceivedLine> read(Path path) {
    SourceFile file = new SourceFile(path.getFileName().toString(), ByteSource.of(path));
    FileScan scan = Intake.scan(InputKind.ANNUAL_REPORT, file);
    RowCheck<ReceivedLine> check =
        RowChecks.annualReport(
            new CheckContext(
                "QZ", scan.profile(), LocalDate.of(2025, 4, 1), ValidityLimits.standard()));
    List<ReceivedLine> lines = new ArrayList<>();
    try (RowStream rows = Intake.rows(file, scan)) {
      while (rows.hasNext()) {
        Checked<ReceivedLine> checked = check.check(rows.next());
        assertThat(checked.issues()).isEmpty();
        lines.add(checked.record());
      }
    }
    return lines;
  }
}
