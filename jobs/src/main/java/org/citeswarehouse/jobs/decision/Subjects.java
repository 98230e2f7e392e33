package org.citeswarehouse.jobs.decision;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.register.ResolvedRegister;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.ItemKey;
import org.citeswarehouse.model.decision.LineKey;
import org.citeswarehouse.model.register.DeclarationStatus;

/**
 * The items and lines of a register that decisions are about. There are few decisions beside the
 * rows of a register, so these are looked up once and the rest is plain reasoning.
 */
final class Subjects {

  private final Map<List<Object>, KnownItem> items = new HashMap<>();
  private final Map<List<Object>, String> units = new HashMap<>();

  private Subjects() {}

  static Subjects of(List<Decision> decisions, ResolvedRegister register) {
    Subjects subjects = new Subjects();
    Object[] declarations =
        decisions.stream()
            .map(Decision::item)
            .filter(Objects::nonNull)
            .map(ItemKey::declaration)
            .distinct()
            .toArray();
    if (declarations.length > 0) {
      among(register.customsItems(), "declaration_no", declarations)
          .select(
              col("party"),
              col("declaration_country"),
              col("declaration_no"),
              col("item_no"),
              moved(),
              col("quantity"),
              col("unit"),
              col("net_mass_kg"))
          .collectAsList()
          .forEach(subjects::item);
    }
    Object[] permits =
        decisions.stream()
            .map(Decision::line)
            .filter(Objects::nonNull)
            .map(LineKey::permit)
            .distinct()
            .toArray();
    if (permits.length > 0) {
      among(register.permitLines(), "permit_no", permits)
          .select("party", "issuing_country", "permit_no", "line_no", "unit")
          .collectAsList()
          .forEach(
              r ->
                  subjects.units.put(
                      List.of(
                          r.getString(0),
                          new LineKey(r.getString(1), r.getString(2), r.getString(3))),
                      r.getString(4)));
    }
    return subjects;
  }

  /** The item, or null where it is not there. */
  KnownItem item(Decision decision) {
    return items.get(List.of(decision.party(), decision.item()));
  }

  boolean hasLine(Decision decision) {
    return units.containsKey(List.of(decision.party(), decision.line()));
  }

  /** The standard unit of the line. */
  String unit(Decision decision) {
    return units.get(List.of(decision.party(), decision.line()));
  }

  private void item(Row row) {
    ItemKey key = new ItemKey(row.getString(1), row.getString(2), row.getInt(3));
    items.put(
        List.of(row.getString(0), key),
        new KnownItem(row.getBoolean(4), row.getDecimal(5), row.getString(6), row.getDecimal(7)));
  }

  private static Dataset<Row> among(Dataset<Row> rows, String column, Object... values) {
    return rows.where(col(column).isInCollection(List.of(values)));
  }

  private static Column moved() {
    return col("flow")
        .notEqual(lit("T"))
        .and(
            col("status")
                .isin(DeclarationStatus.RELEASED.name(), DeclarationStatus.AMENDED.name()));
  }
}
