package org.citeswarehouse.jobs.queue;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.spark.sql.Column;

/** The sentence that tells why a question is asked. */
final class Wording {

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.citeswarehouse.jobs.queue.messages", Locale.ENGLISH);

  private Wording() {}

  /** The sentence for a row of the queue whose {@code question} is one of {@code codes}. */
  static Column reason(List<String> codes) {
    Column item =
        concat_ws(
            " ", col("declaration_country"), col("declaration_no"), col("item_no").cast("string"));
    Column line = concat_ws(" ", col("issuing_country"), col("permit_no"), col("line_no"));
    Column subject = when(col("declaration_no").isNotNull(), item).otherwise(line);
    Column candidate = when(col("permit_no").isNotNull(), line).otherwise(lit(text("none")));
    Column appendix =
        when(col("appendix").isNotNull(), format_string(text("appendix"), col("appendix")))
            .otherwise(lit(text("appendix.unknown")));
    Column plain = regexp_replace(col("quantity").cast("string"), "\\.?0+$", "");
    Column quantity =
        when(
                col("quantity").isNotNull().and(col("unit").isNotNull()),
                format_string(text("quantity"), plain, col("unit")))
            .otherwise(lit(text("quantity.unknown")));
    Column days = abs(col("days_left")).cast("string");
    Column due =
        when(col("days_left").lt(0), format_string(text("due.past"), days))
            .otherwise(format_string(text("due.left"), days));
    Column sentence = lit(null).cast("string");
    for (String code : codes) {
      sentence =
          coalesce(
              sentence,
              when(
                  col("question").equalTo(code),
                  format_string(text(code), subject, candidate, appendix, quantity, due)));
    }
    return sentence;
  }

  private static String text(String key) {
    return BUNDLE.getString(key);
  }
}
