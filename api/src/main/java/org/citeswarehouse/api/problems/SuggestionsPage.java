package org.citeswarehouse.api.problems;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.citeswarehouse.api.fix.WaitingFixes;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.layout.InputKind;

/**
 * Several groups whose values are read as the codes that are proposed for them, before it is done.
 *
 * @param party code of the Party
 * @param groups the groups, those of most rows first
 * @param gone how many of those chosen are no longer there, or wait for the worker already
 */
public record SuggestionsPage(String party, List<ProblemGroup> groups, long gone) {

  /** How many groups are done together at most. */
  public static final int MOST = 200;

  /**
   * The preview of those chosen.
   *
   * @param chosen identifiers of groups; {@code all} for all that have a proposal
   * @throws Refusal when none is chosen, or none of them is there any more
   */
  static SuggestionsPage of(
      Reading reading, WaitingFixes waiting, String party, List<String> chosen) {
    if (chosen.isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "problems.none-chosen");
    }
    if (chosen.size() > MOST) {
      throw Refusal.of(
          Kind.WRONG_INPUT, "problems.many-chosen", chosen.size() + "", Integer.toString(MOST));
    }
    ProblemGroups groups = new ProblemGroups(reading, party);
    boolean all = chosen.equals(List.of("all"));
    List<ProblemGroup> found =
        (all ? groups.suggested(MOST) : groups.of(chosen))
            .stream()
                .filter(ProblemGroup::hasSuggestion)
                .filter(group -> waiting.on(group.concerned()).isEmpty())
                .toList();
    if (found.isEmpty()) {
      throw Refusal.of(Kind.NOT_FOUND, "problems.chosen-gone");
    }
    return new SuggestionsPage(party, found, all ? 0 : chosen.size() - found.size());
  }

  /**
   * A group as a preview showed it and somebody confirmed it.
   *
   * @param group the group as it is now
   * @param rows how many rows of it were shown, as the form says
   */
  record Confirmed(ProblemGroup group, String rows) {

    /** The fields of the fix that reads its value as the proposed code. */
    Map<String, String> fix(String reason, String by) {
      Map<String, String> fix = new LinkedHashMap<>();
      fix.put("party", group.party());
      fix.put("kind", group.kind());
      fix.put("column", group.column());
      fix.put("value", group.value());
      fix.put("to", group.suggested());
      fix.put("code", group.code());
      fix.put("reason", reason);
      fix.put("fixed_by", by);
      return fix;
    }
  }

  /** What the box of a group says when it is ticked. */
  public static String said(ProblemGroup group) {
    return group.id() + ":" + group.suggested() + ":" + group.rows();
  }

  /**
   * The groups of a confirmed preview.
   *
   * @param said identifier of each group, the code it is to be read as and how many rows were
   *     shown, with colons between
   * @throws Refusal when one of them is no longer proposed as the preview showed it; nothing is
   *     done then
   */
  static List<Confirmed> confirmed(
      Reading reading, WaitingFixes waiting, String party, List<String> said) {
    Map<String, String[]> parts = new LinkedHashMap<>();
    for (String one : said) {
      String[] words = one.split(":", -1);
      parts.put(words[0], Arrays.copyOf(words, 3));
    }
    SuggestionsPage page = of(reading, waiting, party, List.copyOf(parts.keySet()));
    if (page.groups().size() != parts.size()
        || page.groups().stream()
            .anyMatch(
                g -> !parts.containsKey(g.id()) || !g.suggested().equals(parts.get(g.id())[1]))) {
      throw Refusal.of(Kind.WRONG_INPUT, "problems.chosen-changed");
    }
    return page.groups().stream()
        .map(g -> new Confirmed(g, Objects.requireNonNullElse(parts.get(g.id())[2], "")))
        .toList();
  }

  /** Cells that are read anew; a row that is in two groups has two of them. */
  public long cells() {
    return groups.stream().mapToLong(ProblemGroup::rows).sum();
  }

  /** The proposed code of a group with its name. */
  public static String readAs(ProblemGroup group) {
    return CodeChoices.written(
        InputKind.find(group.kind()).orElseThrow(), group.group(), group.suggested());
  }
}
