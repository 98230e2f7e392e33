package org.citeswarehouse.api.problems;

import io.javalin.http.Context;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.download.Download;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.fix.ProblemsOutput;
import org.citeswarehouse.api.fix.ReturnedFile;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.ingest.RefusedFileException;

/**
 * A landed file given back as a workbook with its problems marked. It is made on disk first: what
 * goes wrong on the way is told as such then, and no half of a workbook is sent; memory holds a few
 * rows of it at a time.
 */
final class Returned {

  private final Warehouse warehouse;

  Returned(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  void handle(Context ctx) throws IOException {
    Map<String, String> which =
        Map.of("party", ctx.pathParam("party"), "sha256", ctx.pathParam("sha256"));
    ReturnedFile file =
        ReturnedFile.of(Reading.current(warehouse), warehouse.home(), new Arguments(which));
    Path made = Files.createTempFile("returned", ".xlsx");
    try {
      write(file, made);
      ctx.header("Cache-Control", "no-store");
      ctx.header("Content-Disposition", disposition(file.name()));
      ctx.contentType(Format.XLSX.mediaType());
      ctx.res().setContentLengthLong(Files.size(made));
      if (!ctx.method().name().equals("HEAD")) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(made))) {
          in.transferTo(ctx.outputStream());
        }
      }
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /** The problems of a file in groups, as CSV. */
  void csv(Context ctx) throws IOException {
    Query query =
        ProblemsOutput.ofFile(
            Reading.current(warehouse), ctx.pathParam("party"), ctx.pathParam("sha256"));
    ctx.contentType(Format.CSV.mediaType());
    ctx.header("Content-Disposition", "attachment; filename=\"problems.csv\"");
    if (!ctx.method().name().equals("HEAD")) {
      OutputStream out = new BufferedOutputStream(ctx.outputStream());
      new Download("problems", query).write(Format.CSV, out);
      out.flush();
    }
  }

  private static void write(ReturnedFile file, Path made) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(made))) {
      file.write(true, out);
    } catch (RefusedFileException e) {
      Locale locale = Asking.current().language().locale();
      Refusal refusal =
          Refusal.of(
              Kind.UNREADABLE_INPUT,
              "problems.not-returned",
              file.name(),
              e.problem(locale),
              e.reason(locale));
      refusal.initCause(e);
      throw refusal;
    }
  }

  /** The name in the letters that every browser takes, and as it is. Source: RFC 6266, RFC 8187. */
  private static String disposition(String name) {
    String checked = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "") + "-checked.xlsx";
    String plain = checked.replaceAll("[^A-Za-z0-9._ -]", "_");
    StringBuilder exact = new StringBuilder();
    for (byte b : checked.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_')) {
        exact.append(c);
      } else {
        exact.append(String.format("%%%02X", b & 0xff));
      }
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
  }
}
