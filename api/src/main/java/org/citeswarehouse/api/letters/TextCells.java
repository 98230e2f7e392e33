package org.citeswarehouse.api.letters;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.ingest.source.Cells;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.TextEncoding;

/** The cells of a sheet, or of a table as text, as spreadsheets save one. */
final class TextCells {

  /** How the text of a formula begins that no spreadsheet has computed. */
  static final String UNCALCULATED = Cells.UNCALCULATED;

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final int MOST_BYTES = 8 << 20;

  /** What a spreadsheet writes that was not told to write UTF-8. */
  private static final Charset OFFICE = Charset.forName("windows-1252");

  private final Cells sheet;
  private final Iterator<CsvRecord> records;
  private long row;

  private TextCells(Cells sheet, Iterator<CsvRecord> records) {
    this.sheet = sheet;
    this.records = records;
  }

  /** The cells of a part of a file. */
  static TextCells of(Part part) throws IOException {
    if (part.isSheet()) {
      return new TextCells(part.cells(), null);
    }
    byte[] bytes = part.bytes().readNBytes(MOST_BYTES);
    String text = decoded(bytes, part.marked());
    return new TextCells(
        null,
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(false)
            .ofCsvRecord(text)
            .iterator());
  }

  private static String decoded(byte[] bytes, TextEncoding marked) {
    String text;
    if (marked == TextEncoding.UTF_8) {
      try {
        text =
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
      } catch (CharacterCodingException e) {
        text = new String(bytes, OFFICE);
      }
    } else {
      text = new String(bytes, marked.charset());
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The one that stands most often in the first line. */
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    long most = -1;
    for (char candidate : SEPARATORS) {
      long count = first.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  /** The next row; null at the end. */
  String[] next() {
    if (sheet != null) {
      String[] cells = sheet.next();
      row = sheet.row();
      return cells;
    }
    try {
      if (!records.hasNext()) {
        return null;
      }
      row++;
      return records.next().getFields().toArray(new String[0]);
    } catch (CsvParseException e) {
      Refusal refusal =
          Refusal.of(Kind.UNREADABLE_INPUT, "letters.row-broken", Long.toString(row + 1));
      refusal.initCause(e);
      throw refusal;
    }
  }

  /**
   * Whether a cell of the row given last holds a number, of which nobody asks how it is written.
   */
  boolean isNumber(int column) {
    return sheet != null && sheet.numbers().get(column);
  }

  /** Whether a cell of the row given last is merged with such of other rows. */
  boolean isShared(int column) {
    return sheet != null && sheet.shared().get(column);
  }

  /** Number of the row given last, as a spreadsheet shows it. */
  long row() {
    return row;
  }
}
