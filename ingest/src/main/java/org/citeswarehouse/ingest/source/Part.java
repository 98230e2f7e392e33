package org.citeswarehouse.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import org.citeswarehouse.ingest.RefusedFileException;

/**
 * One table within a delivered file: bytes of text, or the cells of a sheet.
 *
 * @param sheet name of the archive entry or of the sheet; blank for a file that is one table
 * @param label how messages call it: the file, and entry or sheet where there is one
 * @param marked encoding that a byte order mark names; UTF-8 where there is none
 * @param bytes its content, unpacked; closed with the {@link Parts} it comes from. Null for a sheet
 * @param cells its rows; null for text
 */
public record Part(
    String sheet, String label, TextEncoding marked, InputStream bytes, Cells cells) {

  /** A table in text. */
  public Part(String sheet, String label, TextEncoding marked, InputStream bytes) {
    this(sheet, label, marked, bytes, null);
  }

  /** A sheet of a workbook. */
  public Part(String sheet, String label, Cells cells) {
    this(sheet, label, TextEncoding.UTF_8, null, cells);
  }

  /** Whether it is a sheet of a workbook, of which not every one has to be a table. */
  public boolean isSheet() {
    return cells != null;
  }

  /** Whether it begins as XML and HTML do. The bytes are left to be read again. */
  public boolean isMarkup() throws IOException {
    return !isSheet() && start().startsWith("<");
  }

  /**
   * Reads bytes on and lets them go, so that what expands beyond the limits is refused.
   *
   * @param most the most bytes that are read
   * @return how many were
   */
  public long readOn(long most) throws IOException {
    long read = 0;
    if (!isSheet()) {
      byte[] buffer = new byte[1 << 16];
      for (int n = 0; n >= 0 && read < most; n = bytes.read(buffer)) {
        read += n;
      }
    }
    return read;
  }

  /** The refusal of markup where a table is needed. */
  public RefusedFileException otherFormat() throws IOException {
    Format format = Format.of(Parts.peek(bytes));
    return (format == Format.HTML ? format : Format.XML).refusal(label);
  }

  /**
   * Whether its first letter is one that JSON begins with; a table has names of columns there. The
   * bytes are left to be read again.
   */
  public boolean isJson() throws IOException {
    if (isSheet()) {
      return false;
    }
    return start().startsWith("{") || start().startsWith("[");
  }

  private String start() throws IOException {
    byte[] start = Parts.peek(bytes);
    return new String(start, marked.charset()).replace("\uFEFF", "").strip();
  }
}
