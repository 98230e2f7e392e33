package org.citeswarehouse.jobs.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.citeswarehouse.jobs.reference.DatedStatements.NameKey;
import org.citeswarehouse.jobs.reference.DatedStatements.Stated;
import org.citeswarehouse.model.taxa.Rank;

/**
 * What each name stood for from day to day. The last source that states a name counts until the
 * next one does; a synonym is followed to the name that is accepted on that day. Nothing is
 * concluded from a source that is silent on a name.
 */
final class NamesByDay {

  /** What became of a name. */
  private enum Outcome {
    ACCEPTED,
    SYNONYM,
    UNCLEAR
  }

  /**
   * What the last sources state of a name.
   *
   * @param accepted the row that makes it a name of its own; null where none does
   * @param of the names it stands for; none where it is one of its own
   */
  private record Standing(Stated accepted, Map<NameKey, Stated> of) {}

  private record Found(
      Outcome outcome, String accepted, Stated taxon, List<Stated> steps, String name) {

    boolean sameAs(Found other) {
      return other != null
          && outcome == other.outcome
          && accepted.equals(other.accepted)
          && steps.equals(other.steps);
    }
  }

  private record Since(LocalDate day, Found found) {}

  private final DatedStatements statements;
  private final Map<NameKey, Standing> standing = new LinkedHashMap<>();
  private final Map<NameKey, Since> open = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  NamesByDay(DatedStatements statements) {
    this.statements = statements;
  }

  /** Rows of {@code names_by_day}. */
  List<Row> rows() {
    statements
        .byDay()
        .forEach(
            (day, stated) -> {
              stated.forEach((key, rowsOf) -> standing.put(key, standing(key, rowsOf)));
              stated.values().forEach(of -> of.forEach(this::acceptTarget));
              standing.keySet().forEach(key -> note(day, key, stated.containsKey(key)));
            });
    open.forEach((key, since) -> rows.add(row(key, since, null)));
    return rows;
  }

  /** What is accepted and a synonym too is accepted, as in part of what bore the name. */
  private Standing standing(NameKey key, List<Stated> stated) {
    for (Stated one : stated) {
      if (one.isAccepted()) {
        return new Standing(one, Map.of());
      }
    }
    Map<NameKey, Stated> of =
        new TreeMap<>(Comparator.comparing(NameKey::key).thenComparing(NameKey::kingdom));
    Standing before = standing.get(key);
    if (before != null && stated.stream().allMatch(Stated::adds)) {
      of.putAll(before.of());
    }
    stated.forEach(one -> of.put(one.target(), one));
    return new Standing(null, of);
  }

  /**
   * A name that others stand for is accepted, be it that no source says so, or that an earlier one
   * had the two the other way round.
   */
  private void acceptTarget(Stated stated) {
    if (stated.isAccepted()) {
      return;
    }
    Standing target = standing.get(stated.target());
    boolean turned =
        target != null
            && target.of().size() == 1
            && target.of().containsKey(NameKey.of(stated.accepted().kingdom, stated.name()));
    if (target == null || turned) {
      standing.put(stated.target(), new Standing(stated, Map.of()));
    }
  }

  private void note(LocalDate day, NameKey key, boolean stated) {
    Found found = find(key);
    Since since = open.get(key);
    if (since != null && !stated && found.sameAs(since.found())) {
      return;
    }
    if (since != null) {
      rows.add(row(key, since, day));
    }
    open.put(key, new Since(day, found));
  }

  private Found find(NameKey key) {
    List<Stated> steps = new ArrayList<>();
    Set<NameKey> seen = new HashSet<>();
    String name = null;
    NameKey at = key;
    while (seen.add(at)) {
      Standing now = standing.get(at);
      if (now.accepted() != null) {
        Stated accepted = now.accepted();
        String taxon = accepted.accepted().name;
        steps = steps.isEmpty() ? List.of(accepted) : steps;
        Outcome outcome = name == null ? Outcome.ACCEPTED : Outcome.SYNONYM;
        return new Found(outcome, taxon, accepted, steps, name == null ? taxon : name);
      }
      Stated step = now.of().values().iterator().next();
      name = name == null ? step.name() : name;
      steps.add(step);
      if (now.of().size() > 1) {
        return new Found(Outcome.UNCLEAR, names(now), null, steps, name);
      }
      at = step.target();
    }
    return new Found(Outcome.UNCLEAR, names(standing.get(key)), null, steps, name);
  }

  private static String names(Standing standing) {
    return standing.of().values().stream()
        .map(stated -> stated.accepted().name)
        .collect(Collectors.joining("; "));
  }

  private static Row row(NameKey key, Since since, LocalDate to) {
    Found found = since.found();
    return RowFactory.create(
        found.name(),
        key.kingdom().isEmpty() ? null : key.kingdom(),
        since.day(),
        to,
        found.outcome().name(),
        found.accepted(),
        higher(found, Rank.CLASS, "class"),
        higher(found, Rank.ORDER, "order"),
        higher(found, Rank.FAMILY, "family"),
        higher(found, Rank.GENUS, "genus"),
        found.steps().stream()
            .map(Stated::place)
            .distinct()
            .collect(Collectors.joining("; then ")));
  }

  private static String higher(Found found, Rank rank, String column) {
    Stated taxon = found.taxon();
    if (taxon == null) {
      return null;
    }
    return taxon.accepted().rank == rank ? taxon.accepted().name : taxon.higher(rank, column);
  }
}
