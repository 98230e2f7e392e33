package org.citeswarehouse.api.report;

import java.util.List;

/**
 * A list of a report, a page of it.
 *
 * @param report whose list
 * @param here name of the page, which the way through the report marks
 * @param title what is listed
 * @param lead what it means, and what narrows it down
 * @param headings headings of the columns
 * @param rows cells by row
 * @param paging which rows these are
 * @param files addresses of the whole list as files
 * @param run the run they come from; blank where they come from no table
 */
public record RowsPage(
    ReportAddress report,
    String here,
    String title,
    List<String> lead,
    List<Heading> headings,
    List<List<Cell>> rows,
    Paging paging,
    List<Way> files,
    String run) {

  /**
   * Heading of a column.
   *
   * @param text the heading
   * @param number whether numbers stand below it
   */
  public record Heading(String text, boolean number) {}

  /**
   * A way to somewhere.
   *
   * @param text what is there
   * @param address where
   */
  public record Way(String text, String address) {}
}
