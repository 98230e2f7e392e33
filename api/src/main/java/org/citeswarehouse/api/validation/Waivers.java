package org.citeswarehouse.api.validation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.ingest.validation.Problem;
import org.citeswarehouse.model.validation.Level;

/**
 * Warnings that somebody looked at and let stand, each with a reason: rule, value and reason, a
 * line each. A blank value stands for every value of the rule. What UNEP-WCMC does not take cannot
 * be waived.
 */
public final class Waivers {

  private final Map<String, String> reasons = new HashMap<>();

  private Waivers() {}

  /** No waivers. */
  public static Waivers none() {
    return new Waivers();
  }

  /**
   * The waivers of a CSV file with the columns rule, value and reason.
   *
   * @throws Refusal when it cannot be read as such, or a waiver has no reason
   */
  public static Waivers of(Path file) {
    Waivers waivers = new Waivers();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        String reason = row.getField("reason").strip();
        if (reason.isEmpty()) {
          throw refusal(file, row.getStartingLineNumber());
        }
        waivers.reasons.put(
            key(row.getField("rule").strip(), row.getField("value").strip()), reason);
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

  /** Why a problem was let stand; empty where it was not. */
  Optional<String> reason(Problem problem) {
    if (problem.rule().level() == Level.PRIMARY) {
      return Optional.empty();
    }
    String id = problem.rule().id();
    return Optional.ofNullable(
        reasons.getOrDefault(key(id, problem.value()), reasons.get(key(id, ""))));
  }

  private static Refusal refusal(Path file, long line) {
    return Refusal.of(Kind.UNREADABLE_INPUT, "waivers", file.toString(), Long.toString(line));
  }

  private static String key(String rule, String value) {
    return rule + "\n" + value;
  }
}
