package org.citeswarehouse.ingest.check;

import java.util.HashSet;
import java.util.Set;
import org.citeswarehouse.model.layout.InputKind;

/**
 * Words by which programs say that they have no value, where a file has them as text. Only files
 * that programs write, never people, are asked for them.
 */
public final class NullText {

  /** What R writes, and what Namibia is. */
  public static final String NA = "NA";

  /** Longest of them. */
  private static final int LONGEST = 4;

  private static final String FIRST_LETTERS = "nN<\\";

  /** Of SQL and JSON, Python and its libraries, database dumps, spreadsheets. */
  private static final Set<String> WORDS =
      Set.of(
          "null", "NULL", "Null", "NaN", "nan", "NAN", "None", "none", "<NA>", "N/A", "n/a", "\\N");

  private static final Set<String> WORDS_AND_NA = withNa();
  private static final Set<String> COUNTRIES = Set.of("Importer", "Exporter", "Origin");

  private NullText() {}

  /** Those that a column of a kind of file may hold by mistake. */
  static Set<String> in(InputKind kind, String column) {
    if (kind != InputKind.SHIPMENTS) {
      return Set.of();
    }
    return COUNTRIES.contains(column) ? WORDS : WORDS_AND_NA;
  }

  /** Whether a text may be one of them; asked of each cell of a release, of which few may. */
  static boolean mayBe(String text) {
    return text.length() <= LONGEST && FIRST_LETTERS.indexOf(text.charAt(0)) >= 0;
  }

  private static Set<String> withNa() {
    Set<String> all = new HashSet<>(WORDS);
    all.add(NA);
    return Set.copyOf(all);
  }
}
