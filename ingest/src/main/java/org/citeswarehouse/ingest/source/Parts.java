package org.citeswarehouse.ingest.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.xlsx.OfficeParts;
import org.citeswarehouse.ingest.xlsx.WorkbookParts;

/** The tables of a delivered file, one after the other: one, or those of an archive. */
public interface Parts extends Closeable {

  /**
   * The next table; empty at the end. Ends the one before.
   *
   * @throws RefusedFileException when its content cannot be a table
   */
  Optional<Part> next() throws IOException;

  /** How many bytes it says its tables unpack to; empty where it does not say. */
  default OptionalLong unpackedBytes() {
    return OptionalLong.empty();
  }

  /** Names of the tables of an archive, all of them before any is read; none elsewhere. */
  default List<String> names() {
    return List.of();
  }

  /** Opens a file by what it holds, within the limits in force. */
  static Parts open(SourceFile file) throws IOException {
    return open(file, UnpackLimits.STANDARD);
  }

  /** Opens a file by what it holds. */
  static Parts open(SourceFile file, UnpackLimits limits) throws IOException {
    CountedInputStream raw = new CountedInputStream(file.bytes().open());
    try {
      return open(file, raw, limits);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private static Parts open(SourceFile file, CountedInputStream raw, UnpackLimits limits)
      throws IOException {
    InputStream start = new BufferedInputStream(raw, 1 << 16);
    byte[] first = peek(start);
    if (first.length == 0) {
      throw new RefusedFileException(Refusal.EMPTY, file.name());
    }
    Format format = Format.of(first);
    return switch (format) {
      case TEXT, UTF_16_LITTLE, UTF_16_BIG, XML ->
          new SinglePart(new Part("", file.name(), format.marked(), start));
      case GZIP -> {
        InputStream unpacked =
            new BufferedInputStream(
                new GuardedInputStream(
                    new GZIPInputStream(start, 1 << 16), raw, limits, file.name()));
        byte[] inner = peek(unpacked);
        if (inner.length == 0) {
          throw new RefusedFileException(Refusal.EMPTY, file.name());
        }
        Format packed = Format.of(inner);
        packed.requireText(file.name());
        yield new SinglePart(new Part("", file.name(), packed.marked(), unpacked));
      }
      case ZIP -> {
        raw.close();
        yield Workbooks.isOne(file, limits)
            ? WorkbookParts.open(file)
            : ZipParts.open(file, limits);
      }
      case OLE -> {
        raw.close();
        yield OfficeParts.open(file);
      }
      case EMPTY_ZIP -> throw new RefusedFileException(Refusal.EMPTY_ARCHIVE, file.name());
      default -> throw format.refusal(file.name());
    };
  }

  /** The first bytes, left to be read again. */
  static byte[] peek(InputStream markable) throws IOException {
    markable.mark(Format.PEEK);
    byte[] first = markable.readNBytes(Format.PEEK);
    markable.reset();
    return first;
  }
}
