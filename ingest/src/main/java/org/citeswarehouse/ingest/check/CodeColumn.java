package org.citeswarehouse.ingest.check;

import java.io.Serializable;
import java.util.Optional;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * A column of codes. A code counts only as its list spells it, upper case included: {@code liv} is
 * as unknown as {@code LVE}, because reading one as the other would be a guess.
 *
 * @param text the column
 * @param list the codes that are known
 * @param unknown the problem any other value is
 * @param allowed the codes as a message names them; blank where there are too many
 */
public record CodeColumn<T>(TextColumn text, CodeList<T> list, IssueCode unknown, String allowed)
    implements Serializable {

  /** A code list by its look-up. */
  @FunctionalInterface
  public interface CodeList<T> extends Serializable {

    /** The entry with exactly that code. */
    Optional<T> find(String code);
  }

  /** The entry; null where the cell is blank or its problem was noted. */
  public T read(RowFindings row) {
    String code = text.read(row);
    if (code == null) {
      return null;
    }
    T found = list.find(code).orElse(null);
    if (found == null) {
      text.add(row, unknown, allowed);
    }
    return found;
  }

  /** The same column, blank cells being a problem. */
  public CodeColumn<T> required() {
    return new CodeColumn<>(text.required(IssueCode.MISSING_VALUE), list, unknown, allowed);
  }
}
