package org.citeswarehouse.model.report;

import java.util.List;
import java.util.Set;
import org.citeswarehouse.model.codes.ListFile;

/**
 * Goods that an annual report may sum by species, term, partner, origin, purpose and source instead
 * of telling them permit by permit. Source: Guide v8; cites-rules 1.4 and 1.5.
 */
public final class ManufacturedGoods {

  private static final Set<String> TERMS =
      Set.copyOf(
          ListFile.read(
              ManufacturedGoods.class, "manufactured-terms.csv", row -> row.getField("term")));

  private static final Set<String> APPENDICES = Set.of("II", "III");

  private ManufacturedGoods() {}

  /** Whether goods of the Appendix and term may be summed; both may be null. */
  public static boolean include(String appendix, String term) {
    return appendix != null
        && term != null
        && APPENDICES.contains(appendix)
        && TERMS.contains(term);
  }

  /** Their terms. */
  public static List<String> terms() {
    return TERMS.stream().sorted().toList();
  }
}
