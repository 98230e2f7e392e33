package org.citeswarehouse.ingest.check;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * A column of scientific names. Which names there are is for checklists to say, which a warehouse
 * need not have; what is no name at all, a formula or a program text, shows by its characters.
 *
 * @param text the column
 */
public record NameColumn(TextColumn text) implements Serializable {

  /**
   * Letters, the multiplication sign of hybrids, and what stands in names with authors and years,
   * cultivars and infraspecific ranks. Sources: International Code of Zoological Nomenclature,
   * articles 11 and 27; International Code of Nomenclature for algae, fungi, and plants, articles
   * 60 and H.3.
   */
  private static final Pattern POSSIBLE =
      Pattern.compile(
          "[\\p{L}\u00D7][\\p{L}\\p{M}\\p{Nd}\u00D7\\h.,'\u2018\u2019\"()\\[\\]&/\u2013-]*");

  /** The name without outer blanks, as it is written; null where blank. Warns of what is none. */
  public String read(RowFindings row) {
    String name = text.read(row);
    if (name != null && !isPlain(name) && !POSSIBLE.matcher(name).matches()) {
      text.add(row, IssueCode.IMPOSSIBLE_NAME, "");
    }
    return name;
  }

  /** Nearly all names are nothing but letters and blanks, which shows faster without a pattern. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c != ' ' || i == 0)) {
        return false;
      }
    }
    return true;
  }
}
