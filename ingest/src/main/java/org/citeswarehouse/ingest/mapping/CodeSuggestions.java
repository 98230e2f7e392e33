package org.citeswarehouse.ingest.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.mapping.CodeGroup;

/**
 * Codes that words of a register may stand for, by the names of the codes. A word that fits several
 * codes equally well fits none. Proposals only: nothing is read as one before somebody says so.
 */
public final class CodeSuggestions {

  /** Longer texts are no names. */
  private static final int LONGEST = 60;

  /** Share of a name that may differ, so that one slip in seven letters is seen through. */
  private static final int LEAST = 85;

  private static final int SAME = 100;

  private CodeSuggestions() {}

  /** The code that a value of a column may stand for; empty for a column without codes. */
  public static Optional<SuggestedCode> of(InputKind kind, String column, String value) {
    Optional<CodeGroup> group = CodeGroup.of(kind, column);
    String name = value == null || value.length() > LONGEST ? "" : CodeNames.folded(value);
    if (group.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    String capitals = value.strip().toUpperCase(Locale.ROOT);
    if (group.get().knows(kind, capitals)) {
      return Optional.of(new SuggestedCode(capitals, "CASE", SAME));
    }
    Map<String, Set<String>> names = CodeNames.of(group.get()).codes();
    List<String> named = known(names.getOrDefault(name, Set.of()), group.get(), kind);
    if (!named.isEmpty()) {
      return named.size() > 1
          ? Optional.empty()
          : Optional.of(new SuggestedCode(named.get(0), "NAME", SAME));
    }
    return similar(names, name, group.get(), kind);
  }

  private static Optional<SuggestedCode> similar(
      Map<String, Set<String>> names, String name, CodeGroup group, InputKind kind) {
    SuggestedCode best = null;
    boolean alone = true;
    for (Map.Entry<String, Set<String>> entry : names.entrySet()) {
      int longer = Math.max(name.length(), entry.getKey().length());
      int most = longer * (SAME - LEAST) / SAME;
      int slips = most == 0 ? -1 : new LevenshteinDistance(most).apply(name, entry.getKey());
      int score = slips < 0 ? 0 : SAME - (slips * SAME + longer - 1) / longer;
      if (score >= LEAST && (best == null || score >= best.score())) {
        List<String> codes = known(entry.getValue(), group, kind);
        if (codes.size() == 1) {
          boolean other = best != null && !best.code().equals(codes.get(0));
          alone = best == null || score > best.score() || (alone && !other);
          best = new SuggestedCode(codes.get(0), "SIMILAR", score);
        }
      }
    }
    return alone ? Optional.ofNullable(best) : Optional.empty();
  }

  private static List<String> known(Set<String> codes, CodeGroup group, InputKind kind) {
    return codes.stream().filter(code -> group.knows(kind, code)).toList();
  }
}
