package org.citeswarehouse.api.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;

/**
 * Reads what an upload file has to say and a workbook may leave to its reader: the year of the
 * report, where a row has none, and units written out, as an ingest of the same workbook reads
 * them. What was read so is counted, never silent.
 */
final class LineReading {

  private static final int YEAR = InputLayouts.ANNUAL_REPORT.indexOf("Year");
  private static final int UNIT = InputLayouts.ANNUAL_REPORT.indexOf("UnitCode");

  private final Integer year;
  private final SortedMap<String, String> units = new TreeMap<>();
  private long yearsFilled;

  /**
   * A reading.
   *
   * @param year the year of the report; null where none was given
   */
  LineReading(Integer year) {
    this.year = year;
  }

  /** The row as it is to be checked. */
  SourceRow read(SourceRow row, boolean inWorkbook) {
    boolean whole = row.found() == row.expected();
    boolean noYear = whole && year != null && isBlank(row.cells().get(YEAR));
    String unit = inWorkbook ? unit(row.cells().get(UNIT)) : null;
    if (!noYear && unit == null) {
      return row;
    }
    List<String> cells = new ArrayList<>(row.cells());
    if (noYear) {
      yearsFilled++;
      cells.set(YEAR, year.toString());
    }
    if (unit != null) {
      units.put(cells.get(UNIT).strip(), unit);
      cells.set(UNIT, unit);
    }
    return new SourceRow(row.sheet(), row.row(), cells, row.further(), row.found(), row.expected());
  }

  long yearsFilled() {
    return yearsFilled;
  }

  SortedMap<String, String> units() {
    return Collections.unmodifiableSortedMap(units);
  }

  /** The code of a unit that is written as a name; null for codes and for what is neither. */
  private static String unit(String cell) {
    return isBlank(cell) || Units.find(cell.strip()).isPresent()
        ? null
        : Units.byPublishedName(cell.strip()).map(Unit::code).orElse(null);
  }

  private static boolean isBlank(String cell) {
    return cell == null || cell.isBlank();
  }
}
