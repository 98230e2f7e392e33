package org.citeswarehouse.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;

/** Tells workbooks from other archives, and refuses those that are traps. */
final class Workbooks {

  private static final Pattern XML = Pattern.compile("(?i).*[.](xml|rels|vml)");

  private Workbooks() {}

  /**
   * Whether an archive is a workbook of Excel.
   *
   * @throws RefusedFileException when it is a document of another kind, holds macros, or expands
   *     beyond the limits
   */
  static boolean isOne(SourceFile file, UnpackLimits limits) throws IOException {
    Path path = file.bytes().localFile().orElse(null);
    Path copy = path == null ? Files.createTempFile("cites-", ".zip") : null;
    try {
      if (copy != null) {
        try (InputStream in = file.bytes().open()) {
          Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
      try (ZipFile zip = new ZipFile((path == null ? copy : path).toFile())) {
        if (zip.getEntry("[Content_Types].xml") == null && zip.getEntry("mimetype") == null) {
          return false;
        }
        if (zip.getEntry("xl/workbook.xml") == null) {
          throw new RefusedFileException(Refusal.OTHER_FORMAT, file.name(), "@FORMAT.WORKBOOK");
        }
        if (zip.getEntry("xl/vbaProject.bin") != null) {
          throw new RefusedFileException(Refusal.MACROS, file.name());
        }
        refuseBombs(zip, file.name(), limits);
        return true;
      }
    } finally {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    }
  }

  /** Sizes an archive declares of itself are not believed: each entry is unpacked and counted. */
  private static void refuseBombs(ZipFile zip, String name, UnpackLimits limits)
      throws IOException {
    long inAll = 0;
    byte[] buffer = new byte[1 << 16];
    for (ZipEntry entry : Collections.list(zip.entries())) {
      long unpacked = 0;
      RowWidth width = new RowWidth();
      Needle documentType = new Needle("<!DOCTYPE");
      try (InputStream in = zip.getInputStream(entry)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          documentType.look(buffer, read);
          width.look(buffer, read);
          unpacked += read;
          inAll += read;
          long packed = Math.max(1, entry.getCompressedSize());
          boolean bomb = unpacked > limits.ratioFrom() && unpacked / limits.maxRatio() > packed;
          if (bomb || inAll > limits.maxBytes()) {
            String limit = bomb ? limits.maxRatio() + " : 1" : limits.maxBytes() + " bytes";
            throw new RefusedFileException(Refusal.TOO_LARGE, name, limit);
          }
        }
        if (width.isBeyond()) {
          String limit = Cells.MOST_COLUMNS + " columns";
          throw new RefusedFileException(Refusal.TOO_LARGE, name, limit);
        }
        if (documentType.found() && XML.matcher(entry.getName()).matches()) {
          throw new RefusedFileException(Refusal.DOCTYPE, name);
        }
      }
    }
  }
}
