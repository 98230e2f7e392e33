package org.citeswarehouse.jobs.reconcile;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.citeswarehouse.jobs.register.NumberKeys;

/** Follows replaced documents to the last one that took their place. */
final class Replacements {

  /** Status where the last number named is not in the register. */
  static final String UNKNOWN = "UNKNOWN";

  /** Status where the documents replace each other in a ring. */
  static final String CYCLE = "CYCLE";

  private static final StructType LAST =
      new StructType()
          .add("party", DataTypes.StringType)
          .add("issuing_country", DataTypes.StringType)
          .add("replaced_by", DataTypes.StringType)
          .add("last_key", DataTypes.StringType)
          .add("last_number", DataTypes.StringType);

  private Replacements() {}

  /**
   * Permit lines with {@code replacement_permit_no} and {@code replacement_status}; both blank
   * where {@code replaced_by} is.
   */
  static Dataset<Row> besideLines(Dataset<Row> lines, Dataset<Row> permitLines) {
    Dataset<Row> last = last(permitLines);
    String[] key = {"party", "issuing_country", "replaced_by"};
    return lines.join(broadcast(inRegister(last, permitLines)), key, "left");
  }

  /** Where each replaced document's way ends. Few documents are replaced: one list a country. */
  private static Dataset<Row> last(Dataset<Row> permitLines) {
    Column named = NumberKeys.of(col("issuing_country"), col("replaced_by"));
    return permitLines
        .where(col("replaced_by").isNotNull())
        .groupBy(col("party"), col("issuing_country"))
        .agg(
            sort_array(
                    collect_list(
                        struct(
                            NumberKeys.of(col("issuing_country"), col("permit_no")).as("key"),
                            named.as("next"),
                            col("replaced_by"))))
                .as("steps"))
        .flatMap(
            (FlatMapFunction<Row, Row>) country -> follow(country).iterator(), Encoders.row(LAST));
  }

  private static List<Row> follow(Row country) {
    Map<String, String> next = new TreeMap<>();
    Map<String, String> written = new TreeMap<>();
    Set<String> starts = new HashSet<>();
    Map<String, String> keys = new TreeMap<>();
    for (Row step : country.<Row>getList(country.fieldIndex("steps"))) {
      String number = step.getAs("replaced_by");
      String to = step.getAs("next");
      String key = to == null ? number : to;
      if (step.getAs("key") != null) {
        next.putIfAbsent(step.getAs("key"), key);
      }
      written.putIfAbsent(key, number);
      keys.put(number, key);
      starts.add(number);
    }
    List<Row> ends = new ArrayList<>();
    for (String number : starts) {
      String end = end(keys.get(number), next);
      ends.add(
          RowFactory.create(
              country.getAs("party"),
              country.getAs("issuing_country"),
              number,
              end,
              end == null ? null : written.get(end)));
    }
    return ends;
  }

  /** The first document on the way that no other replaces; null where the way is a ring. */
  private static String end(String start, Map<String, String> next) {
    Set<String> passed = new HashSet<>();
    String at = start;
    while (next.containsKey(at)) {
      if (!passed.add(at)) {
        return null;
      }
      at = next.get(at);
    }
    return at;
  }

  private static Dataset<Row> inRegister(Dataset<Row> last, Dataset<Row> permitLines) {
    Dataset<Row> permits =
        permitLines.select(
            col("party").as("r_party"),
            col("issuing_country").as("r_country"),
            NumberKeys.of(col("issuing_country"), col("permit_no")).as("r_key"),
            col("permit_no").as("r_number"),
            col("permit_status").as("r_status"));
    Column same =
        col("party")
            .equalTo(col("r_party"))
            .and(col("issuing_country").equalTo(col("r_country")))
            .and(col("last_key").equalTo(col("r_key")));
    return permits
        .join(broadcast(last), same, "right")
        .groupBy("party", "issuing_country", "replaced_by", "last_key", "last_number")
        .agg(
            min("r_number").as("r_number"),
            array_join(sort_array(collect_set("r_status")), ";").as("r_status"))
        .select(
            col("party"),
            col("issuing_country"),
            col("replaced_by"),
            coalesce(col("r_number"), col("last_number")).as("replacement_permit_no"),
            when(col("last_key").isNull(), CYCLE)
                .when(col("r_number").isNull(), lit(UNKNOWN))
                .otherwise(col("r_status"))
                .as("replacement_status"));
  }
}
