package org.citeswarehouse.api.trace;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.citeswarehouse.model.layout.InputKind;

/**
 * A row of a landed file that took part in an output.
 *
 * @param kind kind of the file
 * @param place where the row stands
 * @param counted whether its quantity counts
 * @param leftOut why it doesn't; null where it does
 * @param day day of the crossing; null where there is none
 * @param quantity quantity and unit it counts with; null where there is none
 * @param original text of each cell by column, as in the file
 */
public record Origin(
    InputKind kind,
    Place place,
    boolean counted,
    String leftOut,
    LocalDate day,
    String quantity,
    Map<String, String> original) {

  /**
   * Where a row stands.
   *
   * @param run run that read the file
   * @param sha256 SHA-256 of the landed file
   * @param file its name as received
   * @param sheet sheet or entry; null for a plain file
   * @param row row as a spreadsheet shows it
   */
  public record Place(String run, String sha256, String file, String sheet, long row) {
    /** Where the landed bytes lie inside the warehouse. */
    public String landed() {
      return "landing/"
          + sha256.substring(0, Math.min(2, sha256.length()))
          + "/"
          + sha256
          + "/original";
    }

    boolean sameRow(Place other) {
      return sha256.equals(other.sha256) && Objects.equals(sheet, other.sheet) && row == other.row;
    }
  }

  Origin with(Map<String, String> text) {
    return new Origin(kind, place, counted, leftOut, day, quantity, text);
  }
}
