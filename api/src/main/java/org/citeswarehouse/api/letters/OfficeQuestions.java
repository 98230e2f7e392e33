package org.citeswarehouse.api.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.CoverageTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;

/**
 * What offices are asked: lines of which they have one half of the evidence, items whose line is
 * not known, months whose records are missing.
 *
 * @param about the Party and year
 */
record OfficeQuestions(Questions about) {

  private static final List<Column> LINES =
      Questions.columns(
          "office",
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
          "first_day:DATE",
          "last_day:DATE",
          "documents",
          "shared:BOOLEAN");

  private static final List<Column> ITEMS =
      Questions.columns(
          "office",
          "question",
          "declaration_country",
          "declaration_no",
          "item_no:INTEGER",
          "goods_description",
          "hs_code",
          "first_day:DATE",
          "declared:DECIMAL",
          "unit",
          "documents");

  private static final List<Column> MONTHS =
      Questions.columns("office", "evidence", "direction", "first_day:DATE");

  List<Fact> all() {
    List<Fact> facts = new ArrayList<>();
    for (Map<String, Object> row : about.rows(LINES, lines())) {
      facts.add(
          fact(
              row, (String) row.get("question"), Questions.line(row), (Boolean) row.get("shared")));
    }
    for (Map<String, Object> row : about.rows(ITEMS, items())) {
      facts.add(fact(row, (String) row.get("question"), Questions.item(row), false));
    }
    for (Map<String, Object> row : about.rows(MONTHS, months())) {
      facts.add(fact(row, Question.NOT_DELIVERED.name(), Map.of(), false));
    }
    return facts;
  }

  private static Fact fact(
      Map<String, Object> row, String question, Map<String, String> subject, boolean shared) {
    return new Fact((String) row.get("office"), Question.valueOf(question), subject, row, shared);
  }

  /**
   * A row an office and line: what the line has in all, and whether the office has all records of
   * one kind, without which it cannot answer for the line.
   */
  private Sql lines() {
    String line = "issuing_country, permit_no, line_no";
    return Sql.of("WITH lines AS (SELECT *, unnest(string_split(findings, ';')) AS question FROM ")
        .then(about.reading().from(ReconciliationTables.RECONCILIATION))
        .then(" WHERE decided_evidence IS NULL AND ")
        .then(about.isOpen())
        .then(" AND ")
        .then(about.isOfYear())
        .then("), counted AS (SELECT *, count(*) FILTER (kind = 'ENDORSEMENT') OVER w AS all_e,")
        .then(" count(*) FILTER (kind = 'CUSTOMS') OVER w AS all_c FROM ")
        .then(about.reading().from(ReconciliationTables.CROSSINGS))
        .then(Sql.of(" WHERE party = ? AND counted", about.party()))
        .then(" WINDOW w AS (PARTITION BY " + line + "))")
        .then(" SELECT office, question, " + line + ", any_value(l.appendix) AS appendix,")
        .then(" any_value(scientific_name) AS scientific_name, any_value(term) AS term,")
        .then(" any_value(l.unit) AS unit, any_value(issued_quantity) AS issued,")
        .then(
            " any_value(endorsed_quantity) AS certified, any_value(customs_quantity) AS declared,")
        .then(" min(crossed_on) AS first_day, max(crossed_on) AS last_day,")
        .then(" array_to_string(list_sort(list_distinct(list(coalesce(declaration_no,")
        .then(" transport_doc_no)) FILTER (coalesce(declaration_no, transport_doc_no)")
        .then(" IS NOT NULL))), ', ') AS documents,")
        .then(" NOT ((any_value(all_e) > 0 AND count(*) FILTER (kind = 'ENDORSEMENT')")
        .then(" = any_value(all_e)) OR (any_value(all_c) > 0 AND")
        .then(" count(*) FILTER (kind = 'CUSTOMS') = any_value(all_c))) AS shared")
        .then(" FROM lines l JOIN counted c USING (" + line + ")")
        .then(" WHERE office IS NOT NULL AND ((question = 'ENDORSED_NOT_DECLARED'")
        .then(" AND kind = 'ENDORSEMENT') OR (question = 'DECLARED_NOT_ENDORSED'")
        .then(" AND kind = 'CUSTOMS') OR (question = 'ENDORSED_DECLARED_DIFFER'")
        .then(" AND kind IN ('ENDORSEMENT', 'CUSTOMS')))")
        .then(" GROUP BY office, question, " + line)
        .then(" ORDER BY office, question, appendix, " + line);
  }

  private Sql items() {
    return Sql.of("SELECT i.office_code AS office, m.finding AS question, m.declaration_country,")
        .then(" m.declaration_no, m.item_no, m.goods_description, m.hs_code,")
        .then(" m.registration_date AS first_day, coalesce(i.quantity, i.net_mass_kg) AS declared,")
        .then(" CASE WHEN i.quantity IS NULL THEN 'KGM' ELSE i.unit END AS unit,")
        .then(" m.document_refs AS documents FROM ")
        .then(unmatched())
        .then(" m JOIN ")
        .then(about.reading().from(RegisterTables.CUSTOMS_ITEMS))
        .then(
            " i USING (party, declaration_country, declaration_no, item_no, file_sha256, \"row\")")
        .then(" WHERE i.office_code IS NOT NULL ORDER BY ALL");
  }

  /** Items of the year whose line nobody knows. */
  private Sql unmatched() {
    return Sql.of("(SELECT * FROM ")
        .then(about.reading().from(ReconciliationTables.MATCHES))
        .then(" WHERE finding IN ('NO_PERMIT_REFERENCE', 'PERMIT_UNKNOWN', 'LINE_UNDECIDED') AND ")
        .then(about.isOpen())
        .then(
            Sql.of(
                " AND year(registration_date) = CAST(? AS INTEGER))",
                Questions.text(about.year())));
  }

  private Sql months() {
    return Sql.of("SELECT office, evidence, direction, month AS first_day FROM ")
        .then(about.reading().from(CoverageTables.EVIDENCE_COVERAGE))
        .then(Sql.of(" WHERE party = ? AND delivered = 'NO'", about.party()))
        .then(Sql.of(" AND office <> ?", CoverageTables.ALL_OFFICES))
        .then(Sql.of(" AND year(month) = CAST(? AS INTEGER)", Questions.text(about.year())))
        .then(" ORDER BY ALL");
  }
}
