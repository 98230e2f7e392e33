package org.citeswarehouse.api.uploads;

import java.util.List;

/**
 * The page on which an officer says what files are before they are read.
 *
 * @param id identifier of the upload
 * @param party the Party; blank for none
 * @param files the files
 */
public record ConfirmPage(String id, String party, List<Looked> files) {

  /** Whether all files are known to be something, so that they can be read. */
  public boolean isReady() {
    return files.stream().noneMatch(file -> file.kind().isEmpty());
  }

  /**
   * A file.
   *
   * @param number its number in the upload
   * @param name its name
   * @param bytes its length
   * @param kind what it is; blank where that is not known
   * @param kinds what it may be said to be
   * @param tables its tables, with what their headings would be read as
   * @param missing columns that are needed and have no heading
   * @param earlier the same bytes, read before; blank for a new file
   * @param sameName a file of the same name that is in force; blank for none
   * @param inForce files that it may replace
   */
  public record Looked(
      int number,
      String name,
      String bytes,
      String kind,
      List<String> kinds,
      List<Headed> tables,
      List<Missing> missing,
      String earlier,
      String sameName,
      List<Replaceable> inForce) {}

  /**
   * A table.
   *
   * @param sheet its sheet; blank for a plain file
   * @param row row of its headings
   * @param headings what its headings would be read as
   */
  public record Headed(String sheet, String row, List<Heading> headings) {}

  /**
   * A heading.
   *
   * @param field name of the field that says what it is read as
   * @param heading the heading as written
   * @param example the value in the first row below
   * @param column the column; blank where it is left aside
   * @param method how that is known; blank where it is not
   * @param score 1 for what is known, the likeness for what is only similar
   * @param columns columns that it may be read as
   */
  public record Heading(
      String field,
      String heading,
      String example,
      String column,
      String method,
      String score,
      List<String> columns) {}

  /**
   * A column without a heading.
   *
   * @param column its name
   * @param mayLack whether files may be without it
   */
  public record Missing(String column, boolean mayLack) {}

  /**
   * A file in force.
   *
   * @param sha256 SHA-256 of its bytes
   * @param name its name
   * @param landed when it came
   */
  public record Replaceable(String sha256, String name, String landed) {}
}
