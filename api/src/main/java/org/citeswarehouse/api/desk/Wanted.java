package org.citeswarehouse.api.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.api.web.TypedQuantity;
import org.citeswarehouse.model.decision.Action;

/**
 * What a form of the desk asks for.
 *
 * @param action what is to be decided
 * @param subjects on which items or lines
 * @param decisions the decisions, as {@code DecisionForm} has them
 */
record Wanted(Action action, List<Subject> subjects, List<Map<String, String>> decisions) {

  /** All shares together, where what is wrong is none of them alone. */
  static final String SHARES = "shares";

  private static final String SHARE = "share:";
  private static final String SPLIT = "split";

  /**
   * Reads a form. Its button says what to do, perhaps on which subject, and with which line: words
   * with blanks between them. A button without a subject is about all that were chosen.
   *
   * @throws Refusal when nothing was chosen, or something is missing
   */
  static Wanted of(Form form) {
    String[] words = form.needed("do").split(" ", -1);
    boolean split = words[0].equals(SPLIT);
    Action action =
        split
            ? Action.LINK
            : Action.find(words[0])
                .filter(a -> a.subject() != Action.Subject.WARNING)
                .filter(a -> a.subject() != Action.Subject.DECISION)
                .orElseThrow(() -> Refusal.of(Kind.WRONG_INPUT, "desk.action", words[0]));
    Stream<String> named = words.length > 1 ? Stream.of(words[1]) : form.all("on").stream();
    List<Subject> subjects = named.distinct().map(Subject::read).toList();
    if (subjects.isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "desk.nothing").at("on");
    }
    String reason = form.needed("reason");
    List<Map<String, String>> decisions = new ArrayList<>();
    for (Subject subject : subjects) {
      Map<String, String> fields = new HashMap<>(subject.fields());
      fields.put("action", action.name());
      fields.put("reason", reason);
      fields.put("decided_by", form.by());
      if (split) {
        decisions.addAll(shares(form, fields));
        continue;
      }
      if (action.subject() == Action.Subject.ITEM_AND_LINE) {
        fields.putAll(line(form, subject, words));
      }
      if (action == Action.DEFER) {
        fields.put("until_date", form.needed("until"));
      }
      if (action == Action.ENTER_QUANTITY) {
        fields.put("quantity", number("quantity", form.needed("quantity")).toPlainString());
        fields.put("unit", form.needed("unit"));
        fields.put("crossed_on", form.needed("crossed_on"));
        fields.put("proof", form.needed("proof"));
      }
      decisions.add(fields);
    }
    return new Wanted(action, subjects, decisions);
  }

  /** The line that the button names, or the candidate that the page proposed. */
  private static Map<String, String> line(Form form, Subject subject, String... words) {
    String written = words.length > 2 ? words[2] : form.text("candidate:" + subject.written());
    if (written.isEmpty() || subject.item() == null) {
      throw Refusal.of(Kind.WRONG_INPUT, "desk.candidate", subject.key());
    }
    return Subject.read(written).fields();
  }

  private static List<Map<String, String>> shares(Form form, Map<String, String> item) {
    List<Map<String, String>> shares = new ArrayList<>();
    for (String name : form.fields().keySet()) {
      if (name.startsWith(SHARE) && !form.text(name).isEmpty()) {
        Map<String, String> fields = new HashMap<>(item);
        fields.putAll(Subject.read(name.substring(SHARE.length())).fields());
        fields.put("quantity", number(name, form.text(name)).toPlainString());
        fields.put("unit", form.needed("unit"));
        shares.add(fields);
      }
    }
    if (shares.size() < 2) {
      throw Refusal.of(Kind.WRONG_INPUT, "desk.split.few").at(SHARES);
    }
    return shares;
  }

  /** A quantity as people type it in the language of the page. */
  private static BigDecimal number(String field, String typed) {
    Language language = Asking.current().language();
    return TypedQuantity.find(typed, language)
        .orElseThrow(
            () ->
                Refusal.of(
                        Kind.WRONG_INPUT,
                        "desk.number",
                        typed,
                        String.valueOf(TypedQuantity.decimalSign(language)))
                    .at(field));
  }

  /** Whether an item is shared out among lines. */
  boolean isSplit() {
    return decisions.size() > subjects.size();
  }
}
