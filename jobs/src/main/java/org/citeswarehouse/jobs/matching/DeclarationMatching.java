package org.citeswarehouse.jobs.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.citeswarehouse.model.hs.HsCodes;
import org.citeswarehouse.model.hs.Specificity;
import org.citeswarehouse.model.reconcile.ItemFinding;
import org.citeswarehouse.model.reconcile.MatchMethod;

/**
 * Decides on the items of one declaration together: which line each moved on, or why it has none.
 * Source: contract section 4.
 */
final class DeclarationMatching {

  private static final String TRANSIT = "T";

  private final List<ItemFacts> items;
  private final List<Candidate> candidates;
  private final List<String> citedOnItem1;
  private final List<Decision> decisions = new ArrayList<>();

  private DeclarationMatching(List<ItemFacts> items, List<Candidate> candidates) {
    this.items = items;
    this.candidates = candidates;
    this.citedOnItem1 =
        items.stream()
            .filter(i -> i.itemNo() == 1)
            .findFirst()
            .map(ItemFacts::cited)
            .orElse(List.of());
  }

  /** One decision with role MATCH an item, and further links where goods show on other lines. */
  static List<Decision> decide(List<ItemFacts> items, List<Candidate> candidates) {
    DeclarationMatching declaration = new DeclarationMatching(items, candidates);
    declaration.decideMoved();
    declaration.decideNotMoved();
    items.stream()
        .filter(i -> i.moved() && i.flow().equals(TRANSIT))
        .map(declaration::transit)
        .forEach(declaration.decisions::add);
    return declaration.decisions;
  }

  private void decideMoved() {
    Map<Integer, LineChoice.Choice> choices =
        LineChoice.among(fits(i -> i.moved() && !i.flow().equals(TRANSIT)), Sharing.DISCOURAGED);
    for (int at = 0; at < items.size(); at++) {
      ItemFacts item = items.get(at);
      if (item.moved() && !item.flow().equals(TRANSIT)) {
        decideMoved(item, Optional.ofNullable(choices.get(at)));
      }
    }
  }

  private void decideMoved(ItemFacts item, Optional<LineChoice.Choice> choice) {
    if (choice.isEmpty()) {
      decisions.add(Decision.without(item, findingWithoutLine(item), numberOf(item)));
    } else if (!choice.get().decided()) {
      decisions.add(Decision.undecided(item, choice.get(), linesOf(item)));
    } else {
      decisions.add(
          Decision.linked(item, Role.MATCH, choice.get(), cluesOfReference(item, choice.get())));
      beside(item, choice.get().best().candidate().line());
    }
  }

  private List<Candidate> linesOf(ItemFacts item) {
    return preferOwnImportPermits(believable(item)).stream().map(Fit::candidate).toList();
  }

  /** Goods that have not moved are NOT_MOVED, and show beside the line they would have moved on. */
  private void decideNotMoved() {
    Map<Integer, LineChoice.Choice> choices =
        LineChoice.among(fits(i -> !i.moved() && !i.flow().equals(TRANSIT)), Sharing.DISCOURAGED);
    for (int at = 0; at < items.size(); at++) {
      ItemFacts item = items.get(at);
      if (!item.moved()) {
        decisions.add(Decision.without(item, ItemFinding.NOT_MOVED, numberOf(item)));
      }
    }
    choices.forEach(
        (at, choice) -> {
          if (choice.decided()) {
            ItemFacts item = items.get(at);
            decisions.add(
                Decision.linked(item, Role.NOT_MOVED, choice, cluesOfReference(item, choice)));
          }
        });
  }

  /** Transit never matches a line; transit that cites a document of the register has not moved. */
  private Decision transit(ItemFacts item) {
    boolean cites =
        !item.cited().isEmpty()
            && candidates.stream().anyMatch(c -> inRegister(c) && citedBy(item.cited(), c));
    return cites
        ? Decision.without(item, ItemFinding.NOT_MOVED, numberOf(item))
        : Decision.without(item, findingWithoutLine(item), numberOf(item));
  }

  /**
   * A foreign document cited beside an own import permit: where the register holds it too, the one
   * crossing shows on both lines. Its number is corrected only where the goods are named, since the
   * item has a line without it. Source: contract section 6.
   */
  private void beside(ItemFacts item, LineFacts line) {
    if (!line.own() || !line.importing()) {
      return;
    }
    List<Fit> foreign =
        fits(item, referencesOf(item)).stream()
            .filter(f -> !f.candidate().line().own())
            .filter(f -> inRegister(f.candidate()) || f.named())
            .toList();
    Optional.ofNullable(LineChoice.among(Map.of(0, foreign), Sharing.DISCOURAGED).get(0))
        .filter(LineChoice.Choice::decided)
        .ifPresent(c -> decisions.add(Decision.linked(item, Role.BESIDE, c, Set.of())));
  }

