package org.citeswarehouse.jobs.register;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.RegisterTables;

/**
 * Endorsements with the permit line they certify: by the exact number, else by the normalised one
 * within the issuing country, never by a near one. Source: contract section 2.
 */
final class EndorsementLinks {

  private static final String[] ASKED = {
    "party", "issuing_country", "permit_no", "permit_key", "line_no"
  };

  private final Dataset<Row> endorsements;
  private final Dataset<Row> answers;

  EndorsementLinks(Dataset<Row> endorsements, Dataset<Row> permitLines) {
    this.endorsements = endorsements;
    // Kept, because two results come from it, and because a filter that is pushed down through the
    // steps of linking works each of them again wherever it is named: a millisecond a row.
    this.answers =
        link(endorsements.select(RowOrder.columns(ASKED)).distinct(), permits(permitLines))
            .withColumn("code", problem())
            .persist(StorageLevel.MEMORY_AND_DISK());
  }

  /** Endorsements of lines in the register, spelt as the register spells them. */
  Dataset<Row> standing() {
    Dataset<Row> lines =
        answers.where(col("code").isNull()).select(columns(ASKED, "found_no", "found_line"));
    Dataset<Row> found =
        endorsements
            .join(lines, ASKED)
            .withColumn("permit_no", col("found_no"))
            .withColumn("line_no", col("found_line"));
    return TableSchemas.conform(found, RegisterTables.ENDORSEMENTS);
  }

  /** What is held, as problem rows before their text. */
  Dataset<Row> problems() {
    Column unknownLine = col("code").equalTo(IssueCode.UNKNOWN_LINE.name());
    Column ambiguous = col("code").equalTo(IssueCode.AMBIGUOUS_PERMIT.name());
    Dataset<Row> held =
        answers
            .where(col("code").isNotNull())
            .select(columns(ASKED, "code", "found_lines", "numbers"));
    return endorsements
        .join(held, ASKED)
        .select(
            Problems.columns(
                InputKind.ENDORSEMENTS,
                when(unknownLine, "line_no").otherwise("permit_no"),
                when(unknownLine, col("line_no")).otherwise(col("permit_no")),
                col("code"),
                when(unknownLine, "lines").otherwise(lit(Problems.AS_IT_IS)),
                when(unknownLine, array_join(col("found_lines"), ", "))
                    .when(ambiguous, array_join(col("numbers"), ", "))
                    .otherwise(col("issuing_country")),
                lit(null).cast("string")));
  }

  private static Column[] columns(String[] names, String... further) {
    return Stream.concat(Arrays.stream(names), Arrays.stream(further))
        .map(name -> col(name))
        .toArray(Column[]::new);
  }

  private static Column problem() {
    return when(col("found_line").isNotNull(), lit(null).cast("string"))
        .when(col("found_no").isNotNull(), IssueCode.UNKNOWN_LINE.name())
        .when(
            size(coalesce(col("numbers"), Problems.NO_TEXTS)).gt(1),
            IssueCode.AMBIGUOUS_PERMIT.name())
        .otherwise(IssueCode.UNKNOWN_PERMIT.name());
  }

  private static Dataset<Row> permits(Dataset<Row> permitLines) {
    return permitLines
        .groupBy(RowOrder.columns("party", "issuing_country", "permit_no", "permit_key"))
        .agg(sort_array(collect_set("line_no")).as("lines"));
  }

  private static Dataset<Row> link(Dataset<Row> endorsements, Dataset<Row> permits) {
    Dataset<Row> exact =
        permits.select(
            col("party").as("x_party"),
            col("issuing_country").as("x_country"),
            col("permit_no").as("exact_no"),
            col("lines").as("exact_lines"));
    Dataset<Row> spelt =
        permits
            .groupBy(
                col("party").as("s_party"),
                col("issuing_country").as("s_country"),
                bareKey().as("s_key"))
            .agg(
                sort_array(collect_set("permit_no")).as("numbers"),
                first("lines").as("spelt_lines"));
    return endorsements
        .join(
            exact,
            col("party")
                .equalTo(col("x_party"))
                .and(col("issuing_country").equalTo(col("x_country")))
                .and(col("permit_no").equalTo(col("exact_no"))),
            "left")
        .join(
            spelt,
            col("party")
                .equalTo(col("s_party"))
                .and(col("issuing_country").equalTo(col("s_country")))
                .and(bareKey().equalTo(col("s_key"))),
            "left")
        .withColumn("found_no", coalesce(col("exact_no"), onlyNumber()))
        .withColumn("found_lines", coalesce(col("exact_lines"), col("spelt_lines")))
        .withColumn("found_line", foundLine());
  }

  /** The normalised number without the issuing country's prefix, however often it was put on. */
  private static Column bareKey() {
    Column prefixes = concat(lit("^("), col("issuing_country"), lit(")+(?=.)"));
    return regexp_replace(col("permit_key"), prefixes, lit(""));
  }

  private static Column onlyNumber() {
    return when(size(col("numbers")).equalTo(1), element_at(col("numbers"), 1));
  }

  /** The line as written, else the only one that differs in case. */
  private static Column foundLine() {
    Column alike = filter(col("found_lines"), l -> upper(l).equalTo(upper(col("line_no"))));
    return when(col("found_no").isNull(), lit(null).cast("string"))
        .when(exists(col("found_lines"), l -> l.equalTo(col("line_no"))), col("line_no"))
        .when(size(alike).equalTo(1), element_at(alike, 1));
  }
}
