package org.citeswarehouse.jobs.matching;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citeswarehouse.model.hs.HsCodes;
import org.citeswarehouse.model.reconcile.ItemFinding;
import org.citeswarehouse.model.reconcile.MatchMethod;
import org.citeswarehouse.model.taxa.Lineage;

/**
 * What was decided on an item.
 *
 * @param item the item
 * @param role what the link to the line means
 * @param line the line, or null
 * @param method how it was found
 * @param score from 0 to 1, or null without a line
 * @param finding why there is no line, or null
 * @param cited the number that led to the permit, or null
 * @param reason what made this line the one, in plain words, or null
 * @param rejected the best alternative, or null
 * @param rejectedScore its score, or null
 * @param hsFits whether the commodity heading can hold the goods; null where that is not known
 * @param claimed the item's quantity in the line's unit; null where it does not convert
 * @param open lines among which the item's declaration alone could not decide
 */
record Decision(
    ItemFacts item,
    Role role,
    LineKey line,
    MatchMethod method,
    BigDecimal score,
    ItemFinding finding,
    String cited,
    String reason,
    LineKey rejected,
    BigDecimal rejectedScore,
    Boolean hsFits,
    BigDecimal claimed,
    List<Candidate> open) {

  static Decision without(ItemFacts item, ItemFinding finding, String cited) {
    return new Decision(
        item,
        Role.MATCH,
        null,
        MatchMethod.NONE,
        null,
        finding,
        cited,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  static Decision undecided(ItemFacts item, LineChoice.Choice choice, List<Candidate> open) {
    return new Decision(
        item,
        Role.MATCH,
        null,
        MatchMethod.NONE,
        null,
        ItemFinding.LINE_UNDECIDED,
        choice.best().candidate().cited(),
        Clue.inWords(choice.best().clues()),
        choice.best().candidate().line().key(),
        Score.of(choice.best()),
        null,
        null,
        open);
  }

  /** Goods without a line, for which another item is the better one on every line that fits. */
  static Decision lost(ItemFacts item, ItemFinding finding, LineChoice.Choice choice) {
    return new Decision(
        item,
        Role.MATCH,
        null,
        MatchMethod.NONE,
        null,
        finding,
        null,
        null,
        choice.best().candidate().line().key(),
        Score.of(choice.best()),
        null,
        null,
        List.of());
  }

  static Decision linked(ItemFacts item, Role role, LineChoice.Choice choice, Set<Clue> further) {
    Candidate candidate = choice.best().candidate();
    Set<Clue> clues = EnumSet.copyOf(choice.best().clues());
    clues.addAll(further);
    if (choice.next().isEmpty()) {
      clues.add(Clue.ONLY_LINE);
    }
    Optional<Fit> next = choice.next();
    return new Decision(
        item,
        role,
        candidate.line().key(),
        candidate.method(),
        Score.of(choice.best()),
        null,
        candidate.cited(),
        Clue.inWords(clues),
        next.map(f -> f.candidate().line().key()).orElse(null),
        next.map(f -> Score.ofNext(f, choice.best())).orElse(null),
        hsFits(item, candidate.line()),
        item.quantityIn(candidate.line().unit()),
        List.of());
  }

  /** Nothing is claimed where the code, or every rank of the taxon, is unknown. */
  private static Boolean hsFits(ItemFacts item, LineFacts line) {
    boolean unknown = line.lineage().equals(Lineage.unknown(line.name()));
    return (item.hs().isEmpty() || unknown)
        ? null
        : !HsCodes.headingRulesOut(item.hs(), line.lineage(), line.term());
  }
}
