package org.citeswarehouse.jobs.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.citeswarehouse.jobs.schema.CutPlan;

/**
 * One crossing is one line: what crossed on a foreign document and stands on the line of an own
 * import permit too is the import permit's. Source: contract section 6.
 *
 * <p>The two lines belong together where one customs item stands on both, where an item of the
 * import permit cites the foreign number, or where the import permit names it. A crossing of the
 * foreign line is told as far as the import permit's own figures reach that lie near it: the same
 * item or declaration, the same quantity, or at most {@link #NEAR} days apart. What goes beyond
 * them is reported for the foreign document: nothing that crossed is lost.
 */
final class ToldByImportPermit {

  /** Days between a stamp and a declaration of one consignment. A judgement: one month. */
  private static final int NEAR = 31;

  private static final String[] LINE = ReportedCrossings.LINE;
  private static final String ID = ReportedCrossings.ID;

  private final Dataset<Row> crossings;
  private final Dataset<Row> own;
  private final Dataset<Row> foreign;

  private ToldByImportPermit(Dataset<Row> crossings, Dataset<Row> lines) {
    this.crossings = crossings;
    Dataset<Row> arriving =
        lines
            .where(col("direction").equalTo("I"))
            .select(
                col("party"),
                col("issuing_country"),
                col("permit_no"),
                col("line_no"),
                col("permit_type"),
                col("permit_key"),
                col("partner_country"),
                col("partner_permit_no"),
                lower(trim(col("scientific_name"))).as("name"),
                col("term"),
                col("unit"));
    Column byParty = col("issuing_country").equalTo(col("party"));
    this.own = alone(arriving.where(byParty.and(col("permit_type").equalTo("I"))));
    this.foreign = alone(arriving.where(byParty.equalTo(false)));
  }

  /**
   * Own and foreign lines that tell of one trade: the key of the own line as it is, that of the
   * foreign one as {@code f_issuing_country}, {@code f_permit_no} and {@code f_line_no}, and {@code
   * same_unit}.
   *
   * @param crossings counted crossings with {@link ReportedCrossings#ID}
   * @param lines permit lines with the columns of the permit
   */
  static Dataset<Row> links(Dataset<Row> crossings, Dataset<Row> lines) {
    return apart(new ToldByImportPermit(crossings, lines).links());
  }

  /**
   * Crossings of foreign lines that own ones tell: the key of the foreign line, {@link
   * ReportedCrossings#ID}, and {@code told_by}, the number of the import permit.
   *
   * @param links rows of {@link #links}
   * @param used crossings by which lines are reported, with a quantity
   */
  static Dataset<Row> crossings(Dataset<Row> links, Dataset<Row> used) {
    Dataset<Row> beside =
        links
            .join(
                prefixed(used.where(col("share").equalTo(false)), "f_")
                    .withColumnRenamed("f_party", "party"),
                new String[] {"party", "f_issuing_country", "f_permit_no", "f_line_no"})
            .join(used, LINE);
    Column sameDeclaration =
        coalesce(
            col("f_declaration_no")
                .equalTo(col("declaration_no"))
                .and(coalesce(col("f_item_no").equalTo(col("item_no")), lit(true))),
            lit(false));
    Column sameQuantity = col("f_quantity").equalTo(col("quantity"));
    Column days = abs(datediff(col("f_crossed_on"), col("crossed_on")));
    Dataset<Row> near =
        beside
            .withColumn("days", days)
            .withColumn(
                "likeness",
                when(sameDeclaration, 3)
                    .when(sameQuantity.and(col("days").equalTo(0)), 2)
                    .when(sameQuantity, 1)
                    .when(col("days").leq(NEAR), 0))
            .where(col("likeness").isNotNull())
            .groupBy(columns(Stream.concat(Arrays.stream(LINE), foreignCrossing())))
            .agg(
                sum("quantity").as("reach"),
                max("likeness").as("likeness"),
                min("days").as("days"),
                first("f_quantity").as("f_quantity"),
                first("f_crossed_on").as("f_crossed_on"),
                first("same_unit").as("same_unit"));
    WindowSpec before =
        Window.partitionBy(columns(Arrays.stream(LINE)))
            .orderBy(
                Stream.concat(
                        Stream.of(
                            col("likeness").desc(), col("days").asc(), col("f_crossed_on").asc()),
                        foreignCrossing().map(name -> col(name).asc()))
                    .toArray(Column[]::new))
            .rowsBetween(Window.unboundedPreceding(), -1);
    return apart(
        near.withColumn("before", coalesce(sum("f_quantity").over(before), lit(0)))
            .where(col("same_unit").equalTo(false).or(col("before").lt(col("reach"))))
            .groupBy(
                col("party"),
                col("f_issuing_country").as("issuing_country"),
                col("f_permit_no").as("permit_no"),
                col("f_line_no").as("line_no"),
                col("f_" + ID).as(ID))
            .agg(min("permit_no").as("told_by")));
  }

