package org.citeswarehouse.ingest.validation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.citeswarehouse.ingest.SourceRow;

/**
 * A line of a report, normalised as the CITES Trade Database does on load: codes, countries,
 * Appendix and permits trimmed, blanks collapsed, in capitals; quantity and year trimmed only;
 * nothing left is blank. Source: trade-database-facts A.
 *
 * @param sheet sheet or entry it stands in; blank for a plain file
 * @param row row a spreadsheet shows
 * @param values normalised values; a blank one is not there
 */
public record ReportLine(String sheet, long row, Map<Field, String> values) {

  private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");

  /** What trimming takes off in the CITES Trade Database: a no-break space is no such blank. */
  private static final Pattern AROUND = Pattern.compile("^[ \\t\\r\\n]+|[ \\t\\r\\n]+$");

  /** The line of a row. */
  public static ReportLine of(SourceRow row) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      String cell = field.cell(row.cells());
      String text = cell == null ? "" : normal(field, cell);
      if (!text.isEmpty()) {
        values.put(field, text);
      }
    }
    return new ReportLine(row.sheet(), row.row(), values);
  }

  /** Nothing but blanks of any kind is blank in every column. */
  private static String normal(Field field, String cell) {
    String text = BLANKS.matcher(cell).replaceAll(" ").strip();
    return switch (field) {
      case SPECIES_NAME -> text;
      case QUANTITY, YEAR -> text.isEmpty() ? text : AROUND.matcher(cell).replaceAll("");
      default -> text.toUpperCase(Locale.ROOT);
    };
  }

  /** A value; null where blank. */
  public String get(Field field) {
    return values.get(field);
  }

  /** The year where it is one of four digits; else null. */
  public Integer year() {
    String year = get(Field.YEAR);
    return year != null && year.matches("[0-9]{4}") ? Integer.valueOf(year) : null;
  }
}
