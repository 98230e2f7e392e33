package org.citeswarehouse.api.letters;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;

/**
 * What partner Parties are asked: their figures beside ours, and their documents that are in no
 * register.
 *
 * @param about the Party and year
 */
record PartnerQuestions(Questions about) {

  /** What measured quantities may differ by. Source: contract section 3. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

  private static final List<Column> ITEMS =
      Questions.columns(
          "partner",
          "declaration_country",
          "declaration_no",
          "item_no:INTEGER",
          "goods_description",
          "hs_code",
          "first_day:DATE",
          "documents");

  private static final List<Column> PERMITS =
      Questions.columns("direction", "trading_partner", "species_name", "term_code", "permits");

  List<Fact> all() {
    List<Fact> facts = new ArrayList<>(figures());
    for (Map<String, Object> row : about.rows(ITEMS, items())) {
      facts.add(
          new Fact(
              (String) row.get("partner"),
              Question.DOCUMENT_UNKNOWN,
              Questions.item(row),
              row,
              false));
    }
    return facts;
  }

  private List<Fact> figures() {
    Output output =
        Outputs.all().stream()
            .filter(o -> o.name().equals("report-partners"))
            .findFirst()
            .orElseThrow();
    Query query =
        output.query(
            about.reading(),
            new Arguments(Map.of("party", about.party(), "year", Questions.text(about.year()))));
    Map<String, String> permits = permits();
    List<Fact> facts = new ArrayList<>();
    for (Map<String, Object> row : about.rows(query.columns(), query.sorted())) {
      BigDecimal own = (BigDecimal) row.get("own_quantity");
      BigDecimal theirs = (BigDecimal) row.get("partner_quantity");
      if (theirs == null || (own != null && isNear(own, theirs, (String) row.get("unit_code")))) {
        continue;
      }
      row.put("permits", permits.get(key(row, (String) row.get("own_name"))));
      facts.add(
          new Fact(
              (String) row.get("trading_partner"),
              own == null ? Question.PARTNER_ONLY : Question.FIGURES_DIFFER,
              Map.of(),
              row,
              true));
    }
    return facts;
  }

  private static boolean isNear(BigDecimal own, BigDecimal theirs, String unit) {
    BigDecimal margin = unit.equals("NAR") ? BigDecimal.ZERO : own.abs().multiply(TOLERANCE);
    return own.subtract(theirs).abs().compareTo(margin) <= 0;
  }

  /** Numbers of the permits behind each sum, so that the partner can look for the same ones. */
  private Map<String, String> permits() {
    Sql sql =
        Sql.of("SELECT direction, trading_partner, species_name, term_code,")
            .then(" array_to_string(list_sort(list_distinct(list(permit_no)))[:6], ', ')")
            .then(
                " || CASE WHEN count(DISTINCT permit_no) > 6 THEN ', \u2026' ELSE '' END AS permits")
            .then(" FROM ")
            .then(about.reading().from(ReportTables.ANNUAL_REPORT_LINES))
            .then(
                Sql.of(
                    " WHERE basis = 'actual' AND party = ? AND report_year = CAST(? AS INTEGER)",
                    about.party(),
                    Questions.text(about.year())))
            .then(" GROUP BY ALL");
    Map<String, String> permits = new HashMap<>();
    for (Map<String, Object> row : about.rows(PERMITS, sql)) {
      permits.put(key(row, (String) row.get("species_name")), (String) row.get("permits"));
    }
    return permits;
  }

  private static String key(Map<String, Object> row, String name) {
    return String.join(
        "\n",
        String.valueOf(row.get("direction")),
        String.valueOf(row.get("trading_partner")),
        String.valueOf(row.get("term_code")),
        String.valueOf(name));
  }

  private Sql items() {
    return Sql.of(
            "SELECT partner_country AS partner, declaration_country, declaration_no, item_no,")
        .then(" goods_description, hs_code, registration_date AS first_day,")
        .then(" document_refs AS documents FROM ")
        .then(about.reading().from(ReconciliationTables.MATCHES))
        .then(
            " WHERE finding = 'PERMIT_UNKNOWN' AND flow = 'I' AND partner_country IS NOT NULL AND ")
        .then(about.isOpen())
        .then(
            Sql.of(
                " AND year(registration_date) = CAST(? AS INTEGER)", Questions.text(about.year())))
        .then(" ORDER BY ALL");
  }
}