  /** With columns of their own: they are joined to the crossings that they were made from. */
  private static Dataset<Row> apart(Dataset<Row> rows) {
    return CutPlan.of(rows.toDF(rows.columns()));
  }

  private Dataset<Row> links() {
    Dataset<Row> cited =
        crossings
            .where(col("cited_foreign_numbers").isNotNull())
            .select(
                col("party"),
                col("issuing_country"),
                col("permit_no"),
                col("line_no"),
                explode(split(col("cited_foreign_numbers"), ";")).as("spelling"))
            .join(own, LINE);
    Dataset<Row> named =
        own.where(col("partner_permit_no").isNotNull())
            .withColumn("spelling", explode(split(col("partner_permit_no"), ";")));
    Column plain = upper(regexp_replace(col("spelling"), "[^\\p{L}\\p{Nd}]", ""));
    Dataset<Row> spelt =
        foreign.withColumn(
            "spelling",
            explode(array(col("permit_key"), concat(col("issuing_country"), col("permit_key")))));
    Column alike =
        col("f_term")
            .equalTo(col("term"))
            .and(col("f_unit").equalTo(col("unit")))
            .and(col("f_name").equalTo(col("name")).or(col("f_alone").and(col("alone"))));
    Dataset<Row> byNumber =
        cited
            .unionByName(named, true)
            .withColumn("spelling", plain)
            .join(
                prefixed(spelt, "f_"),
                col("party")
                    .equalTo(col("f_party"))
                    .and(col("spelling").equalTo(col("f_spelling")))
                    .and(col("partner_country").equalTo(col("f_partner_country")))
                    .and(alike));
    return pairs(byNumber).unionByName(pairs(byItem())).distinct();
  }

  /** Lines between which one customs item stands as a whole; shares of it are parts, not twice. */
  private Dataset<Row> byItem() {
    String[] item = {"party", "declaration_country", "declaration_no", "item_no"};
    Dataset<Row> whole =
        crossings.where(col("kind").equalTo("CUSTOMS").and(col("share").equalTo(false)));
    Dataset<Row> ofOwn = whole.join(own, LINE);
    Dataset<Row> ofForeign =
        prefixed(whole.join(foreign, LINE), "f_")
            .withColumnRenamed("f_party", "party")
            .withColumnRenamed("f_declaration_country", "declaration_country")
            .withColumnRenamed("f_declaration_no", "declaration_no")
            .withColumnRenamed("f_item_no", "item_no");
    return ofOwn.join(ofForeign, item);
  }

  private static Dataset<Row> pairs(Dataset<Row> rows) {
    return rows.select(
        col("party"),
        col("issuing_country"),
        col("permit_no"),
        col("line_no"),
        col("f_issuing_country"),
        col("f_permit_no"),
        col("f_line_no"),
        col("unit").equalTo(col("f_unit")).as("same_unit"));
  }

  /** The lines, with {@code alone}: whether a line is the only one of its document. */
  private static Dataset<Row> alone(Dataset<Row> lines) {
    String[] permit = {"party", "issuing_country", "permit_no"};
    Dataset<Row> counts =
        lines.groupBy(columns(Arrays.stream(permit))).agg(count(lit(1)).as("lines"));
    return lines.join(counts, permit).withColumn("alone", col("lines").equalTo(1)).drop("lines");
  }

  private static Dataset<Row> prefixed(Dataset<Row> rows, String prefix) {
    return rows.toDF(
        Arrays.stream(rows.columns()).map(name -> prefix + name).toArray(String[]::new));
  }

  private static Stream<String> foreignCrossing() {
    return Stream.of("f_issuing_country", "f_permit_no", "f_line_no", "f_" + ID);
  }

  private static Column[] columns(Stream<String> names) {
    return names.map(name -> col(name)).toArray(Column[]::new);
  }
}
