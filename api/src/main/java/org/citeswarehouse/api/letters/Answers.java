package org.citeswarehouse.api.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.model.decision.Ledger;

/**
 * Reads answers as decisions.
 *
 * @param letter the letter that was answered
 * @param permits lines of the Party's register
 * @param decisions every decision there is, and which of them hold
 * @param today the day of reading
 */
record Answers(Letter letter, PermitLines permits, Ledger decisions, LocalDate today) {

  /** What each answer of a list means. */
  List<Meaning> of(ReturnedList list) {
    Map<Integer, AskedRow> asked = new HashMap<>();
    letter.rows().forEach(row -> asked.put(row.number(), row));
    List<Meaning> meanings = new ArrayList<>();
    for (ReturnedList.Row row : list.rows()) {
      meanings.add(meaning(row, asked.get(row.number())));
    }
    return meanings;
  }

  private Meaning meaning(ReturnedList.Row row, AskedRow asked) {
    Letter.Taken before = before(row.number());
    try {
      Map<String, String> decision = decision(row, asked, before);
      decision.put("party", letter.party());
      return Meaning.decides(row, asked, decision, before);
    } catch (UselessAnswerException e) {
      String column =
          e.field() == null ? "" : Wording.in(letter.spoken(), () -> e.field().heading());
      String problem = Texts.of("letters.useless." + e.key(), e.values());
      return Meaning.useless(row, asked, problem, column, before);
    }
  }

  /** What an earlier list said of a row; null for nothing, or where it was undone since. */
  private Letter.Taken before(int number) {
    Letter.Taken taken = letter.taken().get(number);
    boolean undone =
        taken != null && decisions.find(taken.decision()).flatMap(decisions::undoneBy).isPresent();
    return undone ? null : taken;
  }

  private Map<String, String> decision(ReturnedList.Row row, AskedRow asked, Letter.Taken before) {
    if (row.reply().isEmpty()) {
      throw new UselessAnswerException("blank", Field.REPLY);
    }
    Reply reply =
        Replies.find(asked.question(), row.reply())
            .orElseThrow(
                () ->
                    new UselessAnswerException(
                        "unknown",
                        Field.REPLY,
                        row.reply(),
                        Wording.in(
                            letter.spoken(),
                            () -> String.join(", ", Replies.words(asked.question())))));
    if (asked.subject().isEmpty()) {
      throw new UselessAnswerException("noted." + asked.question(), null);
    }
    if (reply == Reply.LATER) {
      return later(row, asked);
    }
    if (asked.shared()) {
      throw new UselessAnswerException("shared", null);
    }
    return asked.subject().containsKey("item_no")
        ? item(row, asked, reply)
        : line(new AnsweredQuantity(row, asked, letter.spoken(), today), asked, reply, before);
  }

  private Map<String, String> later(ReturnedList.Row row, AskedRow asked) {
    LocalDate day = AnsweredQuantity.day(row.day());
    if (!day.isAfter(today)) {
      throw new UselessAnswerException("past", Field.DAY, row.day());
    }
    Map<String, String> decision = about(asked, "DEFER");
    decision.put("until_date", day.toString());
    return decision;
  }

  private Map<String, String> item(ReturnedList.Row row, AskedRow asked, Reply reply) {
    return switch (reply) {
      case PERMIT -> {
        Map<String, String> decision = about(asked, "LINK");
        decision.putAll(permits.line(row.document(), row.line()));
        yield decision;
      }
      case EXEMPT -> about(asked, "ACCEPT");
      case YES -> throw new UselessAnswerException("register", null);
      default -> throw new UselessAnswerException("not-moved", null);
    };
  }

  private Map<String, String> line(
      AnsweredQuantity answered, AskedRow asked, Reply reply, Letter.Taken before) {
    return switch (asked.question()) {
      case ENDORSED_NOT_DECLARED -> crossed(answered, asked, reply, "USE_ENDORSED", before);
      case DECLARED_NOT_ENDORSED -> crossed(answered, asked, reply, "USE_DECLARED", before);
      case ENDORSED_DECLARED_DIFFER ->
          switch (reply) {
            case CERTIFIED -> about(asked, "USE_ENDORSED");
            case DECLARED -> about(asked, "USE_DECLARED");
            default -> entered(answered, asked, before);
          };
      case OVER_USED ->
          reply == Reply.YES ? about(asked, "ACCEPT") : entered(answered, asked, before);
      default -> reply == Reply.NO ? about(asked, "ACCEPT") : entered(answered, asked, before);
    };
  }

  /** It crossed: as the record says, or in another quantity. */
  private Map<String, String> crossed(
      AnsweredQuantity answered, AskedRow asked, Reply reply, String as, Letter.Taken before) {
    if (reply == Reply.NO) {
      throw new UselessAnswerException("not-crossed", null);
    }
    String record = as.equals("USE_ENDORSED") ? asked.certified() : asked.declared();
    return answered.isBlank() || answered.is(record)
        ? about(asked, as)
        : entered(answered, asked, before);
  }

  /** Quantities that are entered add up, so a line that has one is left to the desk. */
  private Map<String, String> entered(
      AnsweredQuantity answered, AskedRow asked, Letter.Taken before) {
    Map<String, String> decision = about(asked, "ENTER_QUANTITY");
    decision.putAll(answered.fields());
    if (permits.hasEntered(asked.subject(), before == null ? "" : before.decision())) {
      throw new UselessAnswerException("entered", Field.QUANTITY);
    }
    return decision;
  }

  private static Map<String, String> about(AskedRow asked, String action) {
    Map<String, String> decision = new HashMap<>(asked.subject());
    decision.put("action", action);
    return decision;
  }
}
