package org.citeswarehouse.api.problems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * The fixes that a confirmed preview asks for.
   *
   * @param confirmed identifier of each group and the code it is to be read as, with a colon
   *     between
   * @throws Refusal when one of them is no longer as the preview showed it; nothing is done then
   */
  static List<Map<String, String>> fixes(
      Reading reading,
      WaitingFixes waiting,
      String party,
      List<String> confirmed,
      String reason,
      String by) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String pair : confirmed) {
      String[] parts = pair.split(":", 2);
      codes.put(parts[0], parts.length == 2 ? parts[1] : "");
    }
    SuggestionsPage page = of(reading, waiting, party, List.copyOf(codes.keySet()));
    if (page.groups().size() != codes.size()
        || page.groups().stream().anyMatch(g -> !g.suggested().equals(codes.get(g.id())))) {
      throw Refusal.of(Kind.WRONG_INPUT, "problems.chosen-changed");
    }
    List<Map<String, String>> fixes = new ArrayList<>();
    for (ProblemGroup group : page.groups()) {
      Map<String, String> fix = new LinkedHashMap<>();
      fix.put("party", group.party());
      fix.put("kind", group.kind());
      fix.put("column", group.column());
      fix.put("value", group.value());
      fix.put("to", group.suggested());
      fix.put("code", group.code());
      fix.put("reason", reason);
      fix.put("fixed_by", by);
      fixes.add(fix);
    }
    return fixes;
  }

  /** Rows in all; one that is in two groups counts twice. */
  public long rows() {
    return groups.stream().mapToLong(ProblemGroup::rows).sum();
  }

  /** The proposed code of a group with its name. */
  public static String readAs(ProblemGroup group) {
    return CodeChoices.written(
        InputKind.find(group.kind()).orElseThrow(), group.group(), group.suggested());
  }
}
