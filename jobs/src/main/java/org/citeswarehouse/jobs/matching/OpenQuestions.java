package org.citeswarehouse.jobs.matching;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.citeswarehouse.model.reconcile.ItemFinding;

/**
 * What one declaration alone cannot tell: which of the lines of its permit an item moved on, and on
 * which line goods moved that cite no number. Declarations that compete for lines are looked at
 * together, after the numbers that are cited have claimed theirs.
 *
 * <p>Lines can only be wanted by items of the same Party, partner and flow, so that these are the
 * groups; there are few open items in each.
 */
final class OpenQuestions {

  static final List<String> ITEM =
      List.of("party", "declaration_country", "declaration_no", "item_no");
  private static final List<String> LINE =
      List.of("party", "issuing_country", "permit_no", "line_no");

  private OpenQuestions() {}

  /**
   * The links with those replaced that could be settled or turned out to be a question.
   *
   * @param links links as the declarations alone tell them
   * @param items items with their {@code facts}
   * @param lines lines with their facts
   */
  static Dataset<Row> settle(Dataset<Row> links, Dataset<Row> items, Dataset<Row> lines) {
    Dataset<Row> open = links.where(col("role").equalTo(Role.MATCH.name()).and(isOpen()));
    Dataset<Row> openItems =
        open.join(items, columns(ITEM))
            .withColumn(
                "partner",
                when(col("facts.flow").equalTo("E"), col("facts.country_destination"))
                    .otherwise(col("facts.country_export")))
            .select(
                col("party"),
                col("declaration_country"),
                col("declaration_no"),
                col("item_no"),
                col("partner"),
                col("facts"),
                col("finding"),
                col(LinkRows.OPEN));
    Dataset<Row> claimed = claimed(lines, links);
    Dataset<Row> pairs =
        cited(openItems, claimed)
            .unionByName(
                FittingLines.of(
                    openItems.where(col(LinkRows.OPEN).isNull()).drop(LinkRows.OPEN), claimed));
    Dataset<Row> settled =
        grouped(pairs)
            .flatMap(
                (FlatMapFunction<Row, Row>) group -> Settlement.of(group).iterator(),
                Encoders.row(LinkRows.SCHEMA));
    Dataset<Row> replaced =
        settled.select(
            Stream.concat(ITEM.stream(), Stream.of("role"))
                .map(c -> col(c))
                .toArray(Column[]::new));
    return links
        .join(
            replaced,
            columns(Stream.concat(ITEM.stream(), Stream.of("role")).toList()),
            "left_anti")
        .unionByName(settled);
  }

  /** Undecided between lines, or without any reference and perhaps CITES goods. */
  private static Column isOpen() {
    return col(LinkRows.OPEN)
        .isNotNull()
        .or(
            col("finding")
                .isin(ItemFinding.NO_PERMIT_REFERENCE.name(), ItemFinding.NOT_CITES.name()));
  }

  private static Dataset<Row> claimed(Dataset<Row> lines, Dataset<Row> links) {
    Dataset<Row> claims =
        links
            .where(col("role").equalTo(Role.MATCH.name()).and(col("permit_no").isNotNull()))
            .groupBy(columns(LINE, "claim_"))
            .agg(
                count(lit(1)).as("claims"),
                sum(coalesce(col(LinkRows.CLAIMED), lit(0)))
                    .cast("decimal(38,15)")
                    .as("claimed_quantity"));
    return lines
        .join(
            claims,
            col("party")
                .equalTo(col("claim_party"))
                .and(col("line.issuing_country").equalTo(col("claim_issuing_country")))
                .and(col("line.permit_no").equalTo(col("claim_permit_no")))
                .and(col("line.line_no").equalTo(col("claim_line_no"))),
            "left")
        .select("party", Candidates.LINE, "claims", "claimed_quantity");
  }

  private static Dataset<Row> cited(Dataset<Row> openItems, Dataset<Row> lines) {
    return openItems
        .where(col(LinkRows.OPEN).isNotNull())
        .withColumn("wanted", explode(col(LinkRows.OPEN)))
        .drop(LinkRows.OPEN)
        .join(
            lines.withColumnRenamed("party", "line_party"),
            col("party")
                .equalTo(col("line_party"))
                .and(col("wanted.issuing_country").equalTo(col("line.issuing_country")))
                .and(col("wanted.permit_no").equalTo(col("line.permit_no")))
                .and(col("wanted.line_no").equalTo(col("line.line_no"))))
        .withColumn(Candidates.CITED, col("wanted." + Candidates.CITED))
        .withColumn(Candidates.METHOD, col("wanted." + Candidates.METHOD))
        .drop("wanted", "line_party");
  }

  private static Dataset<Row> grouped(Dataset<Row> pairs) {
    Column pair =
        struct(
            col("party"),
            col("declaration_country"),
            col("declaration_no"),
            col("item_no"),
            col("finding"),
            col("facts"),
            col(Candidates.CITED),
            col(Candidates.METHOD),
            col(Candidates.LINE),
            col("claims"),
            col("claimed_quantity"));
    // Spread by hand: the rows are few, so that Spark would put them into one task, but the work
    // on each is long.
    int tasks = Integer.parseInt(pairs.sparkSession().conf().get("spark.sql.shuffle.partitions"));
    return pairs
        .repartition(tasks, col("party"), col("partner"), col("facts.flow"))
        .groupBy(col("party"), col("partner"), col("facts.flow").as("flow"))
        .agg(sort_array(collect_list(pair)).as("pairs"));
  }

  private static String[] columns(List<String> names) {
    return names.toArray(String[]::new);
  }

  private static Column[] columns(List<String> names, String prefix) {
    return names.stream().map(name -> col(name).as(prefix + name)).toArray(Column[]::new);
  }
}
