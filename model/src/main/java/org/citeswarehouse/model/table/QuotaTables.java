package org.citeswarehouse.model.table;

import static org.citeswarehouse.model.table.Column.bool;
import static org.citeswarehouse.model.table.Column.date;
import static org.citeswarehouse.model.table.Column.decimal;
import static org.citeswarehouse.model.table.Column.text;

import java.util.List;

/** Gold: permit lines against the quotas they draw on. */
public final class QuotaTables {

  private static final String UNIT = "unit";
  private static final String PERMIT_FORM = "Res. Conf. 12.3 Annex 2, box 11a";

  /** One row a permit line that draws on a quota, in the order of issue. */
  public static final Table QUOTA_USE =
      new Table(
          "quota_use",
          Layer.GOLD,
          "A line of an export permit with what had been used of its quota until then.",
          Provenance.after(
              text("party", "The Party whose register it is."),
              text("scientific_name", "Name as the permit has it."),
              text("term", "Term code."),
              text("source", "Source code."),
              text(UNIT, "Standard unit of all quantities of the row."),
              date("period_from", "First day of the months the quota runs for."),
              date("period_to", "Last day of these months."),
              text("period_rule", "Document by which they begin then."),
              text("issuing_country", "Country that issued the permit: the Party."),
              text("permit_no", "Number as the register writes it."),
              text("line_no", "Line of the permit."),
              date("issue_date", "Day of issue, which decides the period."),
              text("permit_status", "Status in the register."),
              text("state", "State of the line."),
              bool("counts", "False where the permit was withdrawn, so that nothing was issued."),
              decimal("issued_quantity", UNIT, "Quantity permitted."),
              decimal("traded_quantity", UNIT, "Quantity traded."),
              decimal("stated_used", UNIT, "Used so far, these goods included.").from(PERMIT_FORM),
              decimal("stated_quota", UNIT, "Annual quota.").from(PERMIT_FORM),
              decimal("issued_to_date", UNIT, "Permitted in the period up to this line."),
              decimal("traded_to_date", UNIT, "Traded on the period's lines up to this one."),
              decimal("quota", UNIT, "The quota: what the period's last line with one states."),
              decimal("issued_total", UNIT, "Permitted in the whole period."),
              decimal("traded_total", UNIT, "Traded on all lines of the period."),
              decimal("balance", UNIT, "Quota less all that was traded."),
              text(
                  "finding",
                  "ISSUED_OVER_QUOTA, TRADED_OVER_QUOTA, STATED_OVER_QUOTA, STATED_USED_FALLS,"
                      + " STATED_USED_TOO_LOW, OTHER_QUOTA, QUOTA_NOT_STATED; joined by"
                      + " semicolons.")),
          List.of("party", "issuing_country", "permit_no", "line_no"),
          List.of("party"),
          List.of("party", "scientific_name", "period_from", "issue_date"));

  private QuotaTables() {}

  static List<Table> all() {
    return List.of(QUOTA_USE);
  }
}
