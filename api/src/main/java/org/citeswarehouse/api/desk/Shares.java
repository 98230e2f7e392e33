package org.citeswarehouse.api.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.model.decision.Amount;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.units.Conversion;
import org.citeswarehouse.model.units.Units;

/**
 * An item that is shared out among lines. Builds follow shares once they make up the whole item
 * (docs/adr/0012), so others are refused before anybody waits for them.
 */
final class Shares {

  private final Warehouse warehouse;
  private final Subject item;

  Shares(Warehouse warehouse, Subject item) {
    this.warehouse = warehouse;
    this.item = item;
  }

  /** The row of the register that declares an item; empty where it is not there. */
  static Stream<Values> declared(Reading reading, Subject item) {
    return Values.of(
        reading,
        RegisterTables.CUSTOMS_ITEMS,
        Sql.of(
            "party = ? AND declaration_no = ? AND declaration_country = ?"
                + " AND item_no = CAST(? AS INTEGER)",
            item.party(),
            item.item().declaration(),
            item.item().country(),
            Integer.toString(item.item().item())),
        "run_id DESC, \"row\" DESC")
        .stream();
  }

  /** Refuses shares that do not make up the whole item. */
  void check(List<Map<String, String>> decisions) {
    Values declared =
        declared(Reading.current(warehouse), item)
            .findFirst()
            .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "desk.item", item.key()));
    if (!declared.has("quantity") && !declared.has("net_mass_kg")) {
      throw Refusal.of(Kind.WRONG_INPUT, "desk.split.none", item.key());
    }
    String unit = decisions.get(0).get("unit");
    if (Units.find(unit).isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "desk.split.unit", unit, item.key());
    }
    BigDecimal sum = BigDecimal.ZERO;
    String standard = "";
    for (Map<String, String> share : decisions) {
      Conversion in = new Amount(new BigDecimal(share.get("quantity")), unit).standard();
      sum = sum.add(in.quantity());
      standard = in.unit();
    }
    BigDecimal whole =
        standard.equals(declared.text("unit"))
            ? declared.number("quantity")
            : standard.equals("KGM") ? declared.number("net_mass_kg") : null;
    if (whole == null) {
      throw Refusal.of(Kind.WRONG_INPUT, "desk.split.unit", unit, item.key());
    }
    if (whole.compareTo(sum) != 0) {
      throw Refusal.of(
              Kind.WRONG_INPUT,
              "desk.split.sum",
              Written.quantity(sum.stripTrailingZeros()) + " " + standard,
              Written.quantity(whole) + " " + standard)
          .at(Wanted.SHARES);
    }
  }
}
