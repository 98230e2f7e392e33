package org.citeswarehouse.jobs.matching;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.register.ManyCrossings;
import org.citeswarehouse.model.reconcile.MatchMethod;
import org.citeswarehouse.model.register.DocumentReference;

/**
 * Proposes lines for goods that cite no document at all: those whose taxon shares a word with the
 * description, with the same partner, in the same direction, valid on the day. Whether the goods
 * are those of the line is for {@link DeclarationMatching} to say.
 */
final class DescribedLines implements CandidateFinder {

  private static final long serialVersionUID = 1L;

  /** Letters below which a word tells nothing: of, raw, spp. */
  private static final int SHORTEST = 4;

  private static final String NOT_LETTERS = "[^\\p{L}]+";

  @Override
  public Dataset<Row> find(Dataset<Row> items, Dataset<Row> lines) {
    Column[] columns = Candidates.COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new);
    return described(items)
        .join(
            named(lines),
            col("party")
                .equalTo(col("line_party"))
                .and(col("word").equalTo(col("line_word")))
                .and(col("partner").equalTo(col("line.partner_country")))
                .and(
                    col("flow")
                        .equalTo(col("line.direction"))
                        .or(ManyCrossings.on(col("line.type_other"))))
                .and(coalesce(col("day").geq(col("line.from_day")), lit(true)))
                .and(coalesce(col("day").leq(col("line.until_day")), lit(true)))
                .and(about()))
        .withColumn(Candidates.CITED, lit(null).cast("string"))
        .withColumn(Candidates.METHOD, lit(MatchMethod.ATTRIBUTE.name()))
        .select(columns)
        .distinct();
  }

  /** Whether the quantity is about the permitted one or an endorsed one. */
  private static Column about() {
    Column declared =
        when(col("unit").equalTo(col("line.unit")), col("quantity"))
            .when(col("line.unit").equalTo("KGM"), col("net_mass_kg"));
    Column endorsed =
        exists(
            col("line.endorsed"),
            e ->
                e.getField("unit")
                    .equalTo(col("line.unit"))
                    .and(near(declared, e.getField("quantity"))));
    return coalesce(near(declared, col("line.quantity")), lit(false))
        .or(coalesce(endorsed, lit(false)));
  }

  private static Column near(Column a, Column b) {
    return abs(a.minus(b)).leq(greatest(a, b).multiply(LineFacts.ABOUT));
  }

  /** Words of the descriptions of goods that move without any document. */
  private static Dataset<Row> described(Dataset<Row> items) {
    Column words = split(lower(col("goods_description")), NOT_LETTERS);
    return items
        .where(col("flow").isin("I", "E"))
        .filter((FilterFunction<Row>) DescribedLines::citesNothing)
        .select(
            col("party"),
            col("declaration_country"),
            col("declaration_no"),
            col("flow"),
            unix_date(col("registration_date")).as("day"),
            when(col("flow").equalTo("E"), col("country_destination"))
                .otherwise(col("country_export"))
                .as("partner"),
            col("quantity"),
            col("unit"),
            col("net_mass_kg"),
            explode(array_distinct(concat(words, transform(words, DescribedLines::stem))))
                .as("word"))
        .where(length(col("word")).geq(SHORTEST));
  }

  private static boolean citesNothing(Row item) {
    String references = item.getAs("document_refs");
    return references == null
        || DocumentReference.parse(references).stream()
            .noneMatch(r -> r.namesCitesDocument() || r.code().equals(DocumentReference.EXEMPT));
  }

  private static Column stem(Column word) {
    return substring(word, 1, NameEvidence.STEM);
  }

  /** Lines by genus and epithet of their taxon, and by how its family's and order's name begin. */
  private static Dataset<Row> named(Dataset<Row> lines) {
    Column name = slice(split(lower(col("line.scientific_name")), NOT_LETTERS), 1, 2);
    Column higher =
        array(
            stem(lower(coalesce(col("line.family"), lit("")))),
            stem(lower(coalesce(col("line.order"), lit("")))));
    return lines
        .withColumn("line_word", explode(array_distinct(concat(name, higher))))
        .where(length(col("line_word")).geq(SHORTEST))
        .select(col("party").as("line_party"), col("line_word"), col(Candidates.LINE));
  }
}
