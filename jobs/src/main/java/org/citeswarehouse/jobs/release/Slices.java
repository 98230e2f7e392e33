package org.citeswarehouse.jobs.release;

import java.io.Serializable;
import org.apache.spark.sql.SparkSession;

/**
 * How the rows of a release are spread over files. A large one has a file for each year: what is
 * asked by year reads one file, and a newer release can share the files of years in which nothing
 * changed. In a small one that would be many files of few rows.
 *
 * @param byYear whether each year has a file of its own
 * @param lastYear the last year that rows can have
 */
record Slices(boolean byYear, int lastYear) implements Serializable {

  /** The year in which the Convention entered into force; no row is older. */
  static final int FIRST_YEAR = 1975;

  /** Setting of a session: bytes of text from which a release is large. */
  static final String LARGE = "spark.cites.release.large";

  /** About two million rows. */
  private static final long BYTES = 256L << 20;

  static Slices of(SparkSession spark, long bytes, int lastYear) {
    long large = Long.parseLong(spark.conf().get(LARGE, Long.toString(BYTES)));
    return new Slices(bytes >= large, lastYear);
  }

  /** How many files there can be. */
  int count() {
    return byYear ? lastYear - FIRST_YEAR + 1 : 1;
  }

  /** The file of a year, from 0. */
  int of(int year) {
    return byYear ? year - FIRST_YEAR : 0;
  }

  /** Where rows with problems go, beside the files. */
  int problems() {
    return count();
  }
}
