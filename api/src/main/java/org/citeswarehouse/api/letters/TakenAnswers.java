package org.citeswarehouse.api.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.api.decision.TakenDecisions;
import org.citeswarehouse.api.desk.ChangedException;
import org.citeswarehouse.api.desk.Meanwhile;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.work.WorkQueue;
import org.citeswarehouse.model.day.Day;

/** Takes answers as decisions. */
final class TakenAnswers {

  /** A decision has room for so much of a remark. */
  private static final int LONGEST_REMARK = 1500;

  private final Warehouse warehouse;
  private final LetterFiles files;

  TakenAnswers(Warehouse warehouse, LetterFiles files) {
    this.warehouse = warehouse;
    this.files = files;
  }

  /**
   * What became of a list.
   *
   * @param taken decisions taken
   * @param known answers that earlier lists gave already
   */
  record Outcome(int taken, int known) {}

  /** What each answer of a list means now, and what is decided already. */
  AnswersPage page(Letter letter, ReturnedList list) {
    return page(letter, list, DecisionBook.of(warehouse));
  }

  /** What each answer means beside the decisions that a page did not know. */
  AnswersPage page(Letter letter, ReturnedList list, ChangedException change) {
    return page(letter, list, change.book()).after(change);
  }

  private static AnswersPage page(Letter letter, ReturnedList list, DecisionBook book) {
    return AnswersPage.of(letter, list, meanings(letter, list, book), book);
  }

  private static List<Meaning> meanings(Letter letter, ReturnedList list, DecisionBook book) {
    LocalDate today = Day.today();
    return new Answers(letter, PermitLines.of(book, letter.party()), book.ledger(), today).of(list);
  }

  /**
   * Takes all answers of a list that are decisions and were not taken before, all or none.
   *
   * @param sha256 the list
   * @param seen what was shown of it
   * @param by who decides
   * @throws ChangedException when they mean something else now, or somebody decided meanwhile;
   *     nothing is taken then
   */
  Outcome take(String party, String id, String sha256, SeenAnswers seen, String by) {
    int[] counts = new int[2];
    files.change(
        party,
        id,
        letter -> {
          ReturnedList list = letter.list(sha256).orElseThrow();
          List<Meaning> fresh = new ArrayList<>();
          for (Meaning meaning : meanings(letter, list, DecisionBook.of(warehouse))) {
            counts[1] += meaning.isKnown() ? 1 : 0;
            if (meaning.isFresh()) {
              fresh.add(meaning);
            }
          }
          counts[0] = fresh.size();
          Consumer<DecisionBook> unchanged = book -> refuseChanged(letter, list, seen, fresh, book);
          if (!fresh.isEmpty()) {
            return letter.with(take(letter, fresh, unchanged, by));
          }
          if (!seen.meanings().isEmpty()) {
            unchanged.accept(DecisionBook.of(warehouse));
          }
          return letter.in(Letter.State.ANSWERED);
        });
    if (counts[0] > 0) {
      new WorkQueue(warehouse).build(party, by);
    }
    return new Outcome(counts[0], counts[1]);
  }

  /** Read once more while nobody else decides: neither may differ from what was shown. */
  private static void refuseChanged(
      Letter letter, ReturnedList list, SeenAnswers seen, List<Meaning> fresh, DecisionBook book) {
    List<Meaning> now = meanings(letter, list, book);
    List<Meanwhile.Change> changes = seen.changes(now, letter.party(), book);
    if (!changes.isEmpty() || !seen.isShown(now) || !seen.isShown(fresh)) {
      throw new ChangedException(changes, book);
    }
  }

  /** What an earlier list said of a row is undone first: entered quantities would add up. */
  private Map<Integer, Letter.Taken> take(
      Letter letter, List<Meaning> fresh, Consumer<DecisionBook> unchanged, String by) {
    List<Map<String, String>> forms = new ArrayList<>();
    for (Meaning meaning : fresh) {
      String reason = reason(letter, meaning);
      if (meaning.isCorrection()) {
        forms.add(
            Map.of(
                "party",
                letter.party(),
                "action",
                "UNDO",
                "undoes",
                meaning.before().decision(),
                "reason",
                reason,
                "decided_by",
                by));
      }
      Map<String, String> form = new HashMap<>(meaning.decision());
      form.put("reason", reason);
      form.put("decided_by", by);
      forms.add(form);
    }
    List<String> ids = new TakenDecisions(warehouse).takeAll(forms, unchanged);
    Map<Integer, Letter.Taken> taken = new HashMap<>();
    int at = 0;
    for (Meaning meaning : fresh) {
      at += meaning.isCorrection() ? 1 : 0;
      taken.put(meaning.row().number(), new Letter.Taken(ids.get(at), meaning.says()));
      at++;
    }
    return taken;
  }

  private static String reason(Letter letter, Meaning meaning) {
    String remark = meaning.row().remark();
    String reason =
        Texts.of(
            "letters.reason." + letter.addressee(),
            letter.recipient(),
            letter.id(),
            Long.toString(meaning.row().place()));
    return remark.isEmpty()
        ? reason
        : reason + ": " + remark.substring(0, Math.min(LONGEST_REMARK, remark.length()));
  }
}