  private Map<Integer, List<Fit>> fits(Predicate<ItemFacts> which) {
    Map<Integer, List<Fit>> fits = new LinkedHashMap<>();
    for (int at = 0; at < items.size(); at++) {
      ItemFacts item = items.get(at);
      if (which.test(item)) {
        fits.put(at, preferOwnImportPermits(believable(item)));
      }
    }
    return fits;
  }

  /**
   * Where goods arrive on an own import permit and a foreign document, the former's line counts.
   */
  private static List<Fit> preferOwnImportPermits(List<Fit> fits) {
    List<Fit> own =
        fits.stream()
            .filter(f -> f.candidate().line().own() && f.candidate().line().importing())
            .toList();
    return own.isEmpty() ? fits : own;
  }

  private List<Fit> believable(ItemFacts item) {
    List<Fit> fits = fits(item, referencesOf(item));
    return item.cited().isEmpty() ? fits.stream().filter(this::belongs).toList() : fits;
  }

  /**
   * Whether goods without a number of their own belong to a permit that item 1 names. Ordinary
   * goods on the same declaration do not: neither their description nor their code fits a line.
   */
  private boolean belongs(Fit fit) {
    return fit.named()
        || (fit.classified() && !fit.has(Clue.QUANTITY_ABOVE))
        || (fit.has(Clue.TERM) && fit.has(Clue.QUANTITY_ENDORSED));
  }

  private List<Fit> fits(ItemFacts item, List<String> numbers) {
    return candidates.stream()
        .filter(c -> citedBy(numbers, c))
        .filter(c -> c.line().takes(item.flow()))
        .map(c -> Fit.of(item, c))
        .filter(DeclarationMatching::sameDocument)
        .filter(DeclarationMatching::plausible)
        .collect(Collectors.collectingAndThen(Collectors.toList(), Fit::longestNames));
  }

  /**
   * Two Parties' documents may bear one number. A foreign document of another country than the
   * goods come from is not the one that is meant, unless the goods are plainly those of its line,
   * or the border wrote this declaration beside it.
   */
  private static boolean sameDocument(Fit fit) {
    return fit.candidate().line().own()
        || !fit.has(Clue.PARTNER_OTHER)
        || fit.named()
        || fit.has(Clue.DECLARATION);
  }

  /** A number that had to be corrected counts only where the goods are those of the line. */
  private static boolean plausible(Fit fit) {
    return fit.candidate().method() != MatchMethod.NEAR
        || fit.named()
        || (fit.classified() && fit.has(Clue.PARTNER));
  }

  private static boolean citedBy(Collection<String> numbers, Candidate candidate) {
    return candidate.cited() != null && numbers.contains(candidate.cited());
  }

  /** Whether a number is a register's own, not one that had to be corrected. */
  private static boolean inRegister(Candidate candidate) {
    return candidate.method() != MatchMethod.NEAR;
  }

  /** An item's own references, else those of item 1, unless it is declared as not covered. */
  private List<String> referencesOf(ItemFacts item) {
    if (!item.cited().isEmpty()) {
      return item.cited();
    }
    return item.exempt() ? List.of() : citedOnItem1;
  }

  private static Set<Clue> cluesOfReference(ItemFacts item, LineChoice.Choice choice) {
    boolean borrowed = item.cited().isEmpty() && choice.best().candidate().cited() != null;
    return borrowed ? Set.of(Clue.ITEM_1) : Set.of();
  }

  private static String numberOf(ItemFacts item) {
    return item.cited().isEmpty() ? null : item.cited().get(0);
  }

  private ItemFinding findingWithoutLine(ItemFacts item) {
    if (!item.cited().isEmpty()) {
      boolean known =
          candidates.stream()
              .filter(DeclarationMatching::inRegister)
              .anyMatch(c -> citedBy(item.cited(), c) && sameDocument(Fit.of(item, c)));
      return known && !item.flow().equals(TRANSIT)
          ? ItemFinding.LINE_UNDECIDED
          : ItemFinding.PERMIT_UNKNOWN;
    }
    if (item.exempt()) {
      return ItemFinding.DECLARED_EXEMPT;
    }
    Specificity specificity = HsCodes.specificityOf(item.hs());
    boolean cites = specificity == Specificity.ONLY || specificity == Specificity.MOSTLY;
    if (!cites) {
      return ItemFinding.NOT_CITES;
    }
    return namesUnknownPermits() ? ItemFinding.PERMIT_UNKNOWN : ItemFinding.NO_PERMIT_REFERENCE;
  }

  /** Whether item 1 names permits, none of which is in the register. */
  private boolean namesUnknownPermits() {
    return !citedOnItem1.isEmpty() && candidates.stream().noneMatch(c -> citedBy(citedOnItem1, c));
  }
}
