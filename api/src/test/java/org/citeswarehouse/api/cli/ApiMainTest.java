package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiMainTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void warehouse() {
    Register.in(folder.resolve("w"));
  }

  private int cites(String... args) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return ApiMain.run(console, args);
  }

  @Test
  void exportsToStandardOutput() {
    int code =
        cites(
            "export",
            "annual-report",
            "--party",
            "QZ",
            "--year",
            "2024",
            "--basis",
            "actual",
            "--direction",
            "exports",
            "--out",
            "-",
            "--warehouse",
            folder.resolve("w").toString());
    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .endsWith("II,Python regius,LIV,7,NAR,DE,,24/QZ/1,,,T,C,2024\n");
  }

  @Test
  void exportsTracesAndStatusReadTheTablesAsARunLeftThem() {
    String home = folder.resolve("w").toString();
    Register.in(folder.resolve("w"))
        .write(RegisterTables.REJECTS, "party,file,code\nQZ,new.csv,BLANK_ROW\n")
        .run("r2", "2025-03-31");
    assertThat(cites("export", "rejects", "--version", "r1", "--out", "-", "--warehouse", home))
        .isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("permits.csv")
        .doesNotContain("new.csv");
    out.reset();
    assertThat(cites("status", "--version", "r1", "--warehouse", home)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("As run r1 left them");
    out.reset();
    assertThat(
            cites(
                "trace",
                "reconciliation",
                "QZ",
                "24/QZ/1",
                "A",
                "--version",
                "r1",
                "--warehouse",
                home))
        .isZero();
    assertThat(cites("export", "rejects", "--version", "r9", "--out", "-", "--warehouse", home))
        .isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("neither a run", "./cites status");
  }

  @Test
  void helpOfExportNamesEveryOutput() {
    assertThat(cites("export", "--help")).isZero();
    String help = out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    assertThat(Outputs.all()).allSatisfy(o -> assertThat(help).containsPattern("\\b" + o.name()));
  }

  @ParameterizedTest
  @CsvSource({"--version", "serve --version"})
  void withoutAReadingCommandVersionIsThatOfTheProgram(String line) {
    assertThat(cites(line.split(" "))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("cites 0.1.0");
  }

  @ParameterizedTest
  @CsvSource({
    "rejects,r.csv",
    "reconciliation,r.xlsx",
    "matches,m.parquet",
    "shipments,s.json",
    "net-exports,n.csv"
  })
  void theSuffixDecidesTheForm(String name, String file) throws IOException {
    Path target = folder.resolve(file);
    assertThat(
            cites(
                "--warehouse",
                folder.resolve("w").toString(),
                "export",
                name,
                "--out",
                target.toString()))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();
    assertThat(target).isNotEmptyFile();
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("w", file);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "export nothing --out -|reconciliation, matches",
        "export rejects --out x.pdf|csv, xlsx, json, parquet",
        "export rejects --out - --term LIV|party, file, code, severity",
        "export comptab --out - --term XYZ1|LIV",
        "export rejects --out - --colour red|--party",
        "export rejects|--out",
        "export annual-report --year 2024 --out -|--party",
        "trace reconciliation QZ|issuing_country permit_no line_no",
        "serve --host 0.0.0.0|127.0.0.1"
      })
  void wrongUsageEndsWithTwoAndSaysWhatIsAllowed(String line, String words) {
    int code = cites((line + " --warehouse " + folder.resolve("w")).split(" "));
    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Problem:", "Cause:", "Remedy:", words);
    assertThat(out.size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"none/x.csv,does not exist", "file/x.csv,does not exist", "folder.csv,is a folder"})
  void aFileThatCannotBeWrittenIsSaidPlainlyAndLeavesNothing(String file, String words)
      throws IOException {
    Files.createDirectory(folder.resolve("folder.csv"));
    Files.createFile(folder.resolve("file"));
    String warehouse = folder.resolve("w").toString();
    String target = folder.resolve(file).toString();
    assertThat(cites("export", "rejects", "--out", target, "--warehouse", warehouse)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Problem:", "Remedy:", words);
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("w", "file", "folder.csv");
    }
  }

  @Test
  void anExportThatFailsLeavesTheOldFileAsItWas() throws IOException {
    Path target = Files.writeString(folder.resolve("r.csv"), "old");
    String warehouse = folder.resolve("w").toString();
    String file = target.toString();
    assertThat(cites("export", "rejects", "--code", "X", "--out", file, "--warehouse", warehouse))
        .isEqualTo(2);
    assertThat(target).hasContent("old");
  }

  @Test
  void standardOutputThatBreaksOffIsAnError() {
    PrintStream full =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
          @Override
          public boolean checkError() {
            return true;
          }
        };
    Console console = new Console(full, new PrintStream(err, true, StandardCharsets.UTF_8));
    String warehouse = folder.resolve("w").toString();
    assertThat(ApiMain.run(console, "export", "rejects", "--out", "-", "--warehouse", warehouse))
        .isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("only part of the rows");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trace reconciliation QZ none A|There is no row",
        "export annual-report --party CH --year 2024 --direction exports --out -|There is no register of CH",
        "export annual-report --party ZZZ --year 2024 --direction exports --out -|no value",
        "trace nothing QZ|cannot be traced"
      })
  void whatIsNotThereIsSaidPlainly(String line, String words) {
    assertThat(cites((line + " --warehouse " + folder.resolve("w")).split(" "))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Problem:", "Remedy:", words);
  }

  @Test
  void aPortInUseIsSaidPlainly() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(cites("serve", "--port", port, "--warehouse", folder.resolve("w").toString()))
          .isEqualTo(1);
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Port", "cannot be used", "--port");
  }

  @Test
  void aMissingWarehouseIsSaidPlainly() {
    assertThat(cites("status", "--warehouse", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no warehouse at");
  }

  @Test
  void aServerMakesTheWarehouseThatIsNotThereAndServesItEmpty() throws Exception {
    Path fresh = folder.resolve("of/an/office");
    Thread server =
        new Thread(
            () -> cites("serve", "--no-worker", "--port", "0", "--warehouse", fresh.toString()));
    server.start();
    try {
      Matcher address = Pattern.compile("Serving (http://[^ ]+)").matcher("");
      for (int i = 0; i < 600 && server.isAlive() && !address.find(); i++) {
        Thread.sleep(50);
        address.reset(out.toString(StandardCharsets.UTF_8));
      }
      String url = address.group(1);
      for (String page : List.of("", "uploads", "permits", "docs", "problems", "desk", "reports")) {
        HttpResponse<String> answer =
            HttpClient.newHttpClient()
                .send(
                    HttpRequest.newBuilder(URI.create(url + page))
                        .header("Accept", "text/html")
                        .build(),
                    BodyHandlers.ofString());
        if (List.of("problems", "desk", "reports").contains(page)) {
          assertThat(answer.statusCode()).as(page).isEqualTo(503);
          assertThat(answer.body())
              .contains("holds nothing yet.")
              .contains("Take files in on the page Upload files, or with ./cites ingest");
        } else {
          assertThat(answer.statusCode()).as(page).isEqualTo(200);
        }
      }
    } finally {
      server.interrupt();
      server.join();
    }
    assertThat(fresh).isDirectory();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("There was no warehouse at " + fresh + ": an empty one was made.");
  }

  @ParameterizedTest
  @CsvSource({
    "serve,  file,      A file is where the warehouse should be",
    "status, file,      A file is where the warehouse should be",
    "serve,  file/none, No warehouse can be made at"
  })
  void whereNoWarehouseCanBeItIsSaidPlainlyAndNothingIsMade(
      String command, String place, String problem) throws IOException {
    Files.createFile(folder.resolve("file"));

    int code = cites(command, "--warehouse", folder.resolve(place).toString());

    assertThat(code).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Problem: " + problem, "Cause:", "Remedy:");
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("w", "file");
    }
  }

  @Test
  @DisabledIf("mayWriteEverywhere")
  void aServerRefusesAWarehouseThatItCannotWriteTo() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));

    assertThat(cites("serve", "--warehouse", locked.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Problem: The warehouse at " + locked + " cannot be written to by this user.");
  }

  static boolean mayWriteEverywhere() {
    return System.getProperty("user.name").equals("root");
  }

  @Test
  void statusListsTablesAndRuns() {
    assertThat(cites("status", "--warehouse", folder.resolve("w").toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("reconciliation +v0 +3")
        .contains("r1  build")
        .contains("Nothing came in after the last build.");
  }

  @Test
  void theDemoEndsWithItsScore() throws IOException {
    Path truth = Files.createDirectory(folder.resolve("truth"));
    Files.writeString(
        truth.resolve("lines.csv"),
        """
        issuing_country,permit_no,line_no,state,traded_quantity
        QZ,24/QZ/1,A,PART_USED,7.0
        QZ,24/QZ/1,B,OPEN,1
        QZ,24QZ9,A,OPEN,0
        """);
    Files.writeString(
        truth.resolve("matches.csv"),
        """
        declaration_country,declaration_no,item_no,issuing_country,permit_no,line_no,method,finding
        QZ,D1,1,QZ,24/QZ/1,B,EXACT,
        QZ,D1,2,,,,NONE,NOT_CITES
        """);
    Files.writeString(
        truth.resolve("bad_rows.csv"),
        """
        file,row,column,value,code,expected
        permits.csv,5,,,X,REJECTED
        """);
    int code =
        cites(
            "demo-report",
            "--warehouse",
            folder.resolve("w").toString(),
            "--party",
            "QZ",
            "--year",
            "2024",
            "--truth",
            truth.toString(),
            "--out",
            folder.resolve("o").toString());
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .endsWith(
            "Score against the truth: permit lines 1 of 3 right (1 wrong, 1 missing, 1 extra);"
                + " customs items 2 of 2 right (0 wrong, 0 missing, 0 extra);"
                + " bad rows 1 of 1 right (0 wrong, 0 missing, 0 extra)\n");
    assertThat(folder.resolve("o/annual-report-QZ-2024.xlsx")).exists();
    assertThat(folder.resolve("o/trend.png")).exists();
  }
}
