package org.citeswarehouse.api.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.api.decision.TakenDecisions;
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

  /** What each answer of a list means now. */
  List<Meaning> meanings(Letter letter, ReturnedList list) {
    LocalDate today = Day.today();
    DecisionBook book = DecisionBook.of(warehouse);
    return new Answers(letter, PermitLines.of(book, letter.party()), book.ledger(), today).of(list);
  }

  /**
   * Takes all answers of a list that are decisions and were not taken before, all or none.
   *
   * @param sha256 the list
   * @param by who decides
   */
  Outcome take(String party, String id, String sha256, String by) {
    int[] counts = new int[2];
    files.change(
        party,
        id,
        letter -> {
          ReturnedList list = letter.list(sha256).orElseThrow();
          List<Meaning> fresh = new ArrayList<>();
          for (Meaning meaning : meanings(letter, list)) {
            counts[1] += meaning.isKnown() ? 1 : 0;
            if (meaning.isDecision() && !meaning.isKnown()) {
              fresh.add(meaning);
            }
          }
          counts[0] = fresh.size();
          return fresh.isEmpty()
              ? letter.in(Letter.State.ANSWERED)
              : letter.with(take(letter, fresh, by));
        });
    if (counts[0] > 0) {
      new WorkQueue(warehouse).build(party, by);
    }
    return new Outcome(counts[0], counts[1]);
  }

  /** What an earlier list said of a row is undone first: entered quantities would add up. */
  private Map<Integer, Letter.Taken> take(Letter letter, List<Meaning> fresh, String by) {
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
    List<String> ids = new TakenDecisions(warehouse).takeAll(forms, book -> {});
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
