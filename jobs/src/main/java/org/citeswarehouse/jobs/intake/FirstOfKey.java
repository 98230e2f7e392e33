package org.citeswarehouse.jobs.intake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.Provenance;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;

/**
 * Rows of a list in which each key stands once: shipments of a release by Id, taxa by name. The
 * first row of a key stands; a later one with other content is held, with the same content it
 * counts once and is told. Source: contract section 1, {@code ingest}.
 */
final class FirstOfKey {

  private static final String RANK = "rank_of_key";
  private static final String REPEATED = "repeats_the_first";

  private final Dataset<Row> fresh;
  private final Dataset<Row> later;
  private final Table table;
  private final String key;
  private final InputKind kind;
  private final IssueCode otherContent;

  /**
   * Compares new rows with each other and with those that are there.
   *
   * @param fresh rows of this run
   * @param existing rows that are there and could have the same keys
   * @param key column that tells rows apart
   * @param otherContent problem of a later row with other content
   */
  FirstOfKey(
      Dataset<Row> fresh,
      Dataset<Row> existing,
      Table table,
      String key,
      InputKind kind,
      IssueCode otherContent) {
    this.fresh = fresh;
    this.table = table;
    this.key = key;
    this.kind = kind;
    this.otherContent = otherContent;
    this.later = later(existing);
  }

  /** New rows that are the first of their key. */
  Dataset<Row> standing() {
    Dataset<Row> gone =
        later.select(
            col("file_sha256").as("gone_sha256"),
            coalesce(col("sheet"), lit("")).as("gone_sheet"),
            col("row").as("gone_row"));
    return fresh.join(
        gone,
        col("file_sha256")
            .equalTo(col("gone_sha256"))
            .and(coalesce(col("sheet"), lit("")).equalTo(col("gone_sheet")))
            .and(col("row").equalTo(col("gone_row"))),
        "left_anti");
  }

  /** Where new rows stand that are not. */
  Dataset<Row> places() {
    return later.select("file_sha256", "sheet", "row");
  }

  /** What is said of new rows that are not. */
  Dataset<Row> issues() {
    String column = key;
    String heading = table.column(key).header();
    InputKind ofKind = kind;
    return later.map(
        (MapFunction<Row, Row>) row -> issue(row, column, heading, ofKind),
        Encoders.row(TableSchemas.of(RegisterTables.ROW_ISSUES)));
  }

  /**
   * Only keys that occur twice are looked at closely: there are few, and finding them needs no
   * sorting of whole rows.
   */
  private Dataset<Row> later(Dataset<Row> existing) {
    Dataset<Row> all =
        existing
            .withColumn("is_new", lit(false))
            .unionByName(fresh.withColumn("is_new", lit(true)));
    Dataset<Row> shared =
        all.groupBy(col(key).as("shared_key"))
            .agg(count(lit(1)).as("times"))
            .filter("times > 1")
            .select("shared_key");
    WindowSpec order =
        Window.partitionBy(key)
            .orderBy(col("is_new"), col("file_sha256"), col("sheet"), col("row"));
    return all.join(shared, col(key).equalTo(col("shared_key")), "left_semi")
        .withColumn(RANK, row_number().over(order))
        .withColumn(REPEATED, content().eqNullSafe(first(content()).over(order)))
        .withColumn("first_file", first("file").over(order))
        .withColumn("first_sheet", first(coalesce(col("sheet"), lit(""))).over(order))
        .withColumn("first_row", first("row").over(order))
        .filter(col(RANK).gt(1).and(col("is_new")))
        .withColumn(
            "code",
            when(col(REPEATED), IssueCode.REPEATED_ROW.name()).otherwise(otherContent.name()));
  }

  private Column content() {
    Set<String> provenance =
        Provenance.COLUMNS.stream()
            .map(org.citeswarehouse.model.table.Column::name)
            .collect(Collectors.toUnmodifiableSet());
    return struct(
        table.columns().stream()
            .map(org.citeswarehouse.model.table.Column::name)
            .filter(name -> !provenance.contains(name))
            .map(name -> col("`" + name + "`"))
            .toArray(Column[]::new));
  }

  private static Row issue(Row row, String key, String heading, InputKind kind) {
    IssueCode code = IssueCode.valueOf(row.getAs("code"));
    String sheet = row.getAs("first_sheet");
    String where =
        row.getAs("first_file")
            + (sheet.isEmpty() ? "" : ": " + sheet)
            + ":"
            + row.getAs("first_row");
    Issue issue = new Issue(code, heading, row.getAs(key), where);
    return RowFactory.create(
        null,
        row.getAs("run_id"),
        row.getAs("file"),
        row.getAs("sheet"),
        row.getAs("row"),
        issue.column(),
        issue.value(),
        code.name(),
        code.severity().name(),
        issue.message(Locale.ENGLISH),
        issue.suggestion(Locale.ENGLISH),
        kind.word(),
        row.getAs("file_sha256"));
  }
}
