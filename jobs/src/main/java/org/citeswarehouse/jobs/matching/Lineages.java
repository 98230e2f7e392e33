package org.citeswarehouse.jobs.matching;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Classification of names on permits: that of the very name, else of the species in it, else of the
 * genus or higher taxon that it begins with.
 */
public final class Lineages {

  private static final List<String> RANKS = List.of("class", "order", "family", "genus");

  private Lineages() {}

  /**
   * Rows with {@code class, order, family, genus} beside each; blank where the checklists do not
   * know the name.
   *
   * @param rows rows with {@code scientific_name}
   * @param taxa rows of {@code taxa}
   */
  public static Dataset<Row> of(Dataset<Row> rows, Dataset<Row> taxa) {
    Dataset<Row> names = rows.select(col("scientific_name").as("name")).distinct();
    Dataset<Row> known = known(taxa);
    Dataset<Row> lineages =
        names
            .withColumn("part", explode(parts(col("name"))))
            .join(known, col("part.key").equalTo(col("known_key")))
            .groupBy("name")
            .agg(min_by(col("lineage"), col("part.place")).as("lineage"))
            .select("name", "lineage.class", "lineage.order", "lineage.family", "lineage.genus");
    return rows.join(lineages, col("scientific_name").equalTo(col("name")), "left").drop("name");
  }

  private static Column parts(Column name) {
    return array(
        part(name, 1),
        part(substring_index(name, " ", 2), 2),
        part(substring_index(name, " ", 1), 3));
  }

  private static Column part(Column text, int place) {
    return struct(lower(text).as("key"), lit(place).as("place"));
  }

  /** Each taxon, and each higher taxon they stand in, once. */
  private static Dataset<Row> known(Dataset<Row> taxa) {
    Dataset<Row> all = ranked(taxa, "taxon", RANKS);
    for (int rank = RANKS.size() - 1; rank >= 0; rank--) {
      all = all.unionByName(ranked(taxa, RANKS.get(rank), RANKS.subList(0, rank + 1)));
    }
    return all.groupBy("known_key").agg(max("lineage").as("lineage"));
  }

  private static Dataset<Row> ranked(Dataset<Row> taxa, String key, List<String> ranks) {
    Column[] lineage =
        RANKS.stream()
            .map(r -> (ranks.contains(r) ? col(r) : lit(null).cast("string")).as(r))
            .toArray(Column[]::new);
    return taxa.where(col(key).isNotNull())
        .select(lower(col(key)).as("known_key"), struct(lineage).as("lineage"));
  }
}
