package org.citeswarehouse.api.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.model.decision.LineKey;

/**
 * A question of the queue as the desk shows it.
 *
 * @param row its row of the queue
 * @param subject what it is about, as forms carry it
 * @param version what was decided on it so far, as forms carry it
 * @param sentence why it is asked
 * @param line the line, or the best candidate of an item, as it is reconciled; null without any
 * @param match how the item stands; null for a line
 * @param others other lines of the same permit
 */
public record Entry(
    Values row,
    String subject,
    String version,
    String sentence,
    Values line,
    Values match,
    List<Values> others) {

  /** Whether it is about a customs item. */
  public boolean isItem() {
    return row.has("declaration_no");
  }

  /** What it is about, for a reader. */
  public String title() {
    return isItem() ? row.item().written() : row.line().written();
  }

  /** Name on the permit; what customs call the goods where no line is known. */
  public String name() {
    return row.has("scientific_name") ? row.text("scientific_name") : row.text("goods_description");
  }

  /** Score of the best candidate of an item; null where there is none. */
  public BigDecimal score() {
    return match == null ? null : match.number("rejected_score");
  }

  /** Address of the page where everything about it stands. */
  public String address() {
    return isItem() ? item(row) : PermitPage.address(row.line()) + "#" + PermitPage.anchor(row);
  }

  /** The candidate line, as forms carry it. */
  public String candidate() {
    return target(row.text("party"), row.line());
  }

  /** A line as forms carry it. */
  public static String target(String party, LineKey line) {
    return Subject.of(party, line).written();
  }

  /** Address of the page of a customs item. */
  public static String item(Values row) {
    return Address.of(
        ItemPage.PATH,
        Map.of(
            "party", row.text("party"),
            "country", row.text("declaration_country"),
            "declaration", row.text("declaration_no"),
            "item", row.text("item_no")));
  }
}
