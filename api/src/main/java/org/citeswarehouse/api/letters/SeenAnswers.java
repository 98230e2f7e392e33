package org.citeswarehouse.api.letters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.api.desk.Meanwhile;
import org.citeswarehouse.api.desk.Seen;
import org.citeswarehouse.api.desk.Subject;
import org.citeswarehouse.api.web.Form;

/**
 * What a page of answers showed. Its form gives it back, so that nothing is taken that was not
 * shown, and nobody decides over what somebody else decided meanwhile.
 *
 * @param meanings fingerprint of the decisions that were to be taken; blank for none shown
 * @param last the last decision on what a row asks, by number of the row; none where there is none
 */
public record SeenAnswers(String meanings, Map<Integer, String> last) {

  /** A row and a decision in one field: a field of its own for each of 20,000 would not be read. */
  private static final Pattern ROW = Pattern.compile("(\\d{1,6}):(\\S+)");

  public SeenAnswers {
    last = new TreeMap<>(last);
  }

  /** What is to be seen of answers now. */
  static SeenAnswers of(List<Meaning> meanings, String party, DecisionBook book) {
    Seen seen = new Seen(book);
    Map<Integer, String> last = new TreeMap<>();
    for (Meaning meaning : meanings) {
      if (!meaning.asked().subject().isEmpty()) {
        String id = seen.last(Subject.of(party, meaning.asked().subject()));
        if (!id.isEmpty()) {
          last.put(meaning.row().number(), id);
        }
      }
    }
    return new SeenAnswers(fingerprint(meanings), last);
  }

  /** What was seen, as a form says. */
  static SeenAnswers of(Form form) {
    Map<Integer, String> last = new TreeMap<>();
    ROW.matcher(form.text("seen"))
        .results()
        .forEach(row -> last.put(Integer.parseInt(row.group(1)), row.group(2)));
    return new SeenAnswers(form.text("shown"), last);
  }

  /** The last decisions, as the form carries them. */
  public String decisions() {
    return last.entrySet().stream()
        .map(row -> row.getKey() + ":" + row.getValue())
        .collect(Collectors.joining(" "));
  }

  /** Whether answers mean what was shown. */
  boolean isShown(List<Meaning> now) {
    return meanings.equals(fingerprint(now));
  }

  /** What was decided since on what rows ask, but on rows that were taken before. */
  List<Meanwhile.Change> changes(List<Meaning> now, String party, DecisionBook book) {
    Map<Subject, String> versions = new LinkedHashMap<>();
    for (Meaning meaning : now) {
      if (!meaning.isKnown() && !meaning.asked().subject().isEmpty()) {
        versions.put(
            Subject.of(party, meaning.asked().subject()),
            Seen.version("", last.getOrDefault(meaning.row().number(), "")));
      }
    }
    return Meanwhile.changes(book, List.copyOf(versions.keySet()), versions::get);
  }

  private static String fingerprint(List<Meaning> meanings) {
    String text =
        meanings.stream()
            .filter(Meaning::isFresh)
            .map(m -> m.row().number() + "\n" + m.says() + "\n" + before(m))
            .collect(Collectors.joining("\n\n"));
    return DigestUtils.sha256Hex(text);
  }

  private static String before(Meaning meaning) {
    return meaning.before() == null ? "" : meaning.before().decision();
  }
}
