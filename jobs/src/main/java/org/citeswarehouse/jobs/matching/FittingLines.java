package org.citeswarehouse.jobs.matching;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.citeswarehouse.model.hs.HsCodes;
import org.citeswarehouse.model.reconcile.MatchMethod;
import org.citeswarehouse.model.taxa.Lineage;

/**
 * Proposes lines for goods that cite no document: those of the same partner and direction, valid on
 * the day, whose heading can hold the goods, with about the same quantity permitted, left or
 * certified. They meet by blocks of heading and quantity, never all with all, and as keys alone;
 * only what meets is looked at in full. Which line it is, is for {@link OpenQuestions} to say.
 */
final class FittingLines {

  private static final int HEADING = 4;

  private static final StructType ITEM_BLOCK =
      new StructType()
          .add("party", DataTypes.StringType)
          .add("declaration_country", DataTypes.StringType)
          .add("declaration_no", DataTypes.StringType)
          .add("item_no", DataTypes.IntegerType)
          .add("day", DataTypes.IntegerType)
          .add("block", DataTypes.StringType);

  private static final StructType LINE_BLOCK =
      new StructType()
          .add("line_party", DataTypes.StringType)
          .add("issuing_country", DataTypes.StringType)
          .add("permit_no", DataTypes.StringType)
          .add("line_no", DataTypes.StringType)
          .add("from_day", DataTypes.IntegerType)
          .add("until_day", DataTypes.IntegerType)
          .add("line_block", DataTypes.StringType);

  private record Goods(Lineage lineage, String term) {}

  private FittingLines() {}

  /**
   * Pairs of an item and a line.
   *
   * @param items open items with {@code facts} and what they are grouped by
   * @param lines lines with {@code claims} and {@code claimed_quantity}
   */
  static Dataset<Row> of(Dataset<Row> items, Dataset<Row> lines) {
    Dataset<Row> itemBlocks =
        items.flatMap(
            (FlatMapFunction<Row, Row>) item -> blocksOfItem(item), Encoders.row(ITEM_BLOCK));
    Dataset<Row> lineBlocks =
        lines
            .where(col("claims").isNull().or(col("claimed_quantity").lt(col("line.quantity"))))
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) FittingLines::blocksOfLines,
                Encoders.row(LINE_BLOCK));
    Dataset<Row> met =
        itemBlocks
            .join(
                lineBlocks,
                col("party")
                    .equalTo(col("line_party"))
                    .and(col("block").equalTo(col("line_block")))
                    .and(coalesce(col("day").geq(col("from_day")), lit(true)))
                    .and(coalesce(col("day").leq(col("until_day")), lit(true))))
            .drop("day", "block", "line_party", "line_block", "from_day", "until_day")
            .distinct();
    return met.join(items, OpenQuestions.ITEM.toArray(String[]::new))
        .join(
            lines.withColumnRenamed("party", "line_party"),
            Stream.of("issuing_country", "permit_no", "line_no")
                .map(name -> col(name).equalTo(col("line." + name)))
                .reduce(col("party").equalTo(col("line_party")), Column::and))
        .withColumn(Candidates.CITED, lit(null).cast("string"))
        .withColumn(Candidates.METHOD, lit(MatchMethod.ATTRIBUTE.name()))
        .drop("issuing_country", "permit_no", "line_no", "line_party")
        .filter((FilterFunction<Row>) pair -> OpenPair.of(pair).believable());
  }

  private static Iterator<Row> blocksOfItem(Row row) {
    ItemFacts item = ItemFacts.of(row.getAs("facts"));
    if (item.hs().length() < HEADING || item.partner() == null) {
      return List.<Row>of().iterator();
    }
    Set<String> quantities = new HashSet<>(QuantityBlocks.near(item.quantity(), item.unit()));
    quantities.addAll(QuantityBlocks.near(item.netMass(), "KGM"));
    String goods = block(item.partner(), item.flow(), item.hs().substring(0, HEADING));
    return quantities.stream()
        .map(
            quantity ->
                RowFactory.create(
                    row.getAs("party"),
                    row.getAs("declaration_country"),
                    row.getAs("declaration_no"),
                    row.getAs("item_no"),
                    item.day(),
                    goods + quantity))
        .iterator();
  }

  private static Iterator<Row> blocksOfLines(Iterator<Row> rows) {
    Map<Goods, Set<String>> headings = new HashMap<>();
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
        .flatMap(
            row -> {
              LineFacts line = LineFacts.of(row.getAs(Candidates.LINE));
              Set<String> codes =
                  headings.computeIfAbsent(
                      new Goods(line.lineage(), line.term()),
                      goods -> HsCodes.headingsThatHold(goods.lineage(), goods.term()));
              return blocks(row.getAs("party"), line, row.getAs("claimed_quantity"), codes);
            })
        .iterator();
  }

  private static Stream<Row> blocks(
      String party, LineFacts line, BigDecimal claimed, Set<String> headings) {
    if (line.partner() == null || line.quantity() == null) {
      return Stream.empty();
    }
    Set<String> quantities = new HashSet<>(QuantityBlocks.of(line.quantity(), line.unit()));
    if (claimed != null) {
      quantities.addAll(QuantityBlocks.of(line.quantity().subtract(claimed), line.unit()));
    }
    line.endorsed()
        .forEach(
            certified -> {
              if (line.unit().equals(certified.unit())) {
                quantities.addAll(QuantityBlocks.of(certified.quantity(), line.unit()));
              }
            });
    LineKey key = line.key();
    return Stream.of("E", "I")
        .filter(line::takes)
        .flatMap(flow -> headings.stream().map(h -> block(line.partner(), flow, h)))
        .flatMap(goods -> quantities.stream().map(quantity -> goods + quantity))
        .map(
            block ->
                RowFactory.create(
                    party,
                    key.issuingCountry(),
                    key.permitNo(),
                    key.lineNo(),
                    line.from(),
                    line.until(),
                    block));
  }

  private static String block(String partner, String flow, String heading) {
    return partner + ":" + flow + ":" + heading + ":";
  }
}
