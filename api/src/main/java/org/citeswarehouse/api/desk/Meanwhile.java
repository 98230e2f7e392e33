package org.citeswarehouse.api.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.api.web.Forms;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.DecisionForm;
import org.citeswarehouse.model.decision.DecisionRefusedException;

/**
 * What an officer saw, what was decided meanwhile, and the form that decides all the same.
 *
 * @param changes the subjects on which somebody decided
 * @param fields the form as it was sent, but for what was seen
 * @param wanted the first of what was to be decided, in words
 * @param seen what is seen now of every subject of the form, by field
 * @param others subjects of the form on which nobody decided
 * @param back where the form was sent from
 */
public record Meanwhile(
    List<Change> changes,
    Map<String, List<String>> fields,
    List<String> wanted,
    Map<String, String> seen,
    long others,
    String back) {

  /**
   * A subject on which somebody decided.
   *
   * @param subject what it is
   * @param run the run that the officer saw
   * @param before the last decision that the officer saw; null for none
   * @param since what was decided after that
   */
  public record Change(String subject, String run, MadeDecision before, List<MadeDecision> since) {}

  /** Enough to remember by what was sent; a form may hold a page of them. */
  private static final int SHOWN = 5;

  static final String SEEN = "seen:";

  /** A decision that was to be made, in words; none for one that would be refused anyway. */
  private static Stream<String> said(Map<String, String> fields) {
    try {
      Decision decision = DecisionForm.read(fields, "", Instant.EPOCH);
      return Stream.of(new MadeDecision(decision, "", false).said() + " – " + decision.reason());
    } catch (DecisionRefusedException e) {
      return Stream.empty();
    }
  }

  /** What was decided on subjects since a form was made; one without a version saw nothing. */
  static List<Change> changes(DecisionBook book, List<Subject> subjects, Form form) {
    return changes(book, subjects, subject -> form.text(SEEN + subject.written()));
  }

  /**
   * What was decided on subjects since they were shown.
   *
   * @param versions what was seen of each, see {@link Seen#version(String, String)}
   */
  public static List<Change> changes(
      DecisionBook book, List<Subject> subjects, Function<Subject, String> versions) {
    Seen now = new Seen(book);
    List<Change> changes = new ArrayList<>();
    for (Subject subject : subjects) {
      String version = versions.apply(subject);
      List<Decision> since = now.since(subject, version);
      if (!since.isEmpty()) {
        List<Decision> all = now.on(subject);
        int known = all.size() - since.size();
        changes.add(
            new Change(
                subject.key(),
                version.split("\\|", 2)[0],
                known == 0 ? null : MadeDecision.of(book, all.get(known - 1)),
                since.stream().map(d -> MadeDecision.of(book, d)).toList()));
      }
    }
    return changes;
  }

  static Meanwhile of(
      List<Change> changes, DecisionBook book, Wanted wanted, Form form, String back) {
    List<Subject> subjects = wanted.subjects();
    Map<String, List<String>> fields = new LinkedHashMap<>(form.fields());
    fields.keySet().removeIf(f -> f.startsWith(SEEN) || f.equals(Forms.TOKEN));
    fields.remove(Forms.ONCE);
    Seen now = new Seen(book);
    Map<String, String> seen = new LinkedHashMap<>();
    subjects.forEach(s -> seen.put(SEEN + s.written(), now.version(s)));
    List<String> words = wanted.decisions().stream().flatMap(Meanwhile::said).limit(SHOWN).toList();
    return new Meanwhile(changes, fields, words, seen, subjects.size() - changes.size(), back);
  }
}
