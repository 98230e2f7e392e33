package org.citeswarehouse.jobs.reconcile;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.citeswarehouse.jobs.decision.DecidedLines;
import org.citeswarehouse.jobs.decision.DecidedLinks;
import org.citeswarehouse.jobs.decision.Rulings;
import org.citeswarehouse.jobs.matching.Lineages;
import org.citeswarehouse.jobs.matching.Matching;
import org.citeswarehouse.jobs.matching.Role;
import org.citeswarehouse.jobs.register.ResolvedRegister;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.reconcile.State;
import org.citeswarehouse.model.reconcile.Tolerance;
import org.citeswarehouse.model.table.ReconciliationTables;

/** Reconciles permit lines with endorsements and customs items. Source: contract section 3. */
public final class Reconciliation {

  private Reconciliation() {}

  /**
   * Reconciles a resolved register.
   *
   * <p>Links, crossings and lines feed several results, so they are kept by Spark's cache, on disk
   * where memory is short. Whoever writes the results clears that cache afterwards.
   *
   * @param register permit lines, endorsements and customs items
   * @param taxa rows of {@code taxa}: lineage of the names
   * @param asOf day at which states are judged; later crossings do not count
   * @param tolerance how far quantities may lie apart and count as equal
   * @param rulings what officers decided
   */
  public static ReconciliationResult of(
      ResolvedRegister register,
      Dataset<Row> taxa,
      LocalDate asOf,
      Tolerance tolerance,
      Rulings rulings) {
    Dataset<Row> lines = Lineages.of(register.permitLines(), taxa);
    Dataset<Row> links = DecidedLinks.in(Matching.of(register, lines, Matching.FINDERS), rulings);
    Dataset<Row> evidences =
        Evidences.of(register.endorsements(), links, register.customsItems(), rulings);
    Dataset<Row> crossings =
        Crossings.counted(
            Crossings.of(evidences, DecidedLines.evidence(register.permitLines(), rulings), asOf)
                .persist(StorageLevel.MEMORY_AND_DISK()));
    return new ReconciliationResult(
        lines(decidedOn(lines, rulings), LineTotals.of(crossings), asOf, tolerance)
            .persist(StorageLevel.MEMORY_AND_DISK()),
        matches(links, register.customsItems(), rulings),
        TableSchemas.conform(crossings, ReconciliationTables.CROSSINGS));
  }

  private static Dataset<Row> decidedOn(Dataset<Row> lines, Rulings rulings) {
    return DecidedLines.attention(DecidedLines.evidence(lines, rulings), rulings);
  }

  private static Dataset<Row> lines(
      Dataset<Row> lines, Dataset<Row> totals, LocalDate asOf, Tolerance tolerance) {
    Dataset<Row> judged =
        Replacements.besideLines(Consignments.besideLines(lines, totals), lines)
            .join(totals, Crossings.LINE, "left")
            .withColumns(
                Map.of(
                    "consignments", Consignments.ofLine(),
                    "endorsements", coalesce(col("endorsements"), lit(0)),
                    "declarations", coalesce(col("declarations"), lit(0)),
                    "crossings", coalesce(col("crossings"), lit(0)),
                    "as_of", lit(asOf),
                    "tolerance", toleranceOf(tolerance)))
            .withColumnRenamed("quantity", "issued_quantity")
            .withColumn("traded_quantity", TradedBy.quantity())
            .withColumns(
                Map.of(
                    "evidence", States.evidence(),
                    "balance", col("issued_quantity").minus(col("traded_quantity"))))
            .withColumn("state", States.state())
            .withColumns(
                Map.of(
                    "trade_year", when(isUsed(), year(col("last_crossing"))),
                    "findings", Findings.joined(),
                    "estimated_quantity", estimate("endorsed_estimate", "customs_estimate"),
                    "estimate_source", estimate("estimate_source"),
                    // What no evidence means is known of the register as a whole: jobs.coverage.
                    "coverage", lit(null),
                    "coverage_gaps", lit(null)));
    return TableSchemas.conform(
        DecidedLines.asTheyStood(
            judged, greatest(col("last_evidence"), col("run_id")), col("last_crossing")),
        ReconciliationTables.RECONCILIATION);
  }

  /** An endorsement of nothing is evidence that nothing crossed: it gives no year of trade. */
  private static Column isUsed() {
    return not(col("state").isin(State.UNUSED.name(), State.OPEN.name(), State.CANCELLED.name()));
  }

  /** An estimate stands only where nothing could be compared. */
  private static Column estimate(String... columns) {
    return when(
        col("state").equalTo(State.INCOMPARABLE.name()),
        coalesce(Arrays.stream(columns).map(c -> col(c)).toArray(Column[]::new)));
  }

  private static Column toleranceOf(Tolerance tolerance) {
    return when(col("unit").equalTo("NAR"), lit(tolerance.counted()))
        .otherwise(lit(tolerance.measured()))
        .cast("decimal(38,15)");
  }

  private static Dataset<Row> matches(Dataset<Row> links, Dataset<Row> items, Rulings rulings) {
    Dataset<Row> rows =
        links
            .where(col("role").equalTo(Role.MATCH.name()))
            .join(items, new String[] {"party", "declaration_country", "declaration_no", "item_no"})
            .withColumn(
                "partner_country",
                when(col("flow").equalTo("E"), col("country_destination"))
                    .otherwise(col("country_export")));
    return TableSchemas.conform(
        DecidedLines.asTheyStood(
            DecidedLines.attentionToItems(rows, rulings), col("run_id"), lit(null).cast("date")),
        ReconciliationTables.MATCHES);
  }
}
