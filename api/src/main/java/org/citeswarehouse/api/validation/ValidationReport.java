package org.citeswarehouse.api.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.citeswarehouse.ingest.validation.Checked;
import org.citeswarehouse.ingest.validation.NotJudged;
import org.citeswarehouse.ingest.validation.Problem;
import org.citeswarehouse.model.validation.Level;

/** What validation found in a whole report: problems by rule and offending value, with counts. */
public final class ValidationReport {

  /**
   * Rows with one problem.
   *
   * @param problem the problem
   * @param rows how many rows have it
   * @param firstRow the first of them
   * @param waived why it was let stand; blank where it was not
   * @param years how many rows of each year of trade; rows without a year are in none
   */
  public record Group(
      Problem problem, long rows, long firstRow, String waived, SortedMap<Integer, Long> years) {

    /** Whether an officer can let it stand, and nobody has. */
    public boolean isOpenWarning() {
      return problem.rule().level() != Level.PRIMARY && waived.isEmpty();
    }
  }

  /**
   * What a rule could not be held against.
   *
   * @param rule id of the rule
   * @param reason key of the reason
   * @param rows how many rows
   * @param values how many different names or terms
   * @param example one of them
   */
  public record Open(String rule, String reason, long rows, long values, String example) {}

  /** Rows of one rule and value are apart where only those of one year were let stand. */
  private record Key(String rule, String value, String waived) {}

  private static final class Count {
    private long rows;
    private long first;
    private Problem problem;
    private final SortedMap<Integer, Long> years = new TreeMap<>();
    private String example;
    private final Set<String> values = new HashSet<>();
  }

  private final Waivers waivers;
  private final Map<Key, Count> groups = new LinkedHashMap<>();
  private final Map<Key, Count> open = new LinkedHashMap<>();
  private long rows;
  private long withErrors;
  private long withWarnings;

  ValidationReport(Waivers waivers) {
    this.waivers = waivers;
  }

  /** Takes a line in, and gives the text of its cell ERRORS; blank where it has none. */
  String add(Checked line) {
    rows++;
    boolean primary = false;
    boolean other = false;
    List<String> texts = new ArrayList<>(line.problems().size());
    for (Problem problem : line.problems()) {
      Integer year = line.line().year();
      String waived = waivers.reason(problem, year).orElse("");
      Count count =
          groups.computeIfAbsent(
              new Key(problem.rule().id(), problem.value(), waived), k -> new Count());
      if (count.rows++ == 0) {
        count.first = line.line().row();
        count.problem = problem;
      }
      if (year != null) {
        count.years.merge(year, 1L, Long::sum);
      }
      primary |= problem.rule().level() == Level.PRIMARY;
      other |= problem.rule().level() != Level.PRIMARY && waived.isEmpty();
      if (waived.isEmpty()) {
        texts.add(problem.rule().id() + " " + problem.message(Locale.ENGLISH));
      }
    }
    for (NotJudged one : line.notJudged()) {
      Count count = open.computeIfAbsent(new Key(one.rule(), one.reason(), ""), k -> new Count());
      count.rows++;
      count.values.add(one.value());
      count.example = count.example == null ? one.value() : count.example;
    }
    withErrors += primary ? 1 : 0;
    withWarnings += other ? 1 : 0;
    return String.join("; ", texts);
  }

  /** Years of a group in which it is open though an earlier year let it stand; none mostly. */
  public List<WaivedBefore> waivedBefore(Group group, String party) {
    if (!group.isOpenWarning()) {
      return List.of();
    }
    Problem problem = group.problem();
    return group.years().keySet().stream()
        .flatMap(year -> waivers.before(party, problem.rule().id(), problem.value(), year).stream())
        .toList();
  }

  /** Waivers that let nothing stand, as rule and value. */
  public List<String> waiversWithoutEffect() {
    return waivers.withoutEffect();
  }

  /** Lines in all. */
  public long rows() {
    return rows;
  }

  /** Lines that UNEP-WCMC does not take. */
  public long withErrors() {
    return withErrors;
  }

  /** Lines that break a rule of another level, which nobody waived. */
  public long withWarnings() {
    return withWarnings;
  }

  /** Problems: primary ones first, then by rule, those of most rows first. */
  public List<Group> groups() {
    return groups.entrySet().stream()
        .map(
            group -> {
              Count c = group.getValue();
              return new Group(c.problem, c.rows, c.first, group.getKey().waived(), c.years);
            })
        .sorted(
            Comparator.<Group, Level>comparing(g -> g.problem().rule().level())
                .thenComparing(Comparator.comparingLong(Group::rows).reversed())
                .thenComparing(Group::firstRow))
        .toList();
  }

  /** What could not be judged. */
  public List<Open> open() {
    List<Open> all = new ArrayList<>();
    open.forEach(
        (key, count) ->
            all.add(new Open(key.rule, key.value, count.rows, count.values.size(), count.example)));
    return all;
  }

  /** The group of a rule and value; empty where no row has it. */
  Optional<Group> group(String rule, String value) {
    return groups().stream()
        .filter(g -> g.problem().rule().id().equals(rule) && g.problem().value().equals(value))
        .findFirst();
  }
}
