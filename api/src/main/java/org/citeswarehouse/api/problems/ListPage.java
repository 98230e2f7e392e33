package org.citeswarehouse.api.problems;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.citeswarehouse.api.fix.WaitingFix;
import org.citeswarehouse.api.fix.WaitingFixes;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Address;

/**
 * The open problems of a Party in groups, and its files.
 *
 * @param party code of the Party; blank where no file has landed
 * @param parties the Parties there are
 * @param arguments what is asked for, the Party said
 * @param totals groups and problems by severity, with the other filters
 * @param codes the problems there are
 * @param groups one part of the groups
 * @param part which part
 * @param files files in force, those with most rows that do not stand first
 * @param messages SHA-256 of the files that are messages
 * @param waiting fixes that wait for the worker
 * @param run the run all of it comes from
 */
public record ListPage(
    String party,
    List<String> parties,
    Arguments arguments,
    Map<String, ProblemGroups.Total> totals,
    List<String> codes,
    List<ProblemGroup> groups,
    PageNumber part,
    List<Landed.File> files,
    Set<String> messages,
    WaitingFixes waiting,
    String run) {

  /** Files that the page lists; those beyond have fewer problems than these. */
  public static final int FILES = 100;

  private static final int GROUPS = 50;
  private static final List<String> WORDS = List.of("party", "file", "code", "severity", "page");
  private static final List<String> SEVERITIES = List.of("REJECTED", "HELD", "WARNING");

  /**
   * The page that is asked for.
   *
   * @throws Refusal when the Party or file is none that may be seen, or a value is none
   */
  static ListPage of(Warehouse warehouse, WaitingFixes waiting, Arguments asked) {
    Reading reading = Reading.current(warehouse);
    asked.refuseOthers("/problems", WORDS);
    List<String> parties = Landed.parties(reading);
    String party = Landed.party(parties, asked);
    asked
        .find("severity")
        .filter(s -> !SEVERITIES.contains(s))
        .ifPresent(
            s -> {
              throw Refusal.of(
                  Kind.WRONG_INPUT, "filter.value", "severity", s, String.join(", ", SEVERITIES));
            });
    List<Landed.File> files = Landed.files(reading, party);
    ProblemGroups groups = new ProblemGroups(reading, party);
    Map<String, String> filter = filter(asked, files);
    PageNumber part = PageNumber.of(asked, GROUPS, groups.count(filter));
    Map<String, String> all = new LinkedHashMap<>(filter);
    all.put("severity", "");
    return new ListPage(
        party,
        parties,
        party.isEmpty() ? asked : asked.orElse("party", party),
        groups.totals(all),
        groups.codes(),
        groups.list(filter, part.from(), GROUPS),
        part,
        files,
        messages(warehouse.home(), files),
        waiting,
        reading.state().run());
  }

  private static Set<String> messages(Path home, List<Landed.File> files) {
    return files.stream()
        .limit(FILES)
        .map(Landed.File::sha256)
        .filter(sha256 -> Landed.isMessage(home, sha256))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> filter(Arguments asked, List<Landed.File> files) {
    Map<String, String> filter = new LinkedHashMap<>();
    filter.put("code", asked.find("code").orElse(""));
    filter.put("severity", asked.find("severity").orElse(""));
    String file = asked.find("file").orElse("");
    if (!file.isEmpty() && files.stream().noneMatch(f -> f.sha256().equals(file))) {
      throw Refusal.of(Kind.NOT_FOUND, "problems.file", file);
    }
    filter.put("file_sha256", file);
    return filter;
  }

  /** What a filter says; blank where it says nothing. */
  public String said(String word) {
    return arguments.find(word).orElse("");
  }

  /** Whether something is filtered. */
  public boolean isFiltered() {
    return !(said("file") + said("code") + said("severity")).isEmpty();
  }

  /** This page with one filter set otherwise, from its beginning. */
  public String with(String word, String value) {
    Map<String, String> words = new HashMap<>(arguments.values());
    words.remove("page");
    words.put(word, value);
    return Address.of("/problems", words);
  }

  /** Another part of the list. */
  public String part(long number) {
    return PageNumber.address("/problems", arguments, number);
  }

  /** The fix that waits for the rows of a group; empty where none does. */
  public Optional<WaitingFix> waits(ProblemGroup group) {
    return waiting.on(group.concerned());
  }

  /** Groups of this part for which a code can be chosen with one click. */
  public long choosable() {
    return groups.stream().filter(g -> g.hasSuggestion() && waits(g).isEmpty()).count();
  }

  /** Address of the problems of a file, or of all files, as CSV. */
  public String csv() {
    return Address.of("/v1/problems.csv", Map.of("party", party));
  }
}
