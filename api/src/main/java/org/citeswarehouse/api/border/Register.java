package org.citeswarehouse.api.border;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.register.PermitNumber;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.Table;

/**
 * The permits that whoever asks may look up. Nothing but {@code reconciliation} and {@code
 * crossings} is read: officers at a border see no more.
 *
 * @param reading the state
 */
record Register(Reading reading) {

  private static final Table LINES = ReconciliationTables.RECONCILIATION;

  private static final List<Column> COLUMNS =
      List.of(
              "party",
              "issuing_country",
              "permit_no",
              "line_no",
              "permit_type",
              "type_other",
              "issue_date",
              "valid_until",
              "permit_status",
              "replacement_permit_no",
              "scientific_name",
              "appendix",
              "term",
              "source",
              "partner_country",
              "unit",
              "issued_quantity",
              "endorsed_quantity",
              "customs_quantity",
              "traded_quantity",
              "balance",
              "state",
              "as_of")
          .stream()
          .map(LINES::column)
          .toList();

  private static final List<Column> NUMBERS =
      List.of(LINES.column("issuing_country"), LINES.column("permit_no"), LINES.column("party"));

  private static final List<Column> OFFICES =
      List.of(
          ReconciliationTables.CROSSINGS.column("office"),
          ReconciliationTables.CROSSINGS.column("crossed_on"));

  /** A number without case, blanks and punctuation, as {@link PermitNumber} makes it. */
  private static final String NORMALISED =
      "upper(regexp_replace(permit_no, '[^\\p{L}\\p{Nd}]', '', 'g'))";

  /** A number shorter than that stands in too many texts by chance. */
  private static final int SHORTEST = 6;

  /** More than a few candidates help nobody at a border. */
  static final int MOST = 10;

  /**
   * A permit by its country and number as the register writes it.
   *
   * @param country country that issued it
   * @param number its number
   * @param parties Parties whose registers hold it
   */
  record Named(String country, String number, List<String> parties) {}

  /**
   * Lines of a permit, by the register of one Party: that of the issuing country where it is seen.
   */
  List<Map<String, Object>> lines(String country, String number) {
    String key = PermitNumber.key(country, number);
    Sql sql =
        Sql.of("SELECT " + Reading.list(COLUMNS) + " FROM ")
            .then(reading.from(LINES))
            .then(
                Sql.of(
                    " WHERE issuing_country = ? AND (permit_no = ? OR "
                        + NORMALISED
                        + " IN (?, ?))",
                    country,
                    number,
                    key,
                    country + key))
            .then(" ORDER BY party <> issuing_country, party, permit_no, line_no");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (List<Object> values : reading.list(COLUMNS, sql)) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 0; i < COLUMNS.size(); i++) {
        row.put(COLUMNS.get(i).name(), values.get(i));
      }
      rows.add(row);
    }
    String exact =
        rows.stream()
            .map(row -> (String) row.get("permit_no"))
            .filter(number::equals)
            .findFirst()
            .orElse(rows.isEmpty() ? number : (String) rows.get(0).get("permit_no"));
    rows.removeIf(
        row ->
            !row.get("permit_no").equals(exact)
                || !row.get("party").equals(rows.get(0).get("party")));
    return rows;
  }

  /** Permits of that number, of whatever country; at most a few. */
  List<Named> numbered(String number) {
    String normalised = PermitNumber.normalise(number);
    return normalised.isEmpty()
        ? List.of()
        : named(
            Sql.of(
                NORMALISED
                    + " = ? OR issuing_country || "
                    + NORMALISED
                    + " = ? OR "
                    + NORMALISED
                    + " = issuing_country || ?",
                normalised,
                normalised,
                normalised));
  }

  /** All permits whose number stands in a text, the longest number first; at most a few. */
  List<Named> within(String text) {
    List<Named> found =
        named(
            Sql.of(
                "length("
                    + NORMALISED
                    + ") >= "
                    + SHORTEST
                    + " AND contains(?, "
                    + NORMALISED
                    + ")",
                PermitNumber.normalise(text)));
    return standing(PermitNumber.normalise(text), found);
  }

  /** What stands in a text only as a part of a longer number is no permit of its own. */
  private static List<Named> standing(String text, List<Named> found) {
    NavigableMap<Integer, List<Named>> byLength = new TreeMap<>(Comparator.reverseOrder());
    found.forEach(
        n ->
            byLength
                .computeIfAbsent(
                    PermitNumber.normalise(n.number()).length(), length -> new ArrayList<>())
                .add(n));
    List<Named> standing = new ArrayList<>();
    String left = text;
    for (List<Named> alike : byLength.values()) {
      String before = left;
      for (Named named : alike) {
        String number = PermitNumber.normalise(named.number());
        if (before.contains(number)) {
          standing.add(named);
          left = left.replace(number, " ");
        }
      }
    }
    return standing;
  }

  private List<Named> named(Sql condition) {
    Sql sql =
        Sql.of(
                "SELECT issuing_country, permit_no,"
                    + " string_agg(DISTINCT party, ' ' ORDER BY party) AS party FROM ")
            .then(reading.from(LINES))
            .then(" WHERE ")
            .then(condition)
            .then(" GROUP BY issuing_country, permit_no")
            .then(" ORDER BY length(permit_no) DESC, issuing_country, permit_no LIMIT " + MOST);
    return reading.list(NUMBERS, sql).stream()
        .map(
            row ->
                new Named(
                    (String) row.get(0),
                    (String) row.get(1),
                    List.of(((String) row.get(2)).split(" ", -1))))
        .toList();
  }

  /** The last day of which each office certified something, the latest first. */
  List<List<Object>> knownUpTo(String party) {
    Sql sql =
        Sql.of("SELECT office, max(crossed_on) AS crossed_on FROM ")
            .then(reading.from(ReconciliationTables.CROSSINGS))
            .then(Sql.of(" WHERE party = ? AND kind = 'ENDORSEMENT' AND counted", party))
            .then(" AND office IS NOT NULL GROUP BY office ORDER BY crossed_on DESC, office");
    return reading.list(OFFICES, sql);
  }
}
