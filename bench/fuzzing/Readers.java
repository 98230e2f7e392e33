import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.citeswarehouse.ingest.ByteSource;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.FileProfile;
import org.citeswarehouse.ingest.FileScan;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.OriginalRows;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.Reported;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.RowChecks;
import org.citeswarehouse.ingest.RowStream;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.ValidityLimits;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.model.fix.FixForm;
import org.citeswarehouse.model.fix.FixRefusedException;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.layout.InputLayouts;

/**
 * What a fuzzer holds each reader to. Whatever the bytes are, a file is read or it is refused in
 * three parts; what the scan took is then read to its end, the same number of rows; each row is
 * accepted or has a problem that stops it, and each problem has its words.
 */
public final class Readers {

  private static final List<InputKind> TABLES =
      List.of(
          InputKind.PERMITS,
          InputKind.ENDORSEMENTS,
          InputKind.CUSTOMS,
          InputKind.ANNUAL_REPORT,
          InputKind.COVERAGE,
          InputKind.ILLEGAL_TRADE,
          InputKind.CODES,
          InputKind.HEADINGS,
          InputKind.SHIPMENTS,
          InputKind.CHECKLIST,
          InputKind.QUOTAS,
          InputKind.SUSPENSIONS);
  private static final List<InputKind> MESSAGES =
      List.of(
          InputKind.PERMITS, InputKind.ENDORSEMENTS, InputKind.CUSTOMS, InputKind.ANNUAL_REPORT);

  private static final List<String> MESSAGE_READERS =
      List.of(
          "permit-v1",
          "permit-v2",
          "permit-v3",
          "confirm",
          "asycuda",
          "wco",
          "czech",
          "credential");

  private static String reader;
  private static Path scratch;

  private Readers() {}

  /**
   * Called once by the fuzzer, with the name of the reader and a file to read first: loading
   * classes counts in no limit.
   */
  public static void fuzzerInitialize(String[] arguments) throws IOException {
    reader = arguments[0];
    scratch = Files.createTempFile("fuzz-", ".bin");
    scratch.toFile().deleteOnExit();
    try {
      read(Files.readAllBytes(Path.of(arguments[1])));
    } catch (RuntimeException | AssertionError e) {
      System.err.println("the first file is found again: " + e);
    }
  }

  /** Called with each input. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) throws IOException {
    read(data.consumeRemainingAsBytes());
  }

  private static void read(byte[] bytes) throws IOException {
    switch (reader) {
      case "csv", "reference" -> table(bytes, false);
      case "gzip" -> {
        if (bytes.length > 0) {
          read(kind(bytes), memory(Containers.gzip(rest(bytes))));
        }
      }
      case "xlsx", "zip" -> {
        byte[] zip = bytes.length == 0 ? null : Containers.zip(rest(bytes));
        if (zip != null) {
          read(kind(bytes), local(zip));
        }
      }
      case "xls" -> {
        if (bytes.length > 1) {
          read(kind(bytes), local(Containers.office(rest(bytes))));
        }
      }
      case "bytes" -> table(bytes, true);
      case "reports" -> read(InputKind.ANNUAL_REPORT, memory(bytes));
      case "mappings" -> {
        read(InputKind.CODES, memory(bytes));
        read(InputKind.HEADINGS, memory(bytes));
        fix(new String(bytes, StandardCharsets.UTF_8));
      }
      case "code" -> code(new String(bytes, StandardCharsets.UTF_8));
      default -> {
        // A message, whatever kind of rows is asked of it, by itself and as one of many.
        for (InputKind kind : MESSAGES) {
          read(kind, memory(bytes));
        }
        read(InputKind.PERMITS, new SourceFile("one.xml", memory(bytes).bytes(), true));
      }
    }
  }

  private static void table(byte[] bytes, boolean local) throws IOException {
    if (bytes.length > 0) {
      read(kind(bytes), local ? local(rest(bytes)) : memory(rest(bytes)));
    }
  }

  /** The first byte says what the file is said to hold. */
  private static InputKind kind(byte[] bytes) {
    return TABLES.get((bytes[0] & 0xff) % TABLES.size());
  }

  private static byte[] rest(byte[] bytes) {
    return Arrays.copyOfRange(bytes, 1, bytes.length);
  }

  private static SourceFile memory(byte[] bytes) {
    return new SourceFile("file", () -> new ByteArrayInputStream(bytes));
  }

  private static SourceFile local(byte[] bytes) throws IOException {
    Files.write(scratch, bytes);
    return new SourceFile("file", ByteSource.of(scratch));
  }

  private static void read(InputKind asked, SourceFile file) {
    if (!MESSAGE_READERS.contains(reader)) {
      told(() -> Intake.headings(asked, file, SavedHeadings.NONE));
    }
    FileScan scan;
    try {
      scan = Intake.scan(asked, file);
    } catch (RefusedFileException e) {
      hold(e);
      return;
    }
    long read = rows(scan, file);
    require(read == scan.rows(), read + " rows where the scan found " + scan.rows());
    if (scan.told().isEmpty() && !layout(scan).isJson()) {
      require(originals(scan, file) == read, "not as many rows are given back as were read");
    }
  }

