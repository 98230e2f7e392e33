package org.citeswarehouse.jobs.chain;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.citeswarehouse.jobs.gold.ReconciledRegister;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.reconcile.State;
import org.citeswarehouse.model.table.ChainTables;
import org.citeswarehouse.model.table.Table;

/**
 * Re-exports against what came in on the documents they cite. Only lines of equal taxon, term and
 * unit are compared: what was made of the goods (skins become straps) has no known proportion.
 */
public final class ReexportChains {

  static final String[] LINE = {"party", "issuing_country", "permit_no", "line_no"};

  private static final String[] ALIKE = {
    "party", "cited_country", "cited_key", "taxon", "term", "unit"
  };

  private ReexportChains() {}

  /** The table {@code reexport_chains}. */
  public static Map<Table, Dataset<Row>> tables(ReconciledRegister reconciled) {
    Dataset<Row> lines =
        reconciled
            .result()
            .reconciliation()
            .drop("origin_country")
            .join(
                reconciled
                    .register()
                    .permitLines()
                    .select(
                        "party",
                        "issuing_country",
                        "permit_no",
                        "line_no",
                        "origin_country",
                        "origin_permit_no",
                        "last_reexport_country",
                        "last_reexport_permit_no",
                        "partner_permit_no"),
                LINE);
    Dataset<Row> arrivals =
        Arrivals.of(lines, reconciled.result().crossings()).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> cited =
        CitedDocuments.of(lines).withColumn("taxon", lower(col("scientific_name")));
    return Map.of(
        ChainTables.REEXPORT_CHAINS,
        TableSchemas.conform(beside(cited, arrivals), ChainTables.REEXPORT_CHAINS));
  }

  private static Dataset<Row> beside(Dataset<Row> cited, Dataset<Row> arrivals) {
    Column answers =
        col("cited.party")
            .equalTo(col("arrival.party"))
            .and(col("cited.cited_country").equalTo(col("arrival.doc_country")))
            .and(col("cited.cited_key").equalTo(col("arrival.doc_key")));
    Column ways = array(Arrivals.WAYS.stream().map(w -> lit(w)).toArray(Column[]::new));
    return cited
        .as("cited")
        .join(arrivals.as("arrival"), answers, "left")
        .drop(col("arrival.party"))
        .withColumn("found_by", element_at(ways, col("way").plus(1)))
        .withColumn("reason", reason())
        .withColumn("comparable", col("reason").isNull())
        .join(arrived(arrivals), ALIKE, "left")
        .join(reexported(cited), ALIKE, "left")
        .withColumn("arrived_total", when(col("comparable"), col("arrived_total")))
        .withColumn("reexported_total", when(col("comparable"), col("reexported_total")))
        .withColumn("balance", col("arrived_total").minus(col("reexported_total")))
        .withColumn("finding", finding());
  }

  private static Column reason() {
    return when(col("arrival_permit_no").isNull(), "ORIGIN_UNKNOWN")
        .when(col("by_reexport"), "CAME_BY_REEXPORT")
        .when(col("arrival_taxon").notEqual(col("taxon")), "OTHER_TAXON")
        .when(col("arrival_term").notEqual(col("term")), "OTHER_TERM")
        .when(col("arrival_unit").notEqual(col("unit")), "OTHER_UNIT")
        .when(col("arrival_state").equalTo(State.INCOMPARABLE.name()), "ARRIVAL_INCOMPARABLE");
  }

  /**
   * What arrived on a document. Own import permits and foreign documents may tell the same arrival,
   * so the larger sum counts; what came on the document itself and what came on others that cite it
   * are different goods.
   */
  private static Dataset<Row> arrived(Dataset<Row> arrivals) {
    Column direct = col("way").lt(Arrivals.WAYS.size() - 1);
    Column own = col("arrival_issuing_country").equalTo(col("party"));
    return arrivals
        .groupBy(
            col("party"),
            col("doc_country").as("cited_country"),
            col("doc_key").as("cited_key"),
            col("arrival_taxon").as("taxon"),
            col("arrival_term").as("term"),
            col("arrival_unit").as("unit"))
        .agg(
            total(direct.and(own)).as("direct_own"),
            total(direct.and(own.equalTo(false))).as("direct_foreign"),
            total(direct.equalTo(false).and(own)).as("other_own"),
            total(direct.equalTo(false).and(own.equalTo(false))).as("other_foreign"),
            min("arrival_first_crossing").as("first_arrival"),
            max(col("arrival_state").equalTo(State.INCOMPARABLE.name())).as("arrival_unmeasured"))
        .withColumn(
            "arrived_total",
            greatest(col("direct_own"), col("direct_foreign"))
                .plus(greatest(col("other_own"), col("other_foreign")))
                .cast("decimal(38,15)"))
        .drop("direct_own", "direct_foreign", "other_own", "other_foreign");
  }

  private static Column total(Column which) {
    return coalesce(sum(when(which, col("arrival_quantity"))), lit(0).cast("decimal(38,15)"));
  }

  private static Dataset<Row> reexported(Dataset<Row> cited) {
    return cited
        .where(col("by_reexport").equalTo(false).and(col("cited_key").isNotNull()))
        .groupBy(Arrays.stream(ALIKE).map(c -> col(c)).toArray(Column[]::new))
        .agg(sum("traded_quantity").as("reexported_total"));
  }

  private static Column finding() {
    Column margin = col("arrived_total").multiply(col("tolerance").cast("decimal(6,5)"));
    Column known = col("comparable").and(col("arrival_unmeasured").equalTo(false));
    Column arrived = col("arrived_total").gt(0);
    Column joined =
        array_join(
            array_compact(
                array(
                    when(
                        known
                            .and(arrived)
                            .and(col("reexported_total").minus(col("arrived_total")).gt(margin)),
                        "EXCEEDS_ORIGIN"),
                    when(
                        known.and(arrived.equalTo(false)).and(col("reexported_total").gt(0)),
                        "NO_ARRIVAL_KNOWN"),
                    when(
                        col("comparable").and(col("first_crossing").lt(col("first_arrival"))),
                        "RE_EXPORT_BEFORE_ARRIVAL"))),
            ";");
    return when(joined.notEqual(""), joined);
  }
}
