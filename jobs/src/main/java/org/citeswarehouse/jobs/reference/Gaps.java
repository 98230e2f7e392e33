package org.citeswarehouse.jobs.reference;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Statements that could not be tied to a taxon; none is dropped without a word. */
final class Gaps {

  /** Why a statement is not used. */
  enum Reason {
    /** The file does not tell its kingdom, and its numbers fit none better than the others. */
    KINGDOM_UNKNOWN,
    /** The name cannot be completed, because no source names its parent. */
    PARENT_UNKNOWN,
    /** No source names the taxon. */
    TAXON_UNKNOWN,
    /** No source names the accepted taxon. */
    ACCEPTED_UNKNOWN,
    /** A code that is no country. */
    COUNTRY_UNKNOWN,
    /** No source dates the notification. */
    NOTIFICATION_UNKNOWN
  }

  private final List<Row> rows = new ArrayList<>();

  void add(Row statement, Reason reason, String value) {
    rows.add(
        RowFactory.create(
            statement.getAs("file"),
            statement.getAs("file_sha256"),
            statement.getAs("sheet"),
            statement.getAs("row"),
            reason.name(),
            value));
  }

  List<Row> rows() {
    return rows.stream().distinct().toList();
  }
}