  private static long rows(FileScan scan, SourceFile file) {
    CheckContext context =
        new CheckContext(
            "CH",
            scan.profile(),
            LocalDate.of(2026, 6, 30),
            ValidityLimits.standard(),
            new Reported(2011, null));
    RowCheck<? extends Record> check = check(scan.kind(), context);
    int columns = layout(scan).columns().size();
    long accepted = 0;
    long stopped = 0;
    long all = 0;
    try (RowStream rows = Intake.rows(file, scan)) {
      while (rows.hasNext()) {
        SourceRow row = rows.next();
        require(row.cells().size() == columns, "a row has other columns than its layout");
        Checked<? extends Record> checked = check.check(row);
        for (Issue issue : checked.issues()) {
          require(!issue.message(Locale.ENGLISH).isBlank(), "a problem without words");
          issue.suggestion(Locale.ENGLISH);
        }
        accepted += checked.record() == null ? 0 : 1;
        stopped += checked.record() == null && !checked.issues().isEmpty() ? 1 : 0;
        all++;
      }
    } catch (RefusedFileException e) {
      throw new AssertionError("refused after its scan: " + e.refusal(), e);
    }
    require(accepted + stopped == all, "rows are neither accepted nor stopped");
    return all;
  }

  private static long originals(FileScan scan, SourceFile file) {
    long rows = 0;
    try (OriginalRows original = Intake.originals(file, scan)) {
      while (original.nextTable()) {
        while (original.next() != null) {
          original.written();
          rows++;
        }
      }
      return rows;
    } catch (RefusedFileException e) {
      if (e.refusal() == Refusal.MESSAGE_NOT_TABLE) {
        return scan.rows();
      }
      throw new AssertionError("refused after its scan: " + e.refusal(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputLayout layout(FileScan scan) {
    return InputLayouts.of(scan.kind()).orElseThrow();
  }

  private static RowCheck<? extends Record> check(InputKind kind, CheckContext context) {
    return switch (kind) {
      case PERMITS -> RowChecks.permits(context);
      case ENDORSEMENTS -> RowChecks.endorsements(context);
      case CUSTOMS -> RowChecks.customs(context);
      case COVERAGE -> RowChecks.coverage(context);
      case ILLEGAL_TRADE -> RowChecks.seizures(context);
      case CODES -> RowChecks.codes(context);
      case HEADINGS -> RowChecks.headings(context);
      case SHIPMENTS -> RowChecks.shipments(context);
      case ANNUAL_REPORT -> RowChecks.annualReport(context);
      case CHECKLIST -> RowChecks.checklist(context);
      case SPECIES_PLUS_LISTINGS, API_LISTINGS -> RowChecks.listings(kind, context);
      case SPECIES_PLUS_DISTRIBUTIONS, API_DISTRIBUTIONS -> RowChecks.distributions(kind, context);
      case QUOTAS, API_QUOTAS -> RowChecks.quotas(kind, context);
      case SUSPENSIONS, API_SUSPENSIONS -> RowChecks.suspensions(kind, context);
      case NOTIFICATIONS -> RowChecks.notifications(context);
      default -> RowChecks.names(kind, context);
    };
  }

  /** A fix as a form: a field a line, its name and its text. */
  private static void fix(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String line : text.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        fields.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    try {
      FixForm.standing(FixForm.read(fields, "F1", Instant.EPOCH));
    } catch (FixRefusedException e) {
      require(e.getMessage() != null, "a fix is refused without words");
    }
  }

  /** Text that a scanner read from a code, in the cell that has a permit's number. */
  private static void code(String text) {
    InputLayout layout = InputLayouts.ENDORSEMENTS;
    String[] cells = new String[layout.columns().size()];
    Arrays.fill(cells, "");
    cells[layout.indexOf("issuing_country")] = "CH";
    cells[layout.indexOf("permit_no")] = text;
    cells[layout.indexOf("line_no")] = "A";
    cells[layout.indexOf("direction")] = "E";
    cells[layout.indexOf("endorsed_on")] = "2013-03-01";
    cells[layout.indexOf("quantity")] = "1";
    cells[layout.indexOf("method")] = "BARCODE";
    CheckContext context =
        new CheckContext(
            "CH", FileProfile.plain(), LocalDate.of(2026, 6, 30), ValidityLimits.standard());
    Checked<?> checked =
        RowChecks.endorsements(context)
            .check(new SourceRow("", 2, Arrays.asList(cells), null, cells.length, cells.length));
    for (Issue issue : checked.issues()) {
      boolean shown =
          issue.code().name().equals("OPAQUE_CODE")
              && text.strip().length() > 8
              && (issue.value() + issue.message(Locale.ENGLISH)).contains(text.strip());
      require(!shown, "the text of a code is shown");
    }
  }

  private static void told(Runnable reading) {
    try {
      reading.run();
    } catch (RefusedFileException e) {
      hold(e);
    }
  }

  private static void hold(RefusedFileException e) {
    require(
        !e.problem().isBlank() && !e.reason().isBlank() && !e.remedy().isBlank(),
        e.refusal() + " lacks words");
  }

  private static void require(boolean held, String what) {
    if (!held) {
      throw new AssertionError(what);
    }
  }
}
