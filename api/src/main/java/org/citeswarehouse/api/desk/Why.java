package org.citeswarehouse.api.desk;

import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.web.Written;

/** Why a question is asked and why now, in one sentence of the language of the page. */
final class Why {

  private Why() {}

  /** The sentence for a row of the queue; its own one where the question is not known here. */
  static String of(Values row) {
    String key = "desk.why." + row.text("question");
    if (!Texts.has(key)) {
      return row.text("reason");
    }
    boolean item = row.has("declaration_no");
    String line = row.line().written();
    return Texts.of(
        key,
        item ? row.item().written() : line,
        row.has("permit_no") ? line : Texts.of("desk.none"),
        row.has("appendix")
            ? Texts.of("desk.appendix", row.text("appendix"))
            : Texts.of("desk.appendix.unknown"),
        row.has("quantity") && row.has("unit")
            ? row.quantity("quantity") + " " + row.text("unit")
            : Texts.of("desk.quantity.unknown"),
        due(row));
  }

  private static String due(Values row) {
    int days = row.whole("days_left");
    return Texts.of(
        days < 0 ? "desk.due.past" : "desk.due.left", Written.number(Math.abs((long) days)));
  }
}
