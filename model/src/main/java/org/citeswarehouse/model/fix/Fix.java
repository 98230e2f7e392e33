package org.citeswarehouse.model.fix;

import java.io.Serializable;
import java.time.Instant;
import org.citeswarehouse.model.layout.InputKind;

/**
 * A value that is read as another in all rows landed so far that have it; or the undoing of one.
 *
 * @param id identifier; a later fix has a greater one
 * @param party the Party whose register it is
 * @param kind kind of the files
 * @param column column of the value, by its name in the layout
 * @param value the value as written; blank for blank cells
 * @param readAs what it is read as; blank for a blank cell
 * @param sourceFile SHA-256 of the file; null where all files so far are meant
 * @param code open problem the rows must have; null where all rows are meant
 * @param reason why, in the officer's words
 * @param by who decided it
 * @param at when it was decided
 * @param undoes the fix that no longer holds; null for a fix
 */
public record Fix(
    String id,
    String party,
    InputKind kind,
    String column,
    String value,
    String readAs,
    String sourceFile,
    String code,
    String reason,
    String by,
    Instant at,
    String undoes)
    implements Serializable {

  /** Whether it takes another one back. */
  public boolean isUndoing() {
    return undoes != null;
  }

  /** The same for one file only, by its SHA-256. */
  public Fix in(String sha256) {
    return new Fix(id, party, kind, column, value, readAs, sha256, code, reason, by, at, undoes);
  }

  /** The undoing of it. */
  public Fix undoing(String newId, String why, String who, Instant when) {
    return new Fix(newId, party, kind, column, value, readAs, sourceFile, code, why, who, when, id);
  }
}
