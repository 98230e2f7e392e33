package org.citeswarehouse.jobs.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.citeswarehouse.model.taxa.Lineage;
import org.citeswarehouse.model.taxa.StarterTaxa;

/** How far a description of goods names a taxon. */
enum NameEvidence {
  /** The name in full. */
  FULL,
  /** The genus by its initial: {@code C. niloticus}. */
  SHORT,
  /** The genus, or the taxon above it, alone; or of a subspecies the species in short. */
  GENUS,
  /** A word that begins like the family or order: orchid, python, crocodile. */
  FAMILY,
  /** Nothing. */
  NONE;

  /** Letters in which an English word and a family's or order's name must begin alike. */
  static final int STEM = 6;

  private static final Pattern SPECIES =
      Pattern.compile("\\(\\p{L}{3,} \\p{L}{3,}\\)|\\b\\p{L}\\. ?\\p{L}{4,}");

  private static final Set<String> KNOWN =
      StarterTaxa.all().stream()
          .map(taxon -> taxon.lineage().taxon().toLowerCase(Locale.ROOT))
          .filter(name -> name.indexOf(' ') > 0)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern TAIL = Pattern.compile("\\s+(spp?\\.?|hybrids?|ssp\\.?|subsp\\.?)$");

  /**
   * What a description says of a name.
   *
   * @param description in lower case
   * @param lineage the taxon with its classification
   */
  static NameEvidence of(String description, Lineage lineage) {
    String full = lineage.taxon().toLowerCase(Locale.ROOT).strip();
    String bare = TAIL.matcher(full).replaceAll("");
    int blank = bare.indexOf(' ');
    String genus = blank < 0 ? bare : bare.substring(0, blank);
    if (holds(description, full) || (blank > 0 && holds(description, bare))) {
      return FULL;
    }
    if (blank > 0 && holds(description, genus.charAt(0) + "." + bare.substring(blank))) {
      return SHORT;
    }
    if (holds(description, genus) || holdsSpeciesOfSubspecies(description, bare)) {
      return GENUS;
    }
    return beginsLike(description, lineage.family()) || beginsLike(description, lineage.order())
        ? FAMILY
        : NONE;
  }

  /**
   * Whether goods are declared as of the higher taxon itself, which is another name on a permit.
   */
  private static boolean namesOnly(String description, String higherTaxon) {
    return description.contains(higherTaxon.toLowerCase(Locale.ROOT) + " spp");
  }

  /**
   * Whether a description names some species: in brackets, the genus by its initial, or by a name
   * of the list of taxa that ships with the program.
   */
  static boolean namesSpecies(String description) {
    return SPECIES.matcher(description).find() || holdsKnownSpecies(description);
  }

  private static boolean holdsKnownSpecies(String description) {
    String[] words = description.split("[^\\p{L}]+", -1);
    return IntStream.range(0, words.length - 1)
        .anyMatch(at -> KNOWN.contains(words[at] + " " + words[at + 1]));
  }

  /** Goods of a subspecies are often declared as of the species, its genus by the initial. */
  private static boolean holdsSpeciesOfSubspecies(String description, String name) {
    String[] words = name.split(" ", -1);
    return words.length == 3 && holds(description, words[0].charAt(0) + ". " + words[1]);
  }

  private static boolean beginsLike(String description, String higherTaxon) {
    if (higherTaxon.length() < STEM || namesOnly(description, higherTaxon)) {
      return false;
    }
    String stem = higherTaxon.substring(0, STEM).toLowerCase(Locale.ROOT);
    return Arrays.stream(description.split("[^\\p{L}]+")).anyMatch(word -> word.startsWith(stem));
  }

  /** Whether a text holds a name that is not part of a longer word. */
  private static boolean holds(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }
}
