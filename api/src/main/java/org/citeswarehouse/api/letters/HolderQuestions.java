package org.citeswarehouse.api.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ReconciliationTables;

/**
 * What holders of the Party's own permits are asked. Unused and expired permits have to go back to
 * the authority that issued them: Res. Conf. 12.3.
 *
 * @param about the Party and year
 */
record HolderQuestions(Questions about) {

  private static final List<Column> COLUMNS =
      Questions.columns(
          "question",
          "issuing_country",
          "permit_no",
          "line_no",
          "appendix",
          "scientific_name",
          "term",
          "unit",
          "issued:DECIMAL",
          "certified:DECIMAL",
          "declared:DECIMAL",
          "traded:DECIMAL",
          "balance:DECIMAL",
          "valid_until:DATE");

  List<Fact> all() {
    List<Fact> facts = new ArrayList<>();
    for (Map<String, Object> row : about.rows(COLUMNS, sql())) {
      facts.add(
          new Fact(
              (String) row.get("permit_no"),
              Question.valueOf((String) row.get("question")),
              Questions.line(row),
              row,
              false));
    }
    return facts;
  }

  private Sql sql() {
    String expired = "valid_until < CAST(? AS DATE)";
    String today = about.today().toString();
    return Sql.of("SELECT * FROM (SELECT CASE WHEN state = 'OVER_USED' THEN 'OVER_USED'")
        .then(" WHEN permit_status = 'RETURNED' THEN NULL")
        .then(" WHEN state = 'UNUSED' THEN 'UNUSED'")
        .then(Sql.of(" WHEN state = 'OPEN' AND " + expired + " THEN 'OPEN_EXPIRED'", today))
        .then(Sql.of(" WHEN state = 'PART_USED' AND " + expired + " THEN 'NOT_RETURNED'", today))
        .then(" END AS question, issuing_country, permit_no, line_no, appendix, scientific_name,")
        .then(" term, unit, issued_quantity AS issued, endorsed_quantity AS certified,")
        .then(" customs_quantity AS declared, traded_quantity AS traded, balance, valid_until")
        .then(" FROM ")
        .then(about.reading().from(ReconciliationTables.RECONCILIATION))
        .then(Sql.of(" WHERE issuing_country = ? AND decided_evidence IS NULL AND ", about.party()))
        .then(about.isOpen())
        .then(" AND ")
        .then(about.isOfYear())
        .then(") WHERE question IS NOT NULL ORDER BY appendix, permit_no, line_no");
  }
}
