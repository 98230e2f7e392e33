package org.citeswarehouse.jobs.matching;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.citeswarehouse.model.hs.HsCodes;

/**
 * How well a line fits an item.
 *
 * @param candidate the line, and how it was found
 * @param clues what speaks for and against it
 */
record Fit(Candidate candidate, Set<Clue> clues) {

  /** Quantities within half a per cent are the same. */
  private static final BigDecimal NEAR = new BigDecimal("0.005");

  static Fit of(ItemFacts item, Candidate candidate) {
    return of(item, candidate, Claims.NONE);
  }

  /**
   * How well a line fits of which others have claimed a part.
   *
   * @param claims what items that cite the line's number account for
   */
  static Fit of(ItemFacts item, Candidate candidate, Claims claims) {
    LineFacts line = candidate.line();
    Set<Clue> clues = EnumSet.noneOf(Clue.class);
    candidate.clue().ifPresent(clues::add);
    name(item, line, clues);
    goods(item, line, clues);
    quantity(item, line, clues);
    claimed(item, line, claims, clues);
    countries(item, line, clues);
    border(item, line, clues);
    return new Fit(candidate, clues);
  }

  /**
   * A description that names {@code Caiman crocodilus fuscus} also holds {@code Caiman crocodilus};
   * where both are lines to choose from, only the longer name counts as named in full.
   */
  static List<Fit> longestNames(List<Fit> fits) {
    return fits.stream()
        .map(fit -> fits.stream().anyMatch(fit::isPartOf) ? fit.withoutFullName() : fit)
        .toList();
  }

  private boolean isPartOf(Fit longer) {
    String name = candidate.line().name().toLowerCase(Locale.ROOT);
    String other = longer.candidate().line().name().toLowerCase(Locale.ROOT);
    return has(Clue.NAME_FULL)
        && longer.has(Clue.NAME_FULL)
        && other.length() > name.length()
        && other.contains(name);
  }

  private Fit withoutFullName() {
    Set<Clue> fewer = EnumSet.copyOf(clues);
    fewer.remove(Clue.NAME_FULL);
    fewer.add(Clue.NAME_GENUS);
    return new Fit(candidate, fewer);
  }

  int weight() {
    return clues.stream().mapToInt(Clue::weight).sum();
  }

  boolean has(Clue clue) {
    return clues.contains(clue);
  }

  /** Whether the description names the taxon, be it in short. */
  boolean named() {
    return has(Clue.NAME_FULL) || has(Clue.NAME_SHORT) || has(Clue.NAME_GENUS);
  }

  /** Whether the commodity code can hold the goods of the line. */
  boolean classified() {
    return has(Clue.HS_CODE) || has(Clue.HS_HEADING);
  }

  private static void name(ItemFacts item, LineFacts line, Set<Clue> clues) {
    switch (NameEvidence.of(item.description(), line.lineage())) {
      case FULL -> clues.add(Clue.NAME_FULL);
      case SHORT -> clues.add(Clue.NAME_SHORT);
      case GENUS -> clues.add(Clue.NAME_GENUS);
      case FAMILY -> clues.add(Clue.NAME_FAMILY);
      case NONE -> {}
    }
  }

  private static void goods(ItemFacts item, LineFacts line, Set<Clue> clues) {
    if (HsCodes.codeCanHold(item.hs(), item.edition(), line.lineage(), line.term())) {
      clues.add(Clue.HS_CODE);
    } else if (HsCodes.headingCanHold(item.hs(), line.lineage(), line.term())) {
      clues.add(Clue.HS_HEADING);
    }
    if (TermWords.named(item.description(), line.term())) {
      clues.add(Clue.TERM);
    }
  }

  private static void quantity(ItemFacts item, LineFacts line, Set<Clue> clues) {
    BigDecimal quantity = item.quantityIn(line.unit());
    if (quantity == null) {
      return;
    }
    if (line.endorsed().stream()
        .anyMatch(e -> line.unit().equals(e.unit()) && same(quantity, e.quantity()))) {
      clues.add(Clue.QUANTITY_ENDORSED);
    }
    if (same(quantity, line.quantity())) {
      clues.add(Clue.QUANTITY_ISSUED);
    } else {
      boolean within = quantity.compareTo(line.quantity()) <= 0;
      clues.add(within ? Clue.QUANTITY_WITHIN : Clue.QUANTITY_ABOVE);
    }
  }

  private static void claimed(ItemFacts item, LineFacts line, Claims claims, Set<Clue> clues) {
    BigDecimal quantity = item.quantityIn(line.unit());
    if (claims.items() == 0 || quantity == null) {
      return;
    }
    BigDecimal left = line.quantity().subtract(claims.quantity());
    if (LineFacts.about(quantity, left)) {
      clues.add(Clue.QUANTITY_LEFT);
    } else if (quantity.compareTo(left) > 0) {
      clues.add(Clue.CLAIMED);
    }
  }

  private static boolean same(BigDecimal a, BigDecimal b) {
    return b != null && a.subtract(b).abs().compareTo(a.max(b).multiply(NEAR)) <= 0;
  }

  private static void countries(ItemFacts item, LineFacts line, Set<Clue> clues) {
    if (item.origin() != null && line.origin() != null) {
      clues.add(item.origin().equals(line.origin()) ? Clue.ORIGIN : Clue.ORIGIN_OTHER);
    }
    if (item.partner() != null && line.partner() != null) {
      clues.add(item.partner().equals(line.partner()) ? Clue.PARTNER : Clue.PARTNER_OTHER);
    }
  }

  private static void border(ItemFacts item, LineFacts line, Set<Clue> clues) {
    if (line.endorsed().stream()
        .anyMatch(e -> Objects.equals(e.declarationNo(), item.declarationNo()))) {
      clues.add(Clue.DECLARATION);
    }
    boolean begun = line.from() == null || item.day() >= line.from();
    boolean valid = line.until() == null || item.day() <= line.until();
    if (begun && valid) {
      clues.add(Clue.VALID);
    }
  }
}
