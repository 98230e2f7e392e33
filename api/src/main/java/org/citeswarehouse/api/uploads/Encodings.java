package org.citeswarehouse.api.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.citeswarehouse.ingest.ByteSource;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.source.EncodingGuess;
import org.citeswarehouse.ingest.source.TextEncoding;

/** In which encodings the tables of a file will be read. */
final class Encodings {

  /** A larger archive or workbook would keep the page waiting while it is unpacked. */
  private static final long UNPACKED = 4 << 20;

  /** How archives and workbooks begin. */
  private static final byte[] PACKED = {'P', 'K'};

  private Encodings() {}

  /** Those other than UTF-8; none where nothing can be said before the file is read. */
  static Set<TextEncoding> of(Path path) {
    Set<TextEncoding> found = EnumSet.noneOf(TextEncoding.class);
    try {
      if (Files.size(path) <= UNPACKED || !isPacked(path)) {
        String name = path.getFileName().toString();
        found.addAll(EncodingGuess.of(new SourceFile(name, ByteSource.of(path))).values());
        found.remove(TextEncoding.UTF_8);
      }
    } catch (IOException | UncheckedIOException | RefusedFileException e) {
      // What is wrong with the file is told by what reads it.
      found.clear();
    }
    return found;
  }

  private static boolean isPacked(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(PACKED.length), PACKED);
    }
  }
}
