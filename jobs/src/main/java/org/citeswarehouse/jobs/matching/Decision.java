package org.citeswarehouse.jobs.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
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
    Boolean hsFits) {

  static Decision without(ItemFacts item, ItemFinding finding, String cited) {
    return new Decision(
        item, Role.MATCH, null, MatchMethod.NONE, null, finding, cited, null, null, null, null);
  }

  static Decision undecided(ItemFacts item, LineChoice.Choice choice) {
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
        Scores.of(choice.best()),
        null);
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
        Scores.of(choice.best()),
        null,
        candidate.cited(),
        Clue.inWords(clues),
        next.map(f -> f.candidate().line().key()).orElse(null),
        next.map(f -> Scores.ofNext(f, choice.best())).orElse(null),
        hsFits(item, candidate.line()));
  }

  /** Nothing is claimed where the code, or every rank of the taxon, is unknown. */
  private static Boolean hsFits(ItemFacts item, LineFacts line) {
    boolean unknown = line.lineage().equals(Lineage.unknown(line.name()));
    return (item.hs().isEmpty() || unknown)
        ? null
        : HsCodes.headingCanHold(item.hs(), line.lineage(), line.term());
  }

  /** Scores of links: how sure the number is, and for alternatives how near they came. */
  private static final class Scores {

    private static final int DIGITS = 3;

    static BigDecimal of(Fit fit) {
      return switch (fit.candidate().method()) {
        case EXACT -> BigDecimal.ONE;
        case NORMALISED -> new BigDecimal("0.95");
        case NEAR -> new BigDecimal("0.8");
        case ATTRIBUTE -> new BigDecimal("0.6");
        case NONE -> BigDecimal.ZERO;
      };
    }

    /**
     * The score of its own number, less the share by which its clues weigh less than the best's.
     */
    static BigDecimal ofNext(Fit next, Fit best) {
      BigDecimal heaviest = BigDecimal.valueOf(Math.max(1, best.weight()));
      BigDecimal share =
          BigDecimal.valueOf(Math.max(0, Math.min(next.weight(), best.weight())))
              .divide(heaviest, DIGITS, RoundingMode.HALF_UP)
              .min(BigDecimal.ONE);
      return of(next).multiply(share);
    }
  }
}
