package org.citeswarehouse.api.letters;

import java.util.List;

/**
 * A list that came back.
 *
 * @param sha256 hash of the file
 * @param file its name
 * @param at when it came, ISO 8601
 * @param by who took it in
 * @param rows rows with an answer, or a part of one
 * @param unanswered rows of the letter without one
 */
public record ReturnedList(
    String sha256, String file, String at, String by, List<Row> rows, int unanswered) {

  public ReturnedList {
    rows = List.copyOf(rows);
  }

  /**
   * An answered row, as text.
   *
   * @param place its row in the file, as a spreadsheet numbers it
   * @param number number of the row in the letter
   * @param reply the answer chosen
   * @param quantity quantity
   * @param numeric whether the quantity is a number to the spreadsheet, not a text that says one
   * @param unit unit of the quantity
   * @param day day, as written
   * @param document number of a document
   * @param line line of the permit
   * @param remark remark
   */
  public record Row(
      long place,
      int number,
      String reply,
      String quantity,
      boolean numeric,
      String unit,
      String day,
      String document,
      String line,
      String remark) {}
}
