package org.citeswarehouse.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.citeswarehouse.model.layout.InputKind;

/** Files and contexts of the specifications, made on the spot. */
public final class SampleFiles {

  public static final LocalDate TODAY = LocalDate.of(2014, 12, 31);

  private SampleFiles() {}

  public static SourceFile text(String... lines) {
    return bytes(String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8));
  }

  public static SourceFile bytes(byte[] bytes) {
    return new SourceFile("file.csv", () -> new ByteArrayInputStream(bytes));
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** An archive of entries given as name, content, name, content. */
  public static byte[] zip(String... namesAndContents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static List<SourceRow> rows(InputKind kind, SourceFile file) {
    List<SourceRow> rows = new ArrayList<>();
    try (RowStream stream = Intake.rows(file, Intake.scan(kind, file))) {
      stream.forEachRemaining(rows::add);
    }
    return rows;
  }

  public static CheckContext context(String party, FileProfile profile) {
    return new CheckContext(party, profile, TODAY, ValidityLimits.standard());
  }
}
