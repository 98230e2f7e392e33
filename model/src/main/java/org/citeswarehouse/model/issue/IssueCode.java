package org.citeswarehouse.model.issue;

import java.text.MessageFormat;
import java.util.Locale;
import org.citeswarehouse.model.refusal.Wordings;

/**
 * The problems a row can have. Message and remedy stand in a message file, so that they can be
 * given in other languages; {@code {0}} is the value, {@code {1}} the column, {@code {2}} what the
 * check adds (allowed values, the other row, a limit).
 */
public enum IssueCode {
  /** A column that must hold a value is blank. */
  MISSING_VALUE(Severity.REJECTED),
  /** No permit number. */
  MISSING_PERMIT_NO(Severity.REJECTED),
  /** No line of the permit. */
  MISSING_LINE_NO(Severity.REJECTED),
  /** No declaration number. */
  MISSING_DECLARATION_NO(Severity.REJECTED),
  /** Item number that is not a whole number from 1. */
  BAD_ITEM_NO(Severity.REJECTED),
  /** Not a country code in use. */
  UNKNOWN_COUNTRY(Severity.REJECTED),
  /** Not a permit type. */
  UNKNOWN_PERMIT_TYPE(Severity.REJECTED),
  /** Not a kind of other document. */
  UNKNOWN_TYPE_OTHER(Severity.REJECTED),
  /** Not a status. */
  UNKNOWN_STATUS(Severity.REJECTED),
  /** Not an Appendix. */
  UNKNOWN_APPENDIX(Severity.REJECTED),
  /** Not a term code. */
  UNKNOWN_TERM(Severity.REJECTED),
  /** Not a unit code. */
  UNKNOWN_UNIT(Severity.REJECTED),
  /** Not a purpose code. */
  UNKNOWN_PURPOSE(Severity.REJECTED),
  /** Not a source code. */
  UNKNOWN_SOURCE(Severity.REJECTED),
  /** Not a direction. */
  UNKNOWN_DIRECTION(Severity.REJECTED),
  /** Not an endorsement method. */
  UNKNOWN_METHOD(Severity.REJECTED),
  /** Not a kind of evidence. */
  UNKNOWN_EVIDENCE(Severity.REJECTED),
  /** Neither YES nor NO. */
  UNKNOWN_ANSWER(Severity.REJECTED),
  /** Not a month of a year. */
  INVALID_MONTH(Severity.REJECTED),
  /** The last month lies before the first. */
  MONTHS_REVERSED(Severity.REJECTED),
  /** A report of imports where one of exports was announced, or the other way round. */
  OTHER_PERSPECTIVE(Severity.REJECTED),
  /** Not a rank of taxa. */
  UNKNOWN_RANK(Severity.REJECTED),
  /** Not a status of names. */
  UNKNOWN_NAME_STATUS(Severity.REJECTED),
  /** Not an Appendix, annex or change of one. */
  UNKNOWN_LISTING(Severity.REJECTED),
  /** Not a flow. */
  UNKNOWN_FLOW(Severity.REJECTED),
  /** Not E or I. */
  UNKNOWN_REPORTER(Severity.REJECTED),
  /** Not a commodity code. */
  BAD_HS_CODE(Severity.REJECTED),
  /** Not a day of the calendar. */
  INVALID_DATE(Severity.REJECTED),
  /** Not a year of four digits. */
  INVALID_YEAR(Severity.REJECTED),
  /** Not a finite decimal number. */
  NOT_A_NUMBER(Severity.REJECTED),
  /** A quantity below zero. */
  NEGATIVE_QUANTITY(Severity.REJECTED),
  /** A row with more or fewer cells than the header. */
  WRONG_CELL_COUNT(Severity.REJECTED),
  /** A message, one of many, that cannot be read; what is wrong with it. */
  BROKEN_MESSAGE(Severity.REJECTED),
  /** A permit or declaration without a single line. */
  MESSAGE_WITHOUT_LINES(Severity.REJECTED),
  /** What such messages have no place for, and a row cannot do without. */
  MESSAGE_LACKS(Severity.HELD),
  /** A purpose by a number that nobody has mapped to the purposes of the Convention. */
  UNKNOWN_FUNCTION(Severity.HELD),
  /** A scanned code that is no number of a permit. */
  OPAQUE_CODE(Severity.HELD),
  /** A year far outside the time of the register. */
  IMPLAUSIBLE_DATE(Severity.HELD),
  /** Day and month cannot be told apart within the file. */
  AMBIGUOUS_DATE(Severity.HELD),
  /** Decimal sign and thousands separator cannot be told apart within the column. */
  AMBIGUOUS_NUMBER(Severity.HELD),
  /** A blank unit below a heading that names one. */
  UNIT_IN_HEADING(Severity.HELD),
  /** A number in cells that are merged over several rows. */
  SHARED_NUMBER(Severity.HELD),
  /** More digits after the point than are kept. */
  TOO_PRECISE(Severity.HELD),
  /** The key is already there with other content. */
  DUPLICATE_LINE(Severity.HELD),
  /** An identifier of a release comes twice with other content. */
  DUPLICATE_ID(Severity.HELD),
  /** A taxon is already there with another classification. */
  DUPLICATE_TAXON(Severity.HELD),
  /** The permit is not yet in the register. */
  UNKNOWN_PERMIT(Severity.HELD),
  /** The permit is there, the line is not. */
  UNKNOWN_LINE(Severity.HELD),
  /** The number fits several permits of the issuing country. */
  AMBIGUOUS_PERMIT(Severity.HELD),
  /** The same key with the same content came before. */
  REPEATED_ROW(Severity.WARNING),
  /** Validity longer than the Resolution allows. */
  VALIDITY_TOO_LONG(Severity.WARNING),
  /** A scientific name with characters that no scientific name has. */
  IMPOSSIBLE_NAME(Severity.WARNING),
  /** An earlier document that may be the country of origin's or that of last re-export. */
  DOCUMENT_UNDECIDED(Severity.WARNING),
  /** The lost leading zero of a commodity code was restored. */
  HS_LEADING_ZERO(Severity.WARNING),
  /** An edition of the Harmonized System that is none, or not yet in force. */
  HS_EDITION_NOT_IN_FORCE(Severity.WARNING),
  /** A commodity code that the edition does not have. */
  HS_OTHER_EDITION(Severity.WARNING),
  /** Box 11a is no number; the line stands without it. */
  QUOTA_UNREADABLE(Severity.WARNING),
  /** What is no country code in a column that may be blank; the row stands without it. */
  COUNTRY_LEFT_OUT(Severity.WARNING),
  /** Neither yes nor no where the Party's consent is asked for; the row stands without it. */
  CONSENT_UNREADABLE(Severity.WARNING),
  /** A second row of headings that says what the first says; it holds no data. */
  SECOND_HEADER(Severity.WARNING),
  /** Values of formulas, as they were when the workbook was saved. */
  FORMULA_VALUES(Severity.WARNING),
  /** Rows that the workbook hides. */
  HIDDEN_ROWS(Severity.WARNING),
  /** Columns that the workbook hides. */
  HIDDEN_COLUMNS(Severity.WARNING),
  /** A sheet that the workbook hides. */
  HIDDEN_SHEET(Severity.WARNING),
  /** Merged cells whose value was read for each row that they cover. */
  MERGED_CELLS(Severity.WARNING),
  /** A cell that holds an error of a spreadsheet. */
  CELL_ERROR(Severity.REJECTED),
  /** A cell that holds a formula and no result of it. */
  FORMULA_WITHOUT_VALUE(Severity.REJECTED),
  /** Columns beyond the layout whose headings say that they may name people. */
  WITHHELD_COLUMNS(Severity.WARNING),
  /** A word by which a program says that it has no value. */
  NULL_TEXT(Severity.REJECTED),
  /** An entry of an archive that holds a header and no row, beside others that hold rows. */
  EMPTY_PART(Severity.WARNING),
  /** A column that the layout of a release does not have. */
  NEW_COLUMN(Severity.WARNING),
  /** The same, which only some of its tables have. */
  NEW_COLUMN_OF_PARTS(Severity.WARNING),
  /** No row of a large release names Namibia, and some name no importer or exporter. */
  NAMIBIA_LACKING(Severity.WARNING),
  /** NA stands where no country can, in a release that names Namibia. */
  NAMIBIA_DOUBTFUL(Severity.WARNING),
  /** A column that the layout of that kind does not have. */
  UNKNOWN_HEADING_COLUMN(Severity.REJECTED),
  /** A column whose blank would be an error cannot be said to be lacking. */
  COLUMN_NEEDED(Severity.REJECTED),
  /** A historic or old code was read as the one in use. */
  OLD_CODE(Severity.WARNING),
  /** A word of the national register was read as the code that its table of codes has for it. */
  VALUE_MAPPED(Severity.WARNING),
  /** A value was read as the one that an officer gave for all its rows. */
  VALUE_FIXED(Severity.WARNING),
  /** Not a kind of file whose codes can be mapped. */
  UNKNOWN_MAPPED_KIND(Severity.REJECTED),
  /** Not a column whose codes can be mapped. */
  UNKNOWN_MAPPED_COLUMN(Severity.REJECTED),
  /** Not a code of the list that the column follows. */
  UNKNOWN_MAPPED_CODE(Severity.REJECTED);

