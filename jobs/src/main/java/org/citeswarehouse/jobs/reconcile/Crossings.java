package org.citeswarehouse.jobs.reconcile;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.decision.DecidedLines;
import org.citeswarehouse.jobs.register.ManyCrossings;
import org.citeswarehouse.model.units.Units;

/** Evidence beside its line: in the line's unit, and counted or left out with the reason. */
final class Crossings {

  static final String[] LINE = {"party", "issuing_country", "permit_no", "line_no"};

  /** Whether a line's goods cross many times in both directions. Contract section 2. */
  static final Column BOTH_WAYS = ManyCrossings.on(col("type_other"));

  private static final Column FACTOR_SOURCES =
      map(
          Units.all().stream()
              .flatMap(u -> Stream.of(lit(u.code()), lit(u.source())))
              .toArray(Column[]::new));

  private Crossings() {}

  /**
   * Columns of {@code crossings} but {@code counted}, and those by which findings are made; {@link
   * #counted} makes the rest of them.
   */
  static Dataset<Row> of(Dataset<Row> evidences, Dataset<Row> permitLines, LocalDate asOf) {
    Dataset<Row> beside = evidences.join(lines(permitLines), LINE);
    // What an officer entered crossed in the direction of its document.
    Dataset<Row> directed =
        beside.withColumn(
            "direction",
            when(col("kind").equalTo(DecidedLines.DECISION), col("line_direction"))
                .otherwise(col("direction")));
    return leaveOut(Estimates.beside(inUnitOfLine(directed)), asOf);
  }

  private static Dataset<Row> lines(Dataset<Row> permitLines) {
    return permitLines.select(
        col("party"),
        col("issuing_country"),
        col("permit_no"),
        col("line_no"),
        col("direction").as("line_direction"),
        col("scientific_name").as("line_name"),
        col("term").as("line_term"),
        col("unit"),
        coalesce(col("stated_unit"), lit("NAR")).as("line_stated_unit"),
        BOTH_WAYS.as("both_ways"),
        col("decided_evidence"),
        col("partner_country").as("line_partner"),
        coalesce(col("origin_country"), col("export_country")).as("line_origin"));
  }

  private static Dataset<Row> inUnitOfLine(Dataset<Row> evidences) {
    Column converts =
        coalesce(
            col("standard_unit").equalTo(col("unit")).and(col("standard_quantity").isNotNull()),
            lit(false));
    Column byMass =
        converts
            .equalTo(false)
            .and(col("kind").equalTo(Evidences.CUSTOMS))
            .and(col("unit").equalTo("KGM"))
            .and(col("net_mass_kg").isNotNull());
    return evidences
        .withColumn("converts", converts)
        .withColumn("by_mass", byMass)
        .withColumn(
            "quantity",
            when(col("converts"), col("standard_quantity"))
                .when(col("by_mass"), col("net_mass_kg")))
        .withColumn(
            "stated_quantity",
            when(col("by_mass"), col("net_mass_kg")).otherwise(col("said_quantity")))
        .withColumn("stated_unit", when(col("by_mass"), "KGM").otherwise(col("said_unit")))
        .withColumn(
            "factor",
            when(col("converts"), col("standard_factor"))
                .when(col("by_mass"), lit(1).cast("decimal(38,15)")))
        .withColumn(
            "factor_source",
            when(col("quantity").isNotNull(), FACTOR_SOURCES.getItem(col("stated_unit"))))
        .withColumn(
            "converted",
            col("quantity")
                .isNotNull()
                .and(coalesce(col("stated_unit"), lit("NAR")).notEqual(col("line_stated_unit"))));
  }

  private static Dataset<Row> leaveOut(Dataset<Row> evidences, LocalDate asOf) {
    Column plain =
        when(col("not_moved"), LeftOut.NOT_MOVED.name())
            .when(col("crossed_on").gt(lit(asOf)), LeftOut.AFTER_AS_OF.name())
            .when(
                col("both_ways")
                    .equalTo(false)
                    .and(col("direction").notEqual(col("line_direction"))),
                LeftOut.OTHER_DIRECTION.name())
            .when(col(RepeatedEndorsements.REPEATED), LeftOut.REPEATED.name());
    return evidences.withColumn("left_out", plain).withColumn("in_play", col("left_out").isNull());
  }

  /**
   * Leaves all but the largest crossing out where goods cross many times. Such lines are few, so
   * the largest of each is looked up, not every crossing put in order.
   *
   * @param crossings rows of {@link #of}, kept: they are asked twice
   */
  static Dataset<Row> counted(Dataset<Row> crossings) {
    Column rank =
        struct(
            coalesce(col("kind").notEqual(col("decided_evidence")), lit(true)),
            col("quantity").isNull(),
            negate(col("quantity")),
            when(col("kind").equalTo(Evidences.ENDORSEMENT), 0)
                .when(col("kind").equalTo(DecidedLines.DECISION), 1)
                .otherwise(2),
            col("crossed_on"),
            col("file_sha256"),
            col("row"),
            col("decision_id"));
    Dataset<Row> largest =
        crossings
            .where(col("in_play").and(col("both_ways")))
            .groupBy(col(LINE[0]), col(LINE[1]), col(LINE[2]), col(LINE[3]))
            .agg(min(rank).as("largest"));
    Column smaller = col("in_play").and(col("both_ways")).and(not(rank.eqNullSafe(col("largest"))));
    return crossings
        .join(broadcast(largest), LINE, "left")
        .withColumn(
            "left_out", when(smaller, LeftOut.NOT_LARGEST.name()).otherwise(col("left_out")))
        .withColumn("counted", col("left_out").isNull())
        .drop("largest");
  }
}
