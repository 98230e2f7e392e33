package org.citeswarehouse.api.uploads;

import java.util.List;
import java.util.Locale;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.work.PageRemedies;
import org.citeswarehouse.ingest.RefusedFileException;

/**
 * The page on which an officer says what files are before they are read.
 *
 * @param id identifier of the upload
 * @param party the Party; blank for none
 * @param files the files
 */
public record ConfirmPage(String id, String party, List<Looked> files) {

  /** Whether there is a file that can be read; those that are not known are left out. */
  public boolean isReady() {
    return files.stream().anyMatch(Looked::isReadable);
  }

  /** Whether somebody can say what a file is, so that it may be read. */
  public boolean isOpen() {
    return files.stream().anyMatch(Looked::mayBeOther);
  }

  /**
   * A file.
   *
   * @param number its number in the upload
   * @param name its name
   * @param bytes its length
   * @param kind what it is; blank where that is not known
   * @param chosen whether an officer said that, and it was not recognised
   * @param refused why it cannot be read; null where it may be
   * @param kinds what it may be said to be
   * @param tables its tables, with what their headings would be read as
   * @param missing columns that are needed and have no heading
   * @param earlier the same bytes, read before; blank for a new file
   * @param sameName a file of the same name that is in force; blank for none
   * @param inForce files that it may replace
   * @param encodings how its bytes become text, in sentences; none for UTF-8
   */
  public record Looked(
      int number,
      String name,
      String bytes,
      String kind,
      boolean chosen,
      Refused refused,
      List<String> kinds,
      List<Headed> tables,
      List<Missing> missing,
      String earlier,
      String sameName,
      List<Replaceable> inForce,
      List<String> encodings) {

    /** Whether somebody has to say what it is. */
    public boolean isOpen() {
      return kind.isEmpty() && refused == null;
    }

    /** Whether it is read unless somebody says otherwise. */
    public boolean isReadable() {
      return !kind.isEmpty() && refused == null;
    }

    /** Whether it may be something else than it was read as; what is refused as all is not. */
    public boolean mayBeOther() {
      return refused == null || !kind.isEmpty();
    }
  }

  /**
   * Why a file is not read.
   *
   * @param problem what is wrong with it
   * @param cause why that stops it
   * @param remedy what to do, on a page
   */
  public record Refused(String problem, String cause, String remedy) {

    static Refused of(RefusedFileException why) {
      Locale locale = Asking.current().language().locale();
      return new Refused(
          why.problem(locale),
          why.reason(locale),
          PageRemedies.find(why.refusal().name()).orElseGet(() -> why.remedy(locale)));
    }
  }

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
   * @param example the first value below; blank where the rows looked at have none
   * @param withheld whether none is shown since the column may name people
   * @param column the column; blank where it is left aside
   * @param method how that is known; blank where it is not
   * @param score 1 for what is known, the likeness for what is only similar
   * @param columns columns that it may be read as
   */
  public record Heading(
      String field,
      String heading,
      String example,
      boolean withheld,
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
