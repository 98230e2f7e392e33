package org.citeswarehouse.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Adds the written files up once more, from their cells and by the true keys, and compares with the
 * answer key: its arithmetic must follow from the evidence that is in the files.
 */
class AnswerKeyTest {

  private static final Map<String, String> FACTORS =
      Map.of("GRM", "0.001", "MLT", "0.001", "PAI", "2");
  private static final Set<String> MASS = Set.of("KGM", "GRM");
  private static final Set<String> LIQUID = Set.of("LTR", "MLT");
  private static final Set<String> COUNT = Set.of("NAR", "PAI", "");

  @TempDir static Path folder;

  private static final Map<String, NamedCsvRecord> PERMITS = new HashMap<>();
  private static final Map<String, List<NamedCsvRecord>> STAMPS = new HashMap<>();
  private static final Map<String, List<NamedCsvRecord>> ITEMS = new HashMap<>();

  @BeforeAll
  static void readAsALedgerWould() throws IOException {
    SampleRegister.write(folder, 7);
    for (NamedCsvRecord row : good("permits.csv")) {
      PERMITS.put(key(row), row);
    }
    Map<String, String> spelt =
        PERMITS.values().stream()
            .collect(
                Collectors.toMap(AnswerKeyTest::bare, r -> r.getField("permit_no"), (a, b) -> a));
    for (NamedCsvRecord row : good("endorsements.csv")) {
      String number = spelt.get(bare(row));
      String key = key(row.getField("issuing_country"), number, row.getField("line_no"));
      STAMPS.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    Map<String, NamedCsvRecord> inForce = new HashMap<>();
    good("customs.csv").forEach(row -> inForce.put(item(row), row));
    for (NamedCsvRecord match : Tables.rows(folder, "truth/matches.csv")) {
      assertThat(inForce).containsKey(item(match));
      if (!match.getField("line_no").isEmpty()) {
        ITEMS.computeIfAbsent(key(match), k -> new ArrayList<>()).add(inForce.get(item(match)));
      }
    }
  }

  @Test
  void every_good_permit_row_has_its_line_in_the_key() {
    assertThat(Tables.rows(folder, "truth/lines.csv").stream().map(AnswerKeyTest::key))
        .containsExactlyInAnyOrderElementsOf(PERMITS.keySet());
  }

  @Test
  void quantities_follow_from_the_evidence() {
    assertThat(Tables.rows(folder, "truth/lines.csv"))
        .allSatisfy(
            line -> {
              String key = key(line);
              BigDecimal issued = standard(PERMITS.get(key), "quantity", "unit");
              BigDecimal endorsed = endorsed(line);
              BigDecimal declared = declared(line);
              boolean stamped = !counting(line).isEmpty();
              BigDecimal counted = stamped ? endorsed : declared;
              BigDecimal traded = counted == null ? BigDecimal.ZERO : counted;
              same(line, "issued_quantity", issued);
              same(line, "endorsed_quantity", endorsed);
              same(line, "customs_quantity", declared);
              same(line, "traded_quantity", traded);
              same(line, "balance", issued.subtract(traded));
              assertThat(line.getField("evidence"))
                  .as(key)
                  .isEqualTo(evidence(stamped, ITEMS.containsKey(key)));
            });
  }

  @Test
  void what_the_reports_of_both_years_and_the_year_before_hold_adds_up_to_what_was_traded() {
    Map<String, BigDecimal> reported = new HashMap<>();
    for (String way : List.of("exports", "imports")) {
      for (int year : List.of(2024, 2025)) {
        String file = "truth/annual_report_actual_%s_%d.csv".formatted(way, year);
        for (NamedCsvRecord row : Tables.rows(folder, file)) {
          String key = report(row, way);
          reported.merge(key, new BigDecimal(row.getField("Quantity")), BigDecimal::add);
        }
      }
    }
    Map<String, BigDecimal> traded = new HashMap<>();
    for (NamedCsvRecord line : Tables.rows(folder, "truth/lines.csv")) {
      if (line.getField("issue_date").compareTo("2024-01-15") > 0) {
        traded.merge(
            report(line), new BigDecimal(line.getField("traded_quantity")), BigDecimal::add);
      }
    }
    traded.values().removeIf(quantity -> quantity.signum() == 0);

    assertThat(traded).isNotEmpty();
    assertThat(traded)
        .allSatisfy(
            (key, quantity) ->
                assertThat(reported.get(key)).as(key).isEqualByComparingTo(quantity));
  }

  private static String report(NamedCsvRecord row, String way) {
    boolean imports = way.equals("imports");
    String own = imports ? row.getField("ImportPermit") + row.getField("IFSPermit") : "";
    String number = own.isEmpty() ? row.getField("ExportPermit") : own;
    return number + "|" + row.getField("SpeciesName") + "|" + row.getField("TradingPartner");
  }

  private static String report(NamedCsvRecord line) {
    return line.getField("permit_no")
        + "|"
        + line.getField("scientific_name")
        + "|"
        + line.getField("partner_country");
  }

  private static String evidence(boolean stamped, boolean declared) {
    if (stamped) {
      return declared ? "BOTH" : "ENDORSEMENT";
    }
    return declared ? "CUSTOMS" : "NONE";
  }

  private static boolean travels(NamedCsvRecord line) {
    return Set.of("EXHIBITION", "OWNERSHIP", "MUSICAL")
        .contains(PERMITS.get(key(line)).getField("type_other"));
  }

  /** Endorsements in the document's direction, those entered twice once. */
  private static List<NamedCsvRecord> counting(NamedCsvRecord line) {
    NamedCsvRecord permit = PERMITS.get(key(line));
    boolean own = permit.getField("issuing_country").equals("QZ");
    boolean arrives =
        permit.getField("permit_type").equals("I")
            || permit.getField("type_other").equals("IFS")
            || !own;
    Set<List<String>> seen = new HashSet<>();
    return STAMPS.getOrDefault(key(line), List.of()).stream()
        .filter(s -> travels(line) || s.getField("direction").equals(arrives ? "I" : "E"))
        .filter(
            s ->
                seen.add(
                    List.of(
                        s.getField("endorsed_on"),
                        s.getField("office"),
                        s.getField("quantity"),
                        s.getField("transport_doc_no"))))
        .toList();
  }

  private static BigDecimal endorsed(NamedCsvRecord line) {
    List<BigDecimal> quantities =
        counting(line).stream()
            .filter(s -> fits(s.getField("unit"), line.getField("unit")))
            .map(s -> standard(s, "quantity", "unit"))
            .toList();
    return together(line, quantities);
  }

  private static BigDecimal declared(NamedCsvRecord line) {
    List<BigDecimal> quantities = new ArrayList<>();
    for (NamedCsvRecord item : ITEMS.getOrDefault(key(line), List.of())) {
      String unit = item.getField("supplementary_unit");
      if (!item.getField("supplementary_qty").isEmpty() && fits(unit, line.getField("unit"))) {
        quantities.add(standard(item, "supplementary_qty", "supplementary_unit"));
      } else if (line.getField("unit").equals("KGM")) {
        quantities.add(new BigDecimal(item.getField("net_mass_kg")));
      }
    }
    return together(line, quantities);
  }

  private static BigDecimal together(NamedCsvRecord line, List<BigDecimal> quantities) {
    return quantities.stream()
        .reduce(travels(line) ? BigDecimal::max : BigDecimal::add)
        .orElse(null);
  }

  private static boolean fits(String unit, String standard) {
    return switch (standard) {
      case "KGM" -> MASS.contains(unit);
      case "LTR" -> LIQUID.contains(unit);
      case "NAR" -> COUNT.contains(unit);
      default -> unit.equals(standard);
    };
  }

  private static BigDecimal standard(NamedCsvRecord row, String quantity, String unit) {
    BigDecimal factor = new BigDecimal(FACTORS.getOrDefault(row.getField(unit), "1"));
    return new BigDecimal(row.getField(quantity)).multiply(factor);
  }

  private static void same(NamedCsvRecord line, String column, BigDecimal expected) {
    String given = line.getField(column);
    if (expected == null) {
      assertThat(given).as(key(line) + " " + column).isEmpty();
    } else {
      assertThat(new BigDecimal(given)).as(key(line) + " " + column).isEqualByComparingTo(expected);
    }
  }

  /** Rows that take part: all but those that the key says are rejected or held. */
  private static List<NamedCsvRecord> good(String file) {
    Set<Integer> out =
        Tables.rows(folder, "truth/bad_rows.csv").stream()
            .filter(f -> f.getField("file").equals(file))
            .filter(f -> !f.getField("expected").equals("WARNING"))
            .map(f -> Integer.valueOf(f.getField("row")))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<NamedCsvRecord> rows = Tables.rows(folder, file);
    List<NamedCsvRecord> good = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!out.contains(i + 2)) {
        good.add(rows.get(i));
      }
    }
    return good;
  }

  private static String item(NamedCsvRecord row) {
    return row.getField("declaration_no") + "/" + row.getField("item_no");
  }

  private static String key(NamedCsvRecord row) {
    return key(row.getField("issuing_country"), row.getField("permit_no"), row.getField("line_no"));
  }

  private static String key(String country, String number, String line) {
    return country + " " + number + " " + line;
  }

  private static String bare(NamedCsvRecord row) {
    String bare = row.getField("permit_no").toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    String country = row.getField("issuing_country");
    return country + (bare.startsWith(country) ? bare.substring(2) : bare);
  }
}
