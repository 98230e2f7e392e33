package org.citeswarehouse.jobs.queue;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile_approx;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.gold.ReconciledRegister;
import org.citeswarehouse.model.reconcile.Finding;
import org.citeswarehouse.model.reconcile.ItemFinding;
import org.citeswarehouse.model.reconcile.State;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.Table;

/**
 * Questions that an officer has to decide: items without a line that may need one, and lines whose
 * state or evidence needs judgement. What was accepted is no question; what was deferred is one
 * again on its day. docs/adr/0012.
 */
public final class WorkQueue {

  private static final List<String> OF_ITEMS =
      List.of(
          ItemFinding.LINE_UNDECIDED.name(),
          ItemFinding.PERMIT_UNKNOWN.name(),
          ItemFinding.NO_PERMIT_REFERENCE.name());
  private static final List<String> OF_LINES =
      List.of(
          State.VOID_USED.name(),
          State.INCOMPARABLE.name(),
          State.OVER_USED.name(),
          Finding.ENDORSED_DECLARED_DIFFER.name());

  private WorkQueue() {}

  /** The table. */
  public static Map<Table, Dataset<Row>> tables(ReconciledRegister register) {
    Dataset<Row> lines = register.result().reconciliation();
    Dataset<Row> questions =
        lines(lines)
            .unionByName(
                items(
                    register.result().matches(),
                    register.register().customsItems(),
                    lines,
                    register.asOf()))
            .where(open(register.asOf()))
            .join(usual(lines), new String[] {"party", "term", "unit"}, "left");
    Dataset<Row> ranked = Priority.of(questions, register.asOf());
    List<String> codes = Stream.concat(OF_ITEMS.stream(), OF_LINES.stream()).toList();
    return Map.of(DecisionTables.WORK_QUEUE, ranked.withColumn("reason", Wording.reason(codes)));
  }

  private static Column open(LocalDate asOf) {
    return col("accepted_by")
        .isNull()
        .and(col("deferred_until").isNull().or(col("deferred_until").leq(lit(asOf))));
  }

  private static Dataset<Row> lines(Dataset<Row> lines) {
    Column differ =
        array_contains(split(col("findings"), ";"), Finding.ENDORSED_DECLARED_DIFFER.name())
            .and(col("decided_evidence").isNull());
    Column state = col("state");
    return lines
        .withColumn(
            "question",
            when(state.isin(OF_LINES.toArray()), state)
                .when(differ, Finding.ENDORSED_DECLARED_DIFFER.name()))
        .where(col("question").isNotNull())
        .select(
            col("party"),
            col("question"),
            none("string").as("declaration_country"),
            none("string").as("declaration_no"),
            none("int").as("item_no"),
            col("issuing_country"),
            col("permit_no"),
            col("line_no"),
            col("scientific_name"),
            col("appendix"),
            none("string").as("goods_description"),
            col("term"),
            lineQuantity().as("quantity"),
            col("unit"),
            coalesce(col("trade_year"), year(col("issue_date"))).as("report_year"),
            state.isin(State.VOID_USED.name(), State.INCOMPARABLE.name()).as("blocks"),
            none("decimal(38,15)").as("likely"),
            col("accepted_by"),
            col("deferred_until"));
  }

  /** What is at stake: what crossed, what is too much, or what lies between two sums. */
  private static Column lineQuantity() {
    Column question = col("question");
    return when(question.equalTo(State.VOID_USED.name()), col("traded_quantity"))
        .when(question.equalTo(State.INCOMPARABLE.name()), col("issued_quantity"))
        .when(question.equalTo(State.OVER_USED.name()), abs(col("balance")))
        .otherwise(abs(col("endorsed_quantity").minus(col("customs_quantity"))));
  }

  private static Dataset<Row> items(
      Dataset<Row> matches, Dataset<Row> items, Dataset<Row> lines, LocalDate asOf) {
    Dataset<Row> candidates =
        lines.select(
            col("party"),
            concat_ws(" ", col("issuing_country"), col("permit_no"), col("line_no"))
                .as("rejected_line"),
            col("issuing_country"),
            col("permit_no"),
            col("line_no"),
            col("scientific_name"),
            col("appendix"),
            col("term"));
    Dataset<Row> sizes =
        items.select(
            col("party"),
            col("declaration_country"),
            col("declaration_no"),
            col("item_no"),
            coalesce(col("quantity"), col("net_mass_kg")).as("quantity"),
            when(col("quantity").isNotNull(), col("unit"))
                .when(col("net_mass_kg").isNotNull(), "KGM")
                .as("unit"));
    Column undecided = col("finding").equalTo(ItemFinding.LINE_UNDECIDED.name());
    return matches
        .where(col("finding").isin(OF_ITEMS.toArray()))
        .where(coalesce(col("registration_date").leq(lit(asOf)), lit(true)))
        .drop("issuing_country", "permit_no", "line_no")
        .join(candidates, new String[] {"party", "rejected_line"}, "left")
        .join(sizes, new String[] {"party", "declaration_country", "declaration_no", "item_no"})
        .select(
            col("party"),
            col("finding").as("question"),
            col("declaration_country"),
            col("declaration_no"),
            col("item_no"),
            col("issuing_country"),
            col("permit_no"),
            col("line_no"),
            col("scientific_name"),
            col("appendix"),
            col("goods_description"),
            col("term"),
            col("quantity"),
            col("unit"),
            year(col("registration_date")).as("report_year"),
            coalesce(
                    undecided.or(
                        col("flow")
                            .equalTo("I")
                            .and(col("finding").equalTo(ItemFinding.PERMIT_UNKNOWN.name()))),
                    lit(false))
                .as("blocks"),
            when(col("permit_no").isNotNull(), col("rejected_score")).as("likely"),
            col("accepted_by"),
            col("deferred_until"));
  }

  private static Dataset<Row> usual(Dataset<Row> lines) {
    return lines
        .groupBy("party", "term", "unit")
        .agg(percentile_approx(col("issued_quantity"), lit(0.5), lit(1000)).as("usual_quantity"));
  }

  private static Column none(String type) {
    return lit(null).cast(type);
  }
}
