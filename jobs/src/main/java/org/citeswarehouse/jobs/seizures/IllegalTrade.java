package org.citeswarehouse.jobs.seizures;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.citeswarehouse.jobs.register.RegisterSlice;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.IllegalTradeTables;
import org.citeswarehouse.model.table.Provenance;
import org.citeswarehouse.model.table.RegisterTables;

/**
 * Which seizures are reported. The form has no number for a seizure, so two rows of one file that
 * say the same are two seizures, while a row that a later file says again is the same seizure
 * delivered again: the n-th row of a content in a file repeats the n-th one of an earlier file.
 */
public final class IllegalTrade {

  /** Of the data, not of the seizure: what a later file says of a seizure counts for it. */
  private static final String CONSENT = "consent";

  private static final String PLACE = "place_among_files";

  private final Dataset<Row> placed;

  private IllegalTrade(Dataset<Row> placed) {
    this.placed = placed;
  }

  /**
   * Sorts out what files say again.
   *
   * @param seizures rows of {@code seizures} of the files in force, with {@code sequence}
   */
  public static IllegalTrade of(Dataset<Row> seizures) {
    Column[] content = content();
    WindowSpec inFile =
        Window.partitionBy(Stream.concat(Arrays.stream(content), file()).toArray(Column[]::new))
            .orderBy(sheet(), col("row"));
    Column[] sameRow =
        Stream.concat(Arrays.stream(content), Stream.of(col("times"))).toArray(Column[]::new);
    WindowSpec amongFiles =
        Window.partitionBy(sameRow).orderBy(col(RegisterSlice.SEQUENCE), sheet(), col("row"));
    return new IllegalTrade(
        seizures
            .withColumn("times", row_number().over(inFile))
            .withColumn(PLACE, row_number().over(amongFiles))
            .withColumn("first_file", first("file").over(amongFiles))
            .withColumn("first_row", first("row").over(amongFiles))
            .withColumn(
                CONSENT,
                when(
                    size(collect_set(CONSENT).over(Window.partitionBy(sameRow))).gt(0),
                    array_join(
                        array_sort(collect_set(CONSENT).over(Window.partitionBy(sameRow))), ";"))));
  }

  /** Rows of {@code illegal_trade_lines}. */
  public Dataset<Row> lines() {
    return placed
        .where(col(PLACE).equalTo(1))
        .withColumn("year", year(col("date_of_seizure")))
        .select(
            IllegalTradeTables.ILLEGAL_TRADE.columns().stream()
                .map(c -> col(c.name()))
                .toArray(Column[]::new));
  }

  /** What is said of rows that an earlier file has: rows of {@code rejects}. */
  public Dataset<Row> repeated() {
    return placed
        .where(col(PLACE).gt(1))
        .map(
            (MapFunction<Row, Row>) IllegalTrade::issue,
            Encoders.row(TableSchemas.of(RegisterTables.REJECTS)));
  }

  private static Column sheet() {
    return coalesce(col("sheet"), lit(""));
  }

  private static Stream<Column> file() {
    return Stream.of(col("file_sha256"), col("run_id"));
  }

  private static Column[] content() {
    return IllegalTradeTables.SEIZURES.columns().stream()
        .filter(c -> !Provenance.COLUMNS.contains(c) && !c.name().equals(CONSENT))
        .map(c -> col(c.name()))
        .toArray(Column[]::new);
  }

  private static Row issue(Row row) {
    String where = row.getAs("first_file") + ":" + row.getAs("first_row");
    Issue issue = new Issue(IssueCode.REPEATED_ROW, "", "", where);
    return RowFactory.create(
        row.getAs("party"),
        row.getAs("run_id"),
        row.getAs("file"),
        row.getAs("sheet"),
        row.getAs("row"),
        issue.column(),
        issue.value(),
        issue.code().name(),
        issue.severity().name(),
        issue.message(Locale.ENGLISH),
        issue.suggestion(Locale.ENGLISH),
        InputKind.ILLEGAL_TRADE.word(),
        row.getAs("file_sha256"));
  }
}
