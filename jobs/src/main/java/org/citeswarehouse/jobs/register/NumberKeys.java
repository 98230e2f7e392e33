package org.citeswarehouse.jobs.register;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.citeswarehouse.model.register.PermitNumber;

/** Spellings of one number brought together within the country that issued the document. */
public final class NumberKeys {

  private NumberKeys() {}

  /**
   * The key of {@link PermitNumber}, the country's prefix removed however often it was put on;
   * blank where the number holds no digit: such words (unknown, various) name no document.
   *
   * @param country column of the issuing country
   * @param number column of the number as written
   */
  public static Column of(Column country, Column number) {
    Column kept = upper(regexp_replace(number, "[^\\p{L}\\p{Nd}]", ""));
    Column bare = regexp_replace(kept, concat(lit("^("), country, lit(")+(?=.)")), lit(""));
    return when(kept.rlike("\\p{Nd}"), bare);
  }
}
