package org.citeswarehouse.jobs.decision;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.ItemKey;
import org.citeswarehouse.model.table.ColumnType;

/** Links as officers decided them, in place of those that were found. */
public final class DecidedLinks {

  private static final String[] ITEM = {
    "party", "declaration_country", "declaration_no", "item_no"
  };
  private static final StructType ITEM_KEY =
      new StructType()
          .add(ITEM[0], DataTypes.StringType)
          .add(ITEM[1], DataTypes.StringType)
          .add(ITEM[2], DataTypes.StringType)
          .add(ITEM[3], DataTypes.IntegerType);

  private DecidedLinks() {}

  /**
   * The links with those replaced that were decided, and columns {@code decision_id}, {@code
   * shares}, and of a share its {@code share_quantity}, {@code share_unit}, {@code share_factor},
   * {@code share_stated} and {@code share_stated_unit}.
   */
  public static Dataset<Row> in(Dataset<Row> links, Rulings rulings) {
    Dataset<Row> plain =
        links
            .withColumn("decision_id", lit(null).cast(DataTypes.StringType))
            .withColumn("shares", lit(null).cast(DataTypes.StringType))
            .withColumn("share_quantity", lit(null).cast(TableSchemas.type(ColumnType.DECIMAL)))
            .withColumn("share_unit", lit(null).cast(DataTypes.StringType))
            .withColumn("share_factor", lit(null).cast(TableSchemas.type(ColumnType.DECIMAL)))
            .withColumn("share_stated", lit(null).cast(TableSchemas.type(ColumnType.DECIMAL)))
            .withColumn("share_stated_unit", lit(null).cast(DataTypes.StringType));
    Map<List<Object>, List<Decision>> decided = new LinkedHashMap<>();
    for (Decision d : rulings.applied(Action.LINK, Action.UNLINK)) {
      decided.computeIfAbsent(List.of(d.party(), d.item()), k -> new ArrayList<>()).add(d);
    }
    if (decided.isEmpty()) {
      return plain;
    }
    Dataset<Row> items =
        links
            .sparkSession()
            .createDataFrame(decided.keySet().stream().map(k -> key(k)).toList(), ITEM_KEY);
    Map<List<Object>, List<Row>> found = new HashMap<>();
    for (Row row : plain.join(broadcast(items), ITEM, "left_semi").collectAsList()) {
      ItemKey item =
          new ItemKey(row.getAs(ITEM[1]), row.getAs(ITEM[2]), row.<Integer>getAs(ITEM[3]));
      found.computeIfAbsent(List.of(row.getAs(ITEM[0]), item), k -> new ArrayList<>()).add(row);
    }
    List<Row> replaced =
        found.entrySet().stream()
            .sorted(Comparator.comparing(e -> e.getKey().toString()))
            .flatMap(e -> DecidedItem.rows(e.getValue(), decided.get(e.getKey())).stream())
            .collect(Collectors.toList());
    return plain
        .join(broadcast(items), ITEM, "left_anti")
        .unionByName(links.sparkSession().createDataFrame(replaced, plain.schema()));
  }

  private static Row key(List<Object> partyAndItem) {
    ItemKey item = (ItemKey) partyAndItem.get(1);
    return RowFactory.create(partyAndItem.get(0), item.country(), item.declaration(), item.item());
  }
}
