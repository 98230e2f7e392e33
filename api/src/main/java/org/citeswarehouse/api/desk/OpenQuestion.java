package org.citeswarehouse.api.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.decision.ItemKey;
import org.citeswarehouse.model.decision.LineKey;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.ReconciliationTables;

/**
 * A question of the work queue with what it can be looked for by.
 *
 * @param rank place in the queue of its Party
 * @param subject the item or line it is about
 * @param question why it is asked
 * @param state state of the line; blank for an item
 * @param findings findings of the line, or the one of the item
 * @param appendix Appendix of the line, or of the best candidate
 * @param name name on the line or candidate, and what customs call the goods, in lower case
 * @param partner the other country
 * @param year year whose report it touches
 * @param blocks whether the report waits for it
 * @param quantity quantity at stake; null where it is not known
 * @param unit its unit
 */
record OpenQuestion(
    int rank,
    Subject subject,
    String question,
    String state,
    Set<String> findings,
    String appendix,
    String name,
    String partner,
    int year,
    boolean blocks,
    BigDecimal quantity,
    String unit) {

  private static final List<Column> COLUMNS =
      List.of(
          DecisionTables.WORK_QUEUE.column("rank"),
          DecisionTables.WORK_QUEUE.column("question"),
          DecisionTables.WORK_QUEUE.column("declaration_country"),
          DecisionTables.WORK_QUEUE.column("declaration_no"),
          DecisionTables.WORK_QUEUE.column("item_no"),
          DecisionTables.WORK_QUEUE.column("issuing_country"),
          DecisionTables.WORK_QUEUE.column("permit_no"),
          DecisionTables.WORK_QUEUE.column("line_no"),
          DecisionTables.WORK_QUEUE.column("appendix"),
          Reading.made("name", ColumnType.TEXT),
          DecisionTables.WORK_QUEUE.column("report_year"),
          DecisionTables.WORK_QUEUE.column("blocks"),
          Reading.made("state", ColumnType.TEXT),
          Reading.made("findings", ColumnType.TEXT),
          Reading.made("partner", ColumnType.TEXT),
          DecisionTables.WORK_QUEUE.column("quantity"),
          DecisionTables.WORK_QUEUE.column("unit"));

  /** What {@link Reading#once} keeps. */
  private record All(List<OpenQuestion> questions) {}

  /** All of a Party, the most worthwhile first; read once for each state of the warehouse. */
  static List<OpenQuestion> of(Reading reading, String party) {
    return reading.once("queue " + party, All.class, () -> read(reading, party)).questions();
  }

  private static All read(Reading reading, String party) {
    Sql sql =
        Sql.of(
                "SELECT q.rank, q.question, q.declaration_country, q.declaration_no, q.item_no,"
                    + " q.issuing_country, q.permit_no, q.line_no, q.appendix,"
                    + " lower(concat_ws(' ', q.scientific_name, q.goods_description)),"
                    + " q.report_year, q.blocks, r.state, r.findings,"
                    + " coalesce(m.partner_country, r.partner_country), q.quantity, q.unit FROM ")
            .then(reading.from(DecisionTables.WORK_QUEUE))
            .then(" q LEFT JOIN ")
            .then(reading.from(ReconciliationTables.RECONCILIATION))
            .then(
                " r ON q.declaration_no IS NULL AND r.party = q.party"
                    + " AND r.issuing_country = q.issuing_country AND r.permit_no = q.permit_no"
                    + " AND r.line_no = q.line_no LEFT JOIN ")
            .then(reading.from(ReconciliationTables.MATCHES))
            .then(
                " m ON m.party = q.party AND m.declaration_country = q.declaration_country"
                    + " AND m.declaration_no = q.declaration_no AND m.item_no = q.item_no")
            .then(Sql.of(" WHERE q.party = ? ORDER BY q.rank", party));
    List<OpenQuestion> all = new ArrayList<>();
    for (List<Object> row : reading.list(COLUMNS, sql)) {
      all.add(question(party, row));
    }
    return new All(List.copyOf(all));
  }

  private static OpenQuestion question(String party, List<Object> row) {
    String question = ((String) row.get(1)).intern();
    boolean item = row.get(3) != null;
    return new OpenQuestion(
        (Integer) row.get(0),
        item
            ? Subject.of(
                party, new ItemKey((String) row.get(2), (String) row.get(3), (Integer) row.get(4)))
            : Subject.of(
                party, new LineKey((String) row.get(5), (String) row.get(6), (String) row.get(7))),
        question,
        item ? "" : text(row.get(12)).intern(),
        item ? Set.of(question) : findings(text(row.get(13))),
        text(row.get(8)).intern(),
        text(row.get(9)),
        text(row.get(14)).intern(),
        row.get(10) == null ? 0 : (Integer) row.get(10),
        Boolean.TRUE.equals(row.get(11)),
        (BigDecimal) row.get(15),
        text(row.get(16)).intern());
  }

  private static Set<String> findings(String joined) {
    return joined.isEmpty() ? Set.of() : Set.of(joined.split(";", -1));
  }

  private static String text(Object value) {
    return value == null ? "" : (String) value;
  }

  /** Whether it is about a customs item. */
  boolean isItem() {
    return subject.item() != null;
  }
}
