package org.citeswarehouse.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.citeswarehouse.model.register.OtherType;
import org.citeswarehouse.model.register.PermitType;

/**
 * How long documents may be valid, by kind and day of issue. Source: contract section 5, after Res.
 * Conf. 12.3 and Article VI of the Convention.
 *
 * @param limits the rules; for a kind, the latest one in force on the day of issue counts
 */
public record ValidityLimits(List<Limit> limits) implements Serializable {

  /** Kind that stands for every document without a rule of its own. */
  private static final String ANY = "ANY";

  /**
   * One rule.
   *
   * @param validFrom first day of issue it applies to
   * @param kind a {@link PermitType} or {@link OtherType}, or ANY for all others
   * @param months longest validity in calendar months
   * @param source the text that sets it
   */
  public record Limit(LocalDate validFrom, String kind, int months, String source)
      implements Serializable {}

  /** Keeps the rules unchangeable. */
  public ValidityLimits {
    limits = List.copyOf(limits);
  }

  /** The rules that ship with the project. */
  public static ValidityLimits standard() {
    InputStream resource = ValidityLimits.class.getResourceAsStream("validity_limits.csv");
    try (Reader reader =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Rules from a CSV with the columns valid_from, kind, months and source.
   *
   * @throws IOException when it cannot be read
   */
  public static ValidityLimits read(Reader csv) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv);
        Stream<NamedCsvRecord> stream = rows.stream()) {
      return new ValidityLimits(stream.map(ValidityLimits::limit).toList());
    }
  }

  /** The rule for a document issued that day; empty where none was in force. */
  public Optional<Limit> of(PermitType type, OtherType other, LocalDate issued) {
    Optional<Limit> special = other == null ? Optional.empty() : inForce(other.name(), issued);
    return special.or(() -> inForce(type.name(), issued)).or(() -> inForce(ANY, issued));
  }

  private Optional<Limit> inForce(String kind, LocalDate issued) {
    Limit found = null;
    for (Limit limit : limits) {
      boolean applies = limit.kind().equals(kind) && !limit.validFrom().isAfter(issued);
      if (applies && (found == null || limit.validFrom().isAfter(found.validFrom()))) {
        found = limit;
      }
    }
    return Optional.ofNullable(found);
  }

  private static Limit limit(NamedCsvRecord row) {
    return new Limit(
        LocalDate.parse(row.getField("valid_from")),
        row.getField("kind"),
        Integer.parseInt(row.getField("months")),
        row.getField("source"));
  }
}
