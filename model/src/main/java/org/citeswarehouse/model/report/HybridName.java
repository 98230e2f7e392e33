package org.citeswarehouse.model.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of hybrids in an annual report: "Genus hybrid", the parents in the remarks. Source:
 * cites-rules 1.5.
 */
public final class HybridName {

  /** Two or more parents of the genus of the first, which the later ones may leave out. */
  private static final Pattern PARENTS =
      Pattern.compile(
          "((\\p{Lu})\\p{Ll}+)(?: [\\p{Ll}-]+){1,2}"
              + "(?:\\s+[xX\u00D7]\\s*(?:(?:\\1|\\2\\.)(?: [\\p{Ll}-]+){1,2}|[\\p{Ll}-]+))+");

  private static final Pattern HYBRIDS = Pattern.compile("(\\p{Lu}\\p{Ll}+) hybrids");

  private static final Pattern GENUS_HYBRID = Pattern.compile("(?i).* hybrids?\\.?");

  private HybridName() {}

  /**
   * The name that stands for a cross of parents of one genus, and for hybrids of a genus in the
   * plural. Empty for everything else: parents of two genera have no genus in common. Whether a
   * list knows the name as a taxon's own, as it does Acipenser baerii x naccarii, is for the caller
   * to ask first.
   */
  public static Optional<String> ofParents(String name) {
    return Stream.of(PARENTS, HYBRIDS)
        .map(pattern -> pattern.matcher(name.strip()))
        .filter(Matcher::matches)
        .map(parents -> parents.group(1) + " hybrid")
        .findFirst();
  }

  /** Whether a name is of a hybrid without naming its parents. */
  public static boolean leavesParentsOut(String name) {
    return GENUS_HYBRID.matcher(name.strip()).matches();
  }
}