  private static final String BUNDLE = "org.citeswarehouse.model.issue.messages";

  private final Severity severity;

  IssueCode(Severity severity) {
    this.severity = severity;
  }

  /** What the problem does to its row. */
  public Severity severity() {
    return severity;
  }

  /** Whether it is told once of a file or sheet, in the first row it concerns. */
  public boolean ofFile() {
    return switch (this) {
      case SECOND_HEADER,
          FORMULA_VALUES,
          HIDDEN_ROWS,
          HIDDEN_COLUMNS,
          HIDDEN_SHEET,
          MERGED_CELLS,
          WITHHELD_COLUMNS,
          EMPTY_PART,
          NEW_COLUMN,
          NEW_COLUMN_OF_PARTS,
          NAMIBIA_LACKING,
          NAMIBIA_DOUBTFUL ->
          true;
      default -> false;
    };
  }

  /** The problem and its cause in one sentence. */
  public String message(Locale locale, String value, String column, String more) {
    return text("message", locale, value, column, more);
  }

  /** What to do about it. */
  public String suggestion(Locale locale, String value, String column, String more) {
    return text("suggestion", locale, value, column, more);
  }

  private String text(String part, Locale locale, String value, String column, String more) {
    String pattern = Wordings.of(BUNDLE, locale).getString(name() + "." + part);
    String text = new MessageFormat(pattern, locale).format(new Object[] {value, column, more});
    // A check that adds nothing leaves a blank at the end.
    return text.strip();
  }
}
