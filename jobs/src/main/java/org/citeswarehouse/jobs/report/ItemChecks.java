package org.citeswarehouse.jobs.report;

import static java.util.Map.entry;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.model.reconcile.ItemFinding;
import org.citeswarehouse.model.report.CheckCode;

/**
 * Customs items that a report lacks: arrivals on documents in no register, which somebody has to
 * decide on, and items whose line cannot be told. Source: contract section 6.
 */
final class ItemChecks {

  private ItemChecks() {}

  /**
   * Their checks, on both bases.
   *
   * @param matches rows of {@code matches}
   * @param items rows of {@code customs_items}, for the quantities declared
   * @param lines rows of {@code reconciliation}, for the day at which the Party's lines are judged
   */
  static Dataset<Row> of(Dataset<Row> matches, Dataset<Row> items, Dataset<Row> lines) {
    Dataset<Row> judged = lines.groupBy("party").agg(max("as_of").as("as_of"));
    Dataset<Row> declared =
        items.select(
            col("party"),
            col("declaration_country"),
            col("declaration_no"),
            col("item_no"),
            coalesce(col("quantity"), col("net_mass_kg")).as(ReportChecks.STAKE),
            when(col("quantity").isNotNull(), col("unit"))
                .when(col("net_mass_kg").isNotNull(), "KGM")
                .as(ReportChecks.STAKE_UNIT));
    Column arrival =
        col("flow").equalTo("I").and(col("finding").equalTo(ItemFinding.PERMIT_UNKNOWN.name()));
    Column undecided = col("finding").equalTo(ItemFinding.LINE_UNDECIDED.name());
    Dataset<Row> rows =
        matches
            .join(judged, new String[] {"party"}, "left")
            .where(coalesce(col("registration_date").leq(col("as_of")), lit(true)))
            .withColumn(
                "check_code",
                when(arrival, CheckCode.ARRIVAL_WITHOUT_DOCUMENT.name())
                    .when(undecided, CheckCode.LINE_UNDECIDED.name()))
            .where(col("check_code").isNotNull())
            .join(
                declared,
                new String[] {"party", "declaration_country", "declaration_no", "item_no"},
                "left")
            .withColumns(
                Map.ofEntries(
                    entry("report_year", year(col("registration_date"))),
                    entry(
                        "direction",
                        when(col("flow").equalTo("I"), "imports").otherwise("exports")),
                    entry("permit_no", col("reference")),
                    entry("scientific_name", col("goods_description")),
                    entry("appendix", none("string")),
                    entry("term", none("string")),
                    entry("unit", none("string")),
                    entry("findings", none("string")),
                    entry("issued_quantity", none("decimal(38,15)")),
                    entry("traded_quantity", none("decimal(38,15)")),
                    entry("reported", lit(false))));
    Column bases =
        array(Arrays.stream(Basis.values()).map(b -> lit(b.word())).toArray(Column[]::new));
    return ReportChecks.conform(rows.withColumn("basis", explode(bases)));
  }

  private static Column none(String type) {
    return lit(null).cast(type);
  }
}
