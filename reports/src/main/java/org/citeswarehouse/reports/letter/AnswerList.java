package org.citeswarehouse.reports.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * What a list to be answered holds, in the language of its recipient.
 *
 * @param title title of the workbook
 * @param made day on which it was made
 * @param noteSheet name of the sheet that says what to do
 * @param notes its lines
 * @param listSheet name of the sheet with the rows
 * @param headings headings of its columns, as many as {@link #COLUMNS}
 * @param rows its rows
 * @param refusals what a spreadsheet says of an answer, quantity or day that cannot be one
 */
public record AnswerList(
    String title,
    LocalDate made,
    String noteSheet,
    List<String> notes,
    String listSheet,
    List<String> headings,
    List<Row> rows,
    Refusals refusals) {

  /**
   * Columns of the list: what it is about, goods, question, answer, quantity, unit, day, document,
   * line of the permit, remark, key.
   */
  public static final int COLUMNS = 11;

  /**
   * A row.
   *
   * @param about permit and line, or declaration and item
   * @param goods what the goods are
   * @param question what is asked
   * @param replies answers to choose from
   * @param units codes of units to choose from
   * @param key what ties the row to its letter
   */
  public record Row(
      String about,
      String goods,
      String question,
      List<String> replies,
      List<String> units,
      String key) {}

  /**
   * What a spreadsheet says.
   *
   * @param title title of the message
   * @param choice of what is not in a list
   * @param quantity of what is no quantity
   * @param day of what is no day
   */
  public record Refusals(String title, String choice, String quantity, String day) {}
}
