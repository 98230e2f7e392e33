package org.citeswarehouse.model.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of hybrids in an annual report: "Genus hybrid", the parents in the remarks. Source:
 * cites-rules 1.5.
 */
public final class HybridName {

  /** Two or more parents, each with its species, all of the genus of the first. */
  private static final Pattern PARENTS =
      Pattern.compile(
          "((\\p{Lu})\\p{Ll}+)(?: [\\p{Ll}-]+){1,2}"
              + "(?:\\s+[xX\u00D7]\\s*(?:\\1|\\2\\.)(?: [\\p{Ll}-]+){1,2})+");

  private static final Pattern GENUS_HYBRID = Pattern.compile("(?i).* hybrids?\\.?");

  private HybridName() {}

  /**
   * The name that stands for a cross of parents of one genus, each written with genus and species.
   * Empty for everything else: parents of two genera have no genus in common, and a name whose
   * second parent goes without its genus, as in Acipenser baerii x naccarii, is a taxon's own.
   */
  public static Optional<String> ofParents(String name) {
    Matcher parents = PARENTS.matcher(name.strip());
    return parents.matches() ? Optional.of(parents.group(1) + " hybrid") : Optional.empty();
  }

  /** Whether a name is of a hybrid without naming its parents. */
  public static boolean leavesParentsOut(String name) {
    return GENUS_HYBRID.matcher(name.strip()).matches();
  }
}
