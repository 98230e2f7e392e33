package org.citeswarehouse.api.validation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.citeswarehouse.api.decision.Waiver;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.ingest.validation.Problem;
import org.citeswarehouse.model.validation.Level;
import org.citeswarehouse.model.validation.Rule;
import org.citeswarehouse.model.validation.RuleBook;

/**
 * Warnings that somebody looked at and let stand, each with a reason: those decided on in the
 * warehouse, which hold for the report of a year, and those of a file beside a report, which hold
 * for all of it. A blank value stands for every value of the rule. What UNEP-WCMC does not take
 * cannot be waived.
 */
public final class Waivers {

  /** A year of null is every year, a value of null every value. */
  private record Key(String rule, String value, Integer year) {}

  private final Map<Key, String> reasons = new HashMap<>();
  private final Set<Key> used = new HashSet<>();
  private final List<Waiver> decided = new ArrayList<>();

  private Waivers() {}

  /** No waivers. */
  public static Waivers none() {
    return new Waivers();
  }

  /** Those of the decisions that still hold. */
  public static Waivers of(List<Waiver> decided) {
    Waivers waivers = new Waivers();
    decided.stream().filter(Waiver::holds).forEach(waivers.decided::add);
    waivers.decided.forEach(
        w ->
            waivers.reasons.put(
                new Key(w.warning().rule(), w.warning().value(), w.warning().year()),
                w.reason() + " (" + w.by() + ")"));
    return waivers;
  }

  /**
   * These and those of a CSV file with the columns rule, value and reason, which stand before them.
   *
   * @param book the rules that they can be of
   * @throws Refusal when it cannot be read as such, a waiver has no reason, or its rule is none
   *     that can be waived
   */
  public Waivers and(Path file, RuleBook book) {
    Waivers waivers = new Waivers();
    waivers.reasons.putAll(reasons);
    waivers.decided.addAll(decided);
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        String reason = row.getField("reason").strip();
        String rule = row.getField("rule").strip();
        if (reason.isEmpty() || !canBeWaived(rule, book)) {
          throw refusal(file, row.getStartingLineNumber());
        }
        String value = row.getField("value").strip();
        waivers.reasons.put(new Key(rule, value.isEmpty() ? null : value, null), reason);
      }
    } catch (NoSuchElementException | CsvParseException e) {
      Refusal refusal = refusal(file, 1);
      refusal.initCause(e);
      throw refusal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return waivers;
  }

  /**
   * Why a problem was let stand; empty where it was not.
   *
   * @param year year of trade of the line; null where it has none
   */
  public Optional<String> reason(Problem problem, Integer year) {
    if (problem.rule().level() == Level.PRIMARY) {
      return Optional.empty();
    }
    String id = problem.rule().id();
    return Stream.of(
            new Key(id, problem.value(), null),
            new Key(id, null, null),
            new Key(id, problem.value(), year),
            new Key(id, null, year))
        .filter(reasons::containsKey)
        .findFirst()
        .map(
            key -> {
              used.add(key);
              return reasons.get(key);
            });
  }

  /**
   * Whether a warning of a report was let stand in that of an earlier year; the last such year.
   *
   * @param value the offending value
   * @param year year of the report
   */
  public Optional<WaivedBefore> before(String party, String rule, String value, int year) {
    return decided.stream()
        .filter(w -> w.warning().rule().equals(rule) && w.warning().year() < year)
        .filter(w -> w.warning().value() == null || w.warning().value().equals(value))
        .max(Comparator.comparing((Waiver w) -> w.warning().year()).thenComparing(Waiver::id))
        .map(w -> new WaivedBefore(party, rule, value, year, w));
  }

  /**
   * Waivers of a file that let nothing stand so far, as rule and value: slips, more often than not.
   */
  List<String> withoutEffect() {
    return reasons.keySet().stream()
        .filter(key -> key.year() == null && !used.contains(key))
        .map(key -> key.value() == null ? key.rule() : key.rule() + " " + key.value())
        .sorted()
        .toList();
  }

  private static boolean canBeWaived(String id, RuleBook book) {
    return book.rules().stream()
        .filter(rule -> rule.level() != Level.PRIMARY)
        .map(Rule::id)
        .anyMatch(id::equals);
  }

  private static Refusal refusal(Path file, long line) {
    return Refusal.of(Kind.UNREADABLE_INPUT, "waivers", file.toString(), Long.toString(line));
  }
}
