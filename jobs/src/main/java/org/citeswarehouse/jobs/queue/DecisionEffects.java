package org.citeswarehouse.jobs.queue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.citeswarehouse.jobs.decision.DecisionLog;
import org.citeswarehouse.jobs.decision.Ruling;
import org.citeswarehouse.jobs.decision.Rulings;
import org.citeswarehouse.jobs.gold.ReconciledRegister;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.LineKey;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.Table;

/** Every decision with what became of it. */
public final class DecisionEffects {

  private DecisionEffects() {}

  /** The table; none as long as nothing was ever decided. */
  public static Map<Table, Dataset<Row>> tables(ReconciledRegister register) {
    List<Ruling> all = register.rulings().all();
    if (all.isEmpty()) {
      return Map.of();
    }
    Dataset<Row> lines = register.result().reconciliation();
    Map<String, Row> chosen = chosen(register.rulings(), lines);
    Set<String> accepted = accepted(register.rulings(), register.result().matches());
    List<Row> rows = all.stream().map(ruling -> row(checked(ruling, chosen, accepted))).toList();
    Dataset<Row> table =
        lines
            .sparkSession()
            .createDataFrame(rows, TableSchemas.of(DecisionTables.DECISION_EFFECTS));
    return Map.of(DecisionTables.DECISION_EFFECTS, table);
  }

  /** Decisions that items are still accepted by. */
  private static Set<String> accepted(Rulings rulings, Dataset<Row> matches) {
    Object[] declarations =
        rulings.applied(Action.ACCEPT).stream()
            .filter(d -> d.item() != null)
            .map(d -> d.item().declaration())
            .distinct()
            .toArray();
    if (declarations.length == 0) {
      return Set.of();
    }
    return matches
        .where(functions.col("declaration_no").isin(declarations))
        .where(functions.col("accepted_by").isNotNull())
        .select("accepted_by")
        .collectAsList()
        .stream()
        .map(r -> r.getString(0))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Lines whose evidence was chosen or that were accepted, with what stands there now. */
  private static Map<String, Row> chosen(Rulings rulings, Dataset<Row> lines) {
    Object[] permits =
        rulings.applied(Action.USE_ENDORSED, Action.USE_DECLARED, Action.ACCEPT).stream()
            .filter(d -> d.line() != null)
            .map(d -> d.line().permit())
            .distinct()
            .toArray();
    if (permits.length == 0) {
      return Map.of();
    }
    return lines
        .where(functions.col("permit_no").isin(permits))
        .select(
            "party",
            "issuing_country",
            "permit_no",
            "line_no",
            "endorsed_quantity",
            "customs_quantity",
            "accepted_by")
        .collectAsList()
        .stream()
        .collect(
            Collectors.toMap(
                r ->
                    key(
                        r.getString(0),
                        new LineKey(r.getString(1), r.getString(2), r.getString(3))),
                r -> r));
  }

  /** A sum that does not exist cannot be used, and what came later was not accepted. */
  private static Ruling checked(Ruling ruling, Map<String, Row> chosen, Set<String> accepted) {
    Decision d = ruling.decision();
    if (ruling.isApplied()
        && d.action() == Action.ACCEPT
        && d.item() != null
        && !accepted.contains(d.id())) {
      return Ruling.waiting(d, "accepted.then");
    }
    Row line = d.line() == null ? null : chosen.get(key(d.party(), d.line()));
    if (line == null || !ruling.isApplied()) {
      return ruling;
    }
    if (d.action() == Action.USE_ENDORSED && line.getAs("endorsed_quantity") == null) {
      return Ruling.waiting(d, "no.endorsed");
    }
    if (d.action() == Action.ACCEPT && !d.id().equals(line.getAs("accepted_by"))) {
      return Ruling.waiting(d, "accepted.then");
    }
    if (d.action() == Action.USE_DECLARED && line.getAs("customs_quantity") == null) {
      return Ruling.waiting(d, "no.declared");
    }
    return ruling;
  }

  private static String key(String party, LineKey line) {
    return party + " " + line.written();
  }

  private static Row row(Ruling ruling) {
    Map<String, Object> values = new HashMap<>(DecisionLog.values(ruling.decision()));
    values.put("effect", ruling.effect().name());
    values.put("message", Objects.requireNonNull(ruling.message()));
    return RowFactory.create(
        DecisionTables.DECISION_EFFECTS.columns().stream()
            .map(c -> values.get(c.name()))
            .toArray(Object[]::new));
  }
}
