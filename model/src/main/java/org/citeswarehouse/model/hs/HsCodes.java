package org.citeswarehouse.model.hs;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.model.codes.ListFile;
import org.citeswarehouse.model.codes.PublishedNames;
import org.citeswarehouse.model.taxa.Lineage;

/**
 * The codes of the Harmonized System that can hold CITES goods, by edition. Editions: UN Statistics
 * Division; taxa, terms and specificity: a reading of the headings, to be refined by those who
 * classify goods.
 */
public final class HsCodes {

  private static final int HEADING = 4;
  private static final int SUBHEADING = 6;
  private static final List<HsCode> ALL = ListFile.read(HsCodes.class, "hs6.csv", HsCodes::row);
  private static final Map<String, List<HsCode>> BY_HEADING =
      ALL.stream().collect(Collectors.groupingBy(c -> c.hs6().substring(0, HEADING)));

  private static final Map<String, List<HsCode>> TAKEN_FROM = takenFrom();

  private HsCodes() {}

  private static Map<String, List<HsCode>> takenFrom() {
    Map<String, List<HsCode>> later = new HashMap<>();
    for (HsCode code : ALL) {
      code.fromCodes()
          .forEach(earlier -> later.computeIfAbsent(earlier, k -> new ArrayList<>()).add(code));
    }
    return later;
  }

  /** All codes in numerical order. */
  public static List<HsCode> all() {
    return ALL;
  }

  /** All codes of a heading, whatever the edition; none where it holds no CITES goods. */
  public static List<HsCode> ofHeading(String digits) {
    return digits.length() < HEADING
        ? List.of()
        : BY_HEADING.getOrDefault(digits.substring(0, HEADING), List.of());
  }

  /**
   * Whether the heading of a code, in any edition, has one code for both this taxon and this term.
   * That is how rightly declared goods look, be the last digits wrong in good faith; where it
   * fails, the goods are unlikely there but not ruled out, as a code seldom names every taxon that
   * it holds (watch straps of python leather). For a finding see {@link #headingRulesOut}.
   *
   * @param digits digits of the code as declared, a lost leading zero restored
   */
  public static boolean headingCanHold(String digits, Lineage lineage, String term) {
    return ofHeading(digits).stream().anyMatch(code -> code.canHold(lineage, term));
  }

  /**
   * Whether the heading of a code, in any edition, names neither this taxon nor this term, so that
   * goods declared under it are a finding HS_MISMATCH (contract section 3, as the README of the
   * reference registers reads it). A heading without CITES goods names nothing and rules out all.
   * Where no rank of the taxon is known, the term alone speaks for the goods.
   *
   * @param digits digits of the code as declared, a lost leading zero restored; fewer than four
   *     rule nothing out
   */
  public static boolean headingRulesOut(String digits, Lineage lineage, String term) {
    return digits.length() >= HEADING
        && ofHeading(digits).stream().noneMatch(code -> code.namesEither(lineage, term));
  }

  /**
   * Whether the six-digit code itself is one for this taxon and term: as it stands, in any edition,
   * or because goods of a code that a later edition took out of it still move under it.
   *
   * @param digits digits of the code as declared, a lost leading zero restored
   * @param edition the edition that the declaration follows
   */
  public static boolean codeCanHold(
      String digits, HsEdition edition, Lineage lineage, String term) {
    if (digits.length() < SUBHEADING) {
      return false;
    }
    String hs6 = digits.substring(0, SUBHEADING);
    return Stream.concat(
            ofHeading(digits).stream().filter(code -> code.hs6().equals(hs6)),
            TAKEN_FROM.getOrDefault(hs6, List.of()).stream()
                .filter(code -> code.editionFrom() > edition.year()))
        .anyMatch(code -> code.canHold(lineage, term));
  }

  /**
   * The listed code that a declaration means, where it is none of the edition it follows; empty
   * where it is one, or holds no CITES goods in any edition.
   */
  public static Optional<HsCode> ofAnotherEdition(String digits, HsEdition edition) {
    return ofHeading(digits).stream()
        .filter(code -> digits.startsWith(code.hs6()))
        .filter(code -> !code.isOf(edition))
        .findFirst();
  }

  /** Codes of later editions whose goods moved under a code. */
  public static List<HsCode> takenFrom(String hs6) {
    return TAKEN_FROM.getOrDefault(hs6, List.of());
  }

  /** How much of what moves under a code is CITES goods; none for a code that is not listed. */
  public static Specificity specificityOf(String digits) {
    if (digits.length() < SUBHEADING) {
      return Specificity.NONE;
    }
    return ofHeading(digits).stream()
        .filter(code -> digits.startsWith(code.hs6()))
        .map(HsCode::specificity)
        .min(Specificity::compareTo)
        .orElse(Specificity.NONE);
  }

  private static HsCode row(NamedCsvRecord r) {
    String to = r.getField("edition_to");
    return new HsCode(
        r.getField("hs6"),
        Integer.parseInt(r.getField("edition_from")),
        to.isEmpty() ? 0 : Integer.parseInt(to),
        PublishedNames.split(r.getField("taxa")).stream().map(TaxonScope::parse).toList(),
        words(r.getField("terms")),
        Specificity.valueOf(r.getField("specificity")),
        words(r.getField("from_codes")));
  }

  private static Set<String> words(String cell) {
    return Arrays.stream(cell.split(" "))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
