package org.citeswarehouse.jobs.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;

/**
 * The day that a source of names bears: in the name of its entry, else of its file, as the
 * Checklist names its downloads: {@code Index_of_CITES_Species_2017-04-21.csv}. Names that bear
 * none, or several days, leave it open; nothing else tells the day.
 */
final class SourceDay {

  private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2})(?!\\d)");

  private SourceDay() {}

  /** The day of the file or entry that a statement stands in. */
  static Optional<LocalDate> of(Row statement) {
    return of(statement.getAs("sheet"), statement.getAs("file"));
  }

  static Optional<LocalDate> of(String entry, String file) {
    return in(entry).or(() -> in(file));
  }

  private static Optional<LocalDate> in(String name) {
    Set<LocalDate> days = new TreeSet<>();
    Matcher found = DAY.matcher(name == null ? "" : name);
    while (found.find()) {
      try {
        days.add(LocalDate.parse(found.group(1)));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
    return days.size() == 1 ? Optional.of(days.iterator().next()) : Optional.empty();
  }
}
