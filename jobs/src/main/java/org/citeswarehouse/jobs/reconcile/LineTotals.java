package org.citeswarehouse.jobs.reconcile;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.decision.DecidedLines;
import org.citeswarehouse.model.reconcile.MatchMethod;

/** What crossed on each line, added up. */
final class LineTotals {

  private LineTotals() {}

  /** One row a line that has evidence, counted or not. */
  static Dataset<Row> of(Dataset<Row> crossings) {
    return crossings
        .groupBy(Arrays.stream(Crossings.LINE).map(c -> col(c)).toArray(Column[]::new))
        .agg(
            count(when(inPlay(Evidences.ENDORSEMENT), true)).as("endorsements"),
            count(when(inPlay(Evidences.CUSTOMS), true)).as("declarations"),
            total(Evidences.ENDORSEMENT).as("endorsed_quantity"),
            total(Evidences.CUSTOMS).as("customs_quantity"),
            total(DecidedLines.DECISION).as("decided_quantity"),
            estimate(Evidences.ENDORSEMENT).as("endorsed_estimate"),
            estimate(Evidences.CUSTOMS).as("customs_estimate"),
            max(when(col("in_play"), col("estimate_source"))).as("estimate_source"),
            count(when(col("counted"), true)).cast("int").as("crossings"),
            min(when(col("in_play"), col("crossed_on"))).as("first_crossing"),
            max(when(col("in_play"), col("crossed_on"))).as("last_crossing"),
            sum(when(inPlay(Evidences.ENDORSEMENT).and(col("converts")), dead()))
                .as("dead_quantity"),
            max(when(col("in_play"), col("run_id"))).as("last_evidence"),
            Consignments.endorsed(inPlay(Evidences.ENDORSEMENT)),
            Consignments.stamped(inPlay(Evidences.ENDORSEMENT)),
            Consignments.declared(inPlay(Evidences.CUSTOMS)),
            any(col("left_out").equalTo(LeftOut.REPEATED.name())).as("repeated"),
            any(col("in_play").and(col("converted"))).as("converted"),
            any(found(MatchMethod.NEAR)).as("near"),
            any(found(MatchMethod.ATTRIBUTE)).as("attribute"),
            any(col("in_play").and(col("hs_fits").equalTo(false))).as("hs_mismatch"),
            any(differs("item_partner", "line_partner").and(col("line_partner").notEqual("HS")))
                .as("partner_mismatch"),
            any(differs("item_origin", "line_origin")).as("origin_mismatch"));
  }

  private static Column inPlay(String kind) {
    return col("in_play").and(col("kind").equalTo(kind));
  }

  /** The sum, or the largest where the goods cross many times in both directions. */
  private static Column total(String kind) {
    Column sum = sum(when(inPlay(kind).and(col("both_ways").equalTo(false)), col("quantity")));
    Column largest = max(when(inPlay(kind).and(col("both_ways")), col("quantity")));
    return coalesce(sum, largest);
  }

  /** Of all or none: a sum that leaves some out would pass for the whole. */
  private static Column estimate(String kind) {
    Column some = inPlay(kind).and(col("both_ways").equalTo(false));
    return when(
        count(when(inPlay(kind), true)).equalTo(count(when(some, col("estimated_quantity")))),
        sum(when(some, col("estimated_quantity"))));
  }

  private static Column dead() {
    return col("dead_quantity")
        .cast("decimal(20,6)")
        .multiply(col("factor").cast("decimal(18,12)"))
        .cast("decimal(38,15)");
  }

  private static Column found(MatchMethod method) {
    return inPlay(Evidences.CUSTOMS).and(col("method").equalTo(method.name()));
  }

  private static Column differs(String item, String line) {
    return inPlay(Evidences.CUSTOMS).and(col(item).notEqual(col(line)));
  }

  private static Column any(Column condition) {
    return max(coalesce(condition, lit(false)));
  }
}
