package org.citeswarehouse.api.download;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Database;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.reports.table.CsvTable;
import org.citeswarehouse.reports.table.Rows;
import org.citeswarehouse.reports.table.SheetLimitException;
import org.citeswarehouse.reports.table.SheetTable;
import org.citeswarehouse.reports.table.XlsxTable;

/**
 * Writes a whole output in one form.
 *
 * @param name name of the output, for the sheet of a workbook
 * @param query the output
 */
public record Download(String name, Query query) {

  /** Writes something to where it is to go. */
  @FunctionalInterface
  public interface Writing {
    /** Does it. */
    void run() throws IOException;
  }

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Writes all rows, sorted by key; the stream is left open.
   *
   * @throws Refusal when the form cannot hold them
   */
  public void write(Format format, OutputStream out) throws IOException {
    if (format == Format.PARQUET) {
      parquet(out);
      return;
    }
    if (format == Format.PDF) {
      throw Refusal.of(Kind.WRONG_INPUT, "format.none", format.word(), "csv, xlsx, json, parquet");
    }
    if (format == Format.XLSX) {
      // Counting takes a moment, a million rows that nobody gets half a minute.
      workbook(() -> SheetTable.requireRoom(name, query.count()));
    }
    try (Rows rows = query.rows()) {
      if (format == Format.XLSX && query.workbook().isPresent()) {
        workbook(() -> query.workbook().get().write(rows, out));
      } else {
        write(name, rows, format, out);
      }
    }
  }

  /** Writes rows that are no query; Parquet is not among the forms. */
  public static void write(String name, Rows rows, Format format, OutputStream out)
      throws IOException {
    switch (format) {
      case CSV -> CsvTable.write(rows, out);
      case XLSX -> workbook(() -> XlsxTable.write(name, rows, out));
      case JSON -> json(rows, out);
      case PARQUET, PDF ->
          throw Refusal.of(Kind.NOT_ACCEPTABLE, "format.none", format.word(), "csv, xlsx, json");
    }
  }

  /**
   * Writes a workbook.
   *
   * @throws Refusal when a sheet cannot hold it: what it would hold, its limit, and the way out
   */
  public static void workbook(Writing writing) throws IOException {
    try {
      writing.run();
    } catch (SheetLimitException e) {
      Locale locale = Asking.current().language().locale();
      Refusal refusal =
          Refusal.of(
              Kind.TOO_LARGE, "sheet.full", e.problem(locale), e.cause(locale), e.remedy(locale));
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static void json(Rows rows, OutputStream out) throws IOException {
    try (JsonGenerator json =
        JSON.createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            // What breaks off must not look whole.
            .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)) {
      json.writeStartObject();
      json.writeFieldName("data");
      JsonRows.write(rows, json);
      json.writeEndObject();
    }
  }

  /**
   * Writes all rows, sorted by key, to a file.
   *
   * @param file a file that is not there yet; of Parquet below {@link Database#spill}
   */
  public void write(Format format, Path file) throws IOException {
    if (format == Format.PARQUET) {
      parquet(file);
      return;
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(format, out);
    }
  }

  private void parquet(Path file) {
    query
        .reading()
        .database()
        .run(
            Sql.of("COPY (")
                .then(query.sorted())
                .then(") TO " + Database.text(file.toString()) + " (FORMAT parquet)"));
  }

  private void parquet(OutputStream out) throws IOException {
    Path file = query.reading().database().spill().resolve(UUID.randomUUID() + ".parquet");
    try {
      parquet(file);
      Files.copy(file, out);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
