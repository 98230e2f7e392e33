package org.citeswarehouse.jobs.matching;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.register.ResolvedRegister;
import org.citeswarehouse.jobs.schema.CutPlan;

/** Links customs items to permit lines, declaration by declaration. Contract section 4. */
public final class Matching {

  /** The ways of proposing lines, the surest first. */
  public static final List<CandidateFinder> FINDERS =
      List.of(new NumberedPermits(), new MistypedPermits());

  private static final List<String> DECLARATION =
      List.of("party", "declaration_country", "declaration_no");

  private Matching() {}

  /**
   * Links: one row with role MATCH an item in force, and further ones where goods show beside other
   * lines. Columns as in {@link LinkRows#SCHEMA}.
   *
   * @param register permit lines, endorsements and customs items
   * @param linesWithLineage the register's permit lines with {@code class, order, family, genus}
   * @param finders ways of proposing lines
   */
  public static Dataset<Row> of(
      ResolvedRegister register, Dataset<Row> linesWithLineage, List<CandidateFinder> finders) {
    return of(register, linesWithLineage, finders, CutPlan::of);
  }

  /**
   * The same, with a say in how what several steps ask for is kept.
   *
   * @param keep keeps rows; the plan that made them ends there
   */
  static Dataset<Row> of(
      ResolvedRegister register,
      Dataset<Row> linesWithLineage,
      List<CandidateFinder> finders,
      UnaryOperator<Dataset<Row>> keep) {
    Dataset<Row> lines = keep.apply(lineFacts(linesWithLineage, register.endorsements()));
    Dataset<Row> items = items(register.customsItems());
    Dataset<Row> candidates =
        finders.stream()
            .map(finder -> finder.find(register.customsItems(), lines))
            .reduce(Dataset::unionByName)
            .orElseThrow();
    Dataset<Row> alone =
        keep.apply(
            declarations(items)
                .join(grouped(candidates), DECLARATION.toArray(String[]::new), "left")
                .flatMap(
                    (FlatMapFunction<Row, Row>) declaration -> decide(declaration).iterator(),
                    Encoders.row(LinkRows.SCHEMA)));
    return keep.apply(
        OpenQuestions.settle(alone, items, lines).drop(LinkRows.CLAIMED, LinkRows.OPEN));
  }

  private static List<Row> decide(Row declaration) {
    List<ItemFacts> items =
        declaration.<Row>getList(declaration.fieldIndex("items")).stream()
            .map(ItemFacts::of)
            .toList();
    int at = declaration.fieldIndex("candidates");
    List<Candidate> candidates =
        declaration.isNullAt(at)
            ? List.of()
            : declaration.<Row>getList(at).stream().map(Candidate::of).toList();
    return DeclarationMatching.decide(items, candidates).stream()
        .map(decision -> LinkRows.of(declaration, decision))
        .toList();
  }

  /** Items with what they say of their goods. */
  private static Dataset<Row> items(Dataset<Row> customsItems) {
    Column item =
        struct(
            col("item_no"),
            col("declaration_country"),
            col("declaration_no"),
            unix_date(col("registration_date")).as("day"),
            col("flow"),
            col("hs_digits"),
            col("hs_edition"),
            col("goods_description"),
            col("country_origin"),
            col("country_export"),
            col("country_destination"),
            col("net_mass_kg"),
            col("quantity"),
            col("unit"),
            col("document_refs"),
            col("status"));
    return customsItems.select(
        col("party"),
        col("declaration_country"),
        col("declaration_no"),
        col("item_no"),
        item.as("facts"));
  }

  private static Dataset<Row> declarations(Dataset<Row> items) {
    return items
        .groupBy(DECLARATION.stream().map(c -> col(c)).toArray(Column[]::new))
        .agg(sort_array(collect_list("facts")).as("items"));
  }

  private static Dataset<Row> grouped(Dataset<Row> candidates) {
    return candidates
        .groupBy(DECLARATION.stream().map(c -> col(c)).toArray(Column[]::new))
        .agg(
            sort_array(
                    collect_list(
                        struct(
                            col(Candidates.CITED), col(Candidates.METHOD), col(Candidates.LINE))))
                .as("candidates"));
  }

  private static Dataset<Row> lineFacts(Dataset<Row> lines, Dataset<Row> endorsements) {
    List<String> key = List.of("party", "issuing_country", "permit_no", "line_no");
    Column certified =
        struct(
            unix_date(col("endorsed_on")).as("day"),
            col("quantity"),
            col("unit"),
            col("customs_declaration_no"));
    Dataset<Row> endorsed =
        endorsements
            .groupBy(key.stream().map(c -> col(c)).toArray(Column[]::new))
            .agg(sort_array(collect_list(certified)).as("endorsed"));
    return lines
        .join(endorsed, key.toArray(String[]::new), "left")
        .select(col("party"), col("permit_key"), lineStruct().as(Candidates.LINE));
  }

  private static Column lineStruct() {
    Column none =
        org.apache
            .spark
            .sql
            .functions
            .array()
            .cast(
                "array<struct<day:int,quantity:decimal(38,15),unit:string,"
                    + "customs_declaration_no:string>>");
    return struct(
        col("issuing_country"),
        col("permit_no"),
        col("line_no"),
        col("issuing_country").equalTo(col("party")).as("own"),
        col("permit_type"),
        col("type_other"),
        col("direction"),
        col("scientific_name"),
        col("class"),
        col("order"),
        col("family"),
        col("genus"),
        col("term"),
        col("quantity"),
        col("unit"),
        coalesce(col("origin_country"), col("export_country")).as("origin"),
        col("partner_country"),
        unix_date(col("issue_date")).as("from_day"),
        unix_date(col("valid_until")).as("until_day"),
        coalesce(col("endorsed"), none).as("endorsed"));
  }
}
