package org.citeswarehouse.ingest;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.citeswarehouse.model.refusal.Wordings;

/**
 * Why a whole file is refused. The words stand in a message file; {@code {0}} is the name of the
 * file (and of the archive entry), further numbers are details of the reason.
 */
public enum Refusal {
  /** No bytes at all. */
  EMPTY,
  /** A header and nothing below it. */
  NO_ROWS,
  /** Another format by its first bytes; {1} its name. */
  OTHER_FORMAT,
  /** Bytes that are not UTF-8; {1} line, {2} byte offset. */
  NOT_UTF_8,
  /** Bytes that the encoding of the text does not have; {1} line, {2} byte offset, {3} encoding. */
  NOT_DECODED,
  /** A NUL character; {1} line, {2} byte offset. */
  NOT_TEXT,
  /** No row that names columns; {1} first line, {2} columns looked for, {3} the kind. */
  NO_HEADER,
  /** Columns lacking; {1} their names, {2} the kind. */
  MISSING_COLUMNS,
  /** Columns lacking while others look like them; {1} their names, {2} the others, {3} the kind. */
  MISSPELT_COLUMNS,
  /** A name twice in the header; {1} the names. */
  DUPLICATE_COLUMNS,
  /** Headings that may mean several columns, or several for one; {1} they, {2} the kind. */
  AMBIGUOUS_COLUMNS,
  /** Two rows that name columns; {1} columns lacking, or the second row. */
  TWO_HEADERS,
  /** A quote that does not close as it should, or a row beyond the limits; {1} row, {2} limit. */
  BROKEN_ROW,
  /** JSON that cannot be read on; {1} line. */
  BROKEN_JSON,
  /** The error a web service answered instead of data; {1} what it said. */
  SERVICE_ERROR,
  /** XML that cannot be read on; {1} line. */
  BROKEN_XML,
  /** XML with a document type. */
  DOCTYPE,
  /** XML or JSON whose bytes are not what it says; {1} encoding. */
  MESSAGE_ENCODING,
  /** A message beyond the limits; {1} the limit. */
  MESSAGE_TOO_LARGE,
  /** A message of no known kind; {1} its root. */
  UNKNOWN_MESSAGE,
  /** A message that holds other rows; {1} what it is, {2} kinds it holds, {3} kind asked for. */
  OTHER_KIND,
  /** A message without a row of the kind; {1} what it is, {2} the kind. */
  NO_ROWS_OF_KIND,
  /** A request for data; {1} its name. */
  MESSAGE_ASKS,
  /** A message where the cells of a table are needed. */
  MESSAGE_NOT_TABLE,
  /** An empty form of a declaration. */
  NO_DECLARATION,
  /** A credential that lacks what all have; {1} the field. */
  BROKEN_CREDENTIAL,
  /** Compressed data that cannot be read to the end. */
  DAMAGED,
  /** An archive without a table. */
  EMPTY_ARCHIVE,
  /** An archive within an archive. */
  NESTED_ARCHIVE,
  /** An entry name that points outside the archive. */
  UNSAFE_ENTRY,
  /** Two entries of one name. */
  REPEATED_ENTRY,
  /** A workbook of which no sheet has the columns; {1} columns looked for, {2} the kind. */
  NO_SHEET,
  /** A workbook with programs in it. */
  MACROS,
  /** A workbook that opens with a password only. */
  PASSWORD,
  /** A sheet with more merged cells than are kept; {1} the limit. */
  TOO_MANY_MERGED,
  /** A release of numbered parts that lacks some; {1} their names, {2} the first and the last. */
  MISSING_PARTS,
  /** Expands beyond the limits; {1} the limit. */
  TOO_LARGE;

  private static final String BUNDLE = "org.citeswarehouse.ingest.refusals";

  /** Whether it refuses a file as whatever kind it is read, however its columns are named. */
  public boolean ofAnyKind() {
    return switch (this) {
      case EMPTY,
          OTHER_FORMAT,
          NOT_UTF_8,
          NOT_DECODED,
          NOT_TEXT,
          DOCTYPE,
          DAMAGED,
          EMPTY_ARCHIVE,
          NESTED_ARCHIVE,
          UNSAFE_ENTRY,
          REPEATED_ENTRY,
          MACROS,
          PASSWORD,
          TOO_MANY_MERGED,
          TOO_LARGE ->
          true;
      default -> false;
    };
  }

  String text(String part, Locale locale, Object... details) {
    ResourceBundle words = Wordings.of(BUNDLE, locale);
    Object[] shown =
        Arrays.stream(details)
            .map(d -> d instanceof String key && words.containsKey(key) ? words.getString(key) : d)
            .toArray();
    return new MessageFormat(words.getString(name() + "." + part), locale).format(shown);
  }
}
