package org.citeswarehouse.ingest;

import java.io.Serializable;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * What is told of a table beside the problems of its rows, once for all rows it concerns.
 *
 * @param sheet the sheet; blank for a plain file
 * @param row the first row it concerns
 * @param column the column of the layout; blank for rows as a whole
 * @param code what is told, always a warning
 * @param value text of the first cell it concerns
 * @param more how many, and what else there is to say
 */
public record FileNote(
    String sheet, long row, String column, IssueCode code, String value, String more)
    implements Serializable {

  /** The same as a problem of its first row. */
  public Issue issue() {
    return new Issue(code, column, value, more);
  }
}
