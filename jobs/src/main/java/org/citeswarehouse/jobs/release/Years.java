package org.citeswarehouse.jobs.release;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.SparkSession;
import org.citeswarehouse.ingest.RowStream;
import org.citeswarehouse.ingest.check.Blank;
import org.citeswarehouse.model.layout.InputLayouts;

/**
 * Years of trade.
 *
 * @param all whether all of them are meant
 * @param some those that are meant otherwise
 */
public record Years(boolean all, Set<Integer> some) implements Serializable {

  /** All years. */
  public static final Years ALL = new Years(true, Set.of());

  private static final int YEAR = InputLayouts.SHIPMENTS.indexOf("Year");

  /** Keeps the years unchangeable. */
  public Years {
    some = Set.copyOf(some);
  }

  /** Some of them. */
  public static Years of(Set<Integer> some) {
    return new Years(false, some);
  }

  /** Those that rows of a file name; what is no year is passed over, its row being told. */
  public static Set<Integer> in(SparkSession spark, ReleaseFile file) {
    List<ReleasePart> parts = ReleasePart.of(List.of(file));
    return parts.isEmpty()
        ? Set.of()
        : JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(parts, parts.size())
            .flatMap((FlatMapFunction<ReleasePart, String>) part -> texts(part).iterator())
            .distinct()
            .collect()
            .stream()
            .filter(text -> text.matches("\\d{4}"))
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a year is meant. */
  public boolean has(int year) {
    return all || some.contains(year);
  }

  private static Set<String> texts(ReleasePart part) {
    Set<String> years = new TreeSet<>();
    try (RowStream rows = part.rows()) {
      while (rows.hasNext()) {
        String year = rows.next().cells().get(YEAR);
        if (Blank.strip(year) != null) {
          years.add(Blank.strip(year));
        }
      }
    }
    return years;
  }
}
