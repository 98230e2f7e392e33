package org.citeswarehouse.ingest.seizures;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * Whether the Party agrees that a seizure is shared, in one of the languages of the Convention.
 *
 * @param text the column
 */
record ConsentColumn(TextColumn text) implements Serializable {

  private static final Set<String> YES = Set.of("yes", "oui", "s\u00ED", "si");
  private static final Set<String> NO = Set.of("no", "non");

  /** Yes or no; null where it is not said. */
  String read(RowFindings row) {
    String written = text.read(row);
    String word = written == null ? "" : written.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return "yes";
    }
    if (NO.contains(word)) {
      return "no";
    }
    if (!word.isEmpty()) {
      text.add(row, IssueCode.CONSENT_UNREADABLE, "");
    }
    return null;
  }
}
