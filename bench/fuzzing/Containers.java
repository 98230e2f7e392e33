import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Wrappings with sound checksums around what a fuzzer made up: a changed byte of a packed one would
 * only ever show that checksums are compared. An archive is written as text, {@code %%PART name}
 * and a line break before each part.
 */
final class Containers {

  private static final String PART = "%%PART ";

  private Containers() {}

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  /** An archive of parts written as text; null where there is none, or two have one name. */
  static byte[] zip(byte[] written) throws IOException {
    String all = new String(written, StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int parts = 0;
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (int at = all.indexOf(PART); at >= 0; parts++) {
        int line = all.indexOf('\n', at);
        if (line < 0) {
          break;
        }
        int next = all.indexOf(PART, line);
        zip.putNextEntry(new ZipEntry(all.substring(at + PART.length(), line)));
        zip.write(written, line + 1, (next < 0 ? written.length : next) - line - 1);
        zip.closeEntry();
        at = next;
      }
    } catch (java.util.zip.ZipException | IllegalArgumentException e) {
      return null;
    }
    return parts == 0 ? null : out.toByteArray();
  }

  /** The same, the other way round. */
  static byte[] written(byte[] zip) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        out.write((PART + e.getName() + "\n").getBytes(StandardCharsets.ISO_8859_1));
        in.transferTo(out);
      }
    }
    return out.toByteArray();
  }

  /** The container of an XLS workbook around its records. */
  static byte[] office(byte[] records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(records), "Workbook");
      container.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  /** The records of an XLS workbook. */
  static byte[] records(byte[] workbook) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(workbook))) {
      return container.getRoot().createDocumentInputStream("Workbook").readAllBytes();
    }
  }
}
