package org.citeswarehouse.jobs.comptab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.citeswarehouse.jobs.SharedSpark;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The comparative tabulation: both sides' figures of one trade in one row, never added up. */
class ComptabTest {

  private static final List<Row> SHIPMENTS = new ArrayList<>();
  private static List<Row> tabulated;

  static {
    shipment("I", "taxon=Sides", "quantity=2");
    shipment("I", "taxon=Sides", "quantity=4");
    shipment("I", "taxon=Sides", "quantity=1", "purpose=", "source=");
    shipment("E", "taxon=Sides", "quantity=2");
    shipment("E", "taxon=Sides", "quantity=4");
    shipment("E", "taxon=Sides", "quantity=1");
    shipment("I", "taxon=Purposes", "quantity=1", "purpose=P");
    shipment("E", "taxon=Purposes", "quantity=1", "purpose=H");
    shipment("I", "taxon=Packs", "quantity=500");
    shipment("E", "taxon=Packs", "quantity=500", "unit=BSK");
    shipment("E", "taxon=Alone", "quantity=1");
    shipment("E", "taxon=Years", "quantity=250", "year=1998");
    shipment("I", "taxon=Years", "quantity=250", "year=1999");
    shipment("I", "taxon=Fractions", "quantity=0.2", "unit=KGM");
    shipment("I", "taxon=Fractions", "quantity=5.8", "unit=KGM");
    shipment("E", "taxon=Fractions", "quantity=5.575", "unit=KGM");
    shipment("I", "taxon=Number", "quantity=100");
    shipment("E", "taxon=Number", "quantity=100", "unit=NAR");
    shipment("I", "taxon=Zero", "quantity=0");
    shipment("I", "taxon=Ranks", "quantity=1", "family=Boidae");
    shipment("I", "taxon=Ranks", "quantity=2", "family=Pythonidae");
    shipment("I", "taxon=Releases", "quantity=1", "release=v1");
    shipment("I", "taxon=Releases", "quantity=1", "release=v2");
  }

  @BeforeAll
  static void tabulate() {
    tabulated =
        Comptab.of(
                SharedSpark.session()
                    .createDataFrame(SHIPMENTS, TableSchemas.of(TradeTables.SHIPMENTS)))
            .collectAsList();
  }

  private static void shipment(String reporter, String... values) {
    Map<String, String> row = new HashMap<>();
    row.putAll(
        Map.of(
            "year",
            "2017",
            "appendix",
            "II",
            "importer",
            "FR",
            "exporter",
            "US",
            "term",
            "LPS",
            "purpose",
            "T",
            "source",
            "W",
            "release",
            "v1",
            "reporter_type",
            reporter));
    for (String pair : values) {
      String[] parts = pair.split("=", -1);
      row.put(parts[0], parts[1].isEmpty() ? null : parts[1]);
    }
    SHIPMENTS.add(
        RowFactory.create(
            TradeTables.SHIPMENTS.columns().stream()
                .map(column -> value(column, row.get(column.name())))
                .toArray()));
  }

  private static Object value(Column column, String text) {
    if (text == null) {
      return null;
    }
    return switch (column.type()) {
      case INTEGER -> Integer.valueOf(text);
      case DECIMAL -> new BigDecimal(text);
      default -> text;
    };
  }

  private static List<String> rows(String taxon, String... further) {
    String[] columns = Arrays.copyOf(further, further.length + 2);
    columns[further.length] = "importer_quantity";
    columns[further.length + 1] = "exporter_quantity";
    return tabulated.stream()
        .filter(row -> taxon.equals(row.getAs("taxon")))
        .map(row -> text(row, columns))
        .sorted()
        .toList();
  }

  @Test
  void each_side_is_added_up_beside_the_other_and_blanks_are_a_value_of_their_own() {
    assertThat(rows("Sides", "purpose", "source")).containsExactly("- - 1 -", "T W 6 7");
  }

  @Test
  void trade_for_different_purposes_stands_in_different_rows() {
    assertThat(rows("Purposes", "purpose")).containsExactly("H - 1", "P 1 -");
  }

  @Test
  void packs_are_not_specimens() {
    assertThat(rows("Packs", "unit")).containsExactly("- 500 -", "BSK - 500");
  }

  @Test
  void a_side_that_reported_nothing_is_blank_not_zero() {
    assertThat(rows("Alone")).containsExactly("- 1");
    assertThat(rows("Zero")).containsExactly("0 -");
  }

  @Test
  void reports_of_different_years_stand_in_different_rows() {
    assertThat(rows("Years", "year")).containsExactly("1998 - 250", "1999 250 -");
  }

  @Test
  void fractions_add_up_exactly() {
    assertThat(rows("Fractions", "unit")).containsExactly("KGM 6 5.575");
  }

  @Test
  void a_blank_unit_and_number_of_specimens_are_one_unit() {
    assertThat(rows("Number", "unit")).containsExactly("- 100 100");
  }

  @Test
  void classification_is_no_part_of_the_key() {
    assertThat(rows("Ranks", "family")).containsExactly("Pythonidae 3 -");
  }

  @Test
  void releases_are_tabulated_apart() {
    assertThat(rows("Releases", "release")).containsExactly("v1 1 -", "v2 1 -");
  }
}
