package org.citeswarehouse.jobs.decision;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.ItemKey;
import org.citeswarehouse.model.decision.LineKey;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.units.Conversion;

/** What was decided on lines and items beside their links, as columns of them. */
public final class DecidedLines {

  /** Kind of a crossing that an officer entered. */
  public static final String DECISION = "DECISION";

  private static final String[] LINE = {"party", "issuing_country", "permit_no", "line_no"};
  private static final String[] ITEM = {
    "party", "declaration_country", "declaration_no", "item_no"
  };
  private static final String EVIDENCE = "decided_evidence";
  private static final String ACCEPTED = "accepted_by";
  private static final String ACCEPTED_AT = "accepted_at";
  private static final String JUDGED_AT = "accepted_judged_at";
  private static final String DEFERRED = "deferred_until";

  /** How runs name the time they began, so that names tell which came first. */
  private static final DateTimeFormatter RUN_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private DecidedLines() {}

  /** A time as runs are named by it. */
  public static String runTime(Instant at) {
    return RUN_TIME.format(at);
  }

  /** Lines with {@code decided_evidence}. */
  public static Dataset<Row> evidence(Dataset<Row> lines, Rulings rulings) {
    Map<List<Object>, String> chosen = new LinkedHashMap<>();
    for (Decision d :
        rulings.applied(Action.USE_ENDORSED, Action.USE_DECLARED, Action.ENTER_QUANTITY)) {
      String kind =
          switch (d.action()) {
            case USE_ENDORSED -> "ENDORSEMENT";
            case USE_DECLARED -> "CUSTOMS";
            default -> DECISION;
          };
      chosen.put(key(d.party(), d.line()), kind);
    }
    if (chosen.isEmpty()) {
      return lines.withColumn(EVIDENCE, lit(null).cast(DataTypes.StringType));
    }
    StructType schema = key(LINE, DataTypes.StringType).add(EVIDENCE, DataTypes.StringType);
    return joined(lines, LINE, schema, rows(chosen));
  }

  /** Lines with {@code accepted_by} and {@code deferred_until}. */
  public static Dataset<Row> attention(Dataset<Row> lines, Rulings rulings) {
    return attention(lines, rulings, false);
  }

  /** Items with {@code accepted_by} and {@code deferred_until}. */
  public static Dataset<Row> attentionToItems(Dataset<Row> items, Rulings rulings) {
    return attention(items, rulings, true);
  }

  /**
   * What was accepted is accepted as it stood: evidence of a later run, another row of the permit
   * itself, or a crossing after the day at which states were judged then is another question.
   *
   * @param rows rows that {@link #attention} made
   * @param lastEvidence the last run that brought the row or evidence of it
   * @param lastCrossing the last day on which anything crossed; null where there is no such day
   */
  public static Dataset<Row> asTheyStood(
      Dataset<Row> rows, Column lastEvidence, Column lastCrossing) {
    Column since = coalesce(lastEvidence.gt(col(ACCEPTED_AT)), lit(false));
    Column unseen = coalesce(lastCrossing.gt(col(JUDGED_AT)), lit(false));
    return rows.withColumn(ACCEPTED, when(not(since.or(unseen)), col(ACCEPTED)))
        .drop(ACCEPTED_AT, JUDGED_AT);
  }

  /** Quantities entered, one row each; empty where there are none. */
  public static List<Row> entered(Rulings rulings) {
    return rulings.applied(Action.ENTER_QUANTITY).stream().map(DecidedLines::entered).toList();
  }

  /** Columns of {@link #entered}. */
  public static StructType enteredSchema() {
    return key(LINE, DataTypes.StringType)
        .add("decision_id", DataTypes.StringType)
        .add("crossed_on", DataTypes.DateType)
        .add("said_quantity", TableSchemas.type(ColumnType.DECIMAL))
        .add("said_unit", DataTypes.StringType)
        .add("standard_quantity", TableSchemas.type(ColumnType.DECIMAL))
        .add("standard_unit", DataTypes.StringType)
        .add("standard_factor", TableSchemas.type(ColumnType.DECIMAL))
        .add("proof", DataTypes.StringType);
  }

  private static Row entered(Decision d) {
    Conversion standard = d.amount().standard();
    return RowFactory.create(
        d.party(),
        d.line().country(),
        d.line().permit(),
        d.line().line(),
        d.id(),
        Date.valueOf(d.crossedOn()),
        d.amount().quantity(),
        d.amount().unit(),
        standard.quantity(),
        standard.unit(),
        standard.factor(),
        d.proof());
  }

  private static Dataset<Row> attention(Dataset<Row> rows, Rulings rulings, boolean ofItems) {
    Map<List<Object>, Row> given = new LinkedHashMap<>();
    for (Decision d : rulings.applied(Action.ACCEPT, Action.DEFER)) {
      if ((d.item() != null) == ofItems) {
        List<Object> key = ofItems ? key(d.party(), d.item()) : key(d.party(), d.line());
        given.put(
            key,
            RowFactory.create(
                d.action() == Action.ACCEPT ? d.id() : null,
                runTime(d.at()),
                date(rulings.judgedAt().get(d.id())),
                date(d.until())));
      }
    }
    if (given.isEmpty()) {
      return rows.withColumn(ACCEPTED, lit(null).cast(DataTypes.StringType))
          .withColumn(ACCEPTED_AT, lit(null).cast(DataTypes.StringType))
          .withColumn(JUDGED_AT, lit(null).cast(DataTypes.DateType))
          .withColumn(DEFERRED, lit(null).cast(DataTypes.DateType));
    }
    String[] key = ofItems ? ITEM : LINE;
    StructType schema =
        key(key, ofItems ? DataTypes.IntegerType : DataTypes.StringType)
            .add(ACCEPTED, DataTypes.StringType)
            .add(ACCEPTED_AT, DataTypes.StringType)
            .add(JUDGED_AT, DataTypes.DateType)
            .add(DEFERRED, DataTypes.DateType);
    List<Row> all =
        given.entrySet().stream()
            .map(
                e ->
                    RowFactory.create(
                        e.getKey().get(0),
                        e.getKey().get(1),
                        e.getKey().get(2),
                        e.getKey().get(3),
                        e.getValue().get(0),
                        e.getValue().get(1),
                        e.getValue().get(2),
                        e.getValue().get(3)))
            .toList();
    return joined(rows, key, schema, all);
  }

  private static Date date(LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }

  private static Dataset<Row> joined(
      Dataset<Row> rows, String[] key, StructType schema, List<Row> decided) {
    SparkSession spark = rows.sparkSession();
    return rows.join(broadcast(spark.createDataFrame(decided, schema)), key, "left");
  }

  private static List<Row> rows(Map<List<Object>, String> chosen) {
    return chosen.entrySet().stream()
        .map(
            e ->
                RowFactory.create(
                    e.getKey().get(0),
                    e.getKey().get(1),
                    e.getKey().get(2),
                    e.getKey().get(3),
                    e.getValue()))
        .toList();
  }

  private static StructType key(String[] names, org.apache.spark.sql.types.DataType last) {
    return new StructType()
        .add(names[0], DataTypes.StringType)
        .add(names[1], DataTypes.StringType)
        .add(names[2], DataTypes.StringType)
        .add(names[3], last);
  }

  private static List<Object> key(String party, LineKey line) {
    return List.of(party, line.country(), line.permit(), line.line());
  }

  private static List<Object> key(String party, ItemKey item) {
    return List.of(party, item.country(), item.declaration(), item.item());
  }
}
