package org.citeswarehouse.model.table;

import static org.citeswarehouse.model.table.Column.date;
import static org.citeswarehouse.model.table.Column.decimal;
import static org.citeswarehouse.model.table.Column.integer;
import static org.citeswarehouse.model.table.Column.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * Seizures, as a Party reports them every year. The free texts of the form on sanctions and on
 * anything else are not among the columns: they may name a person (ADR 0016).
 */
public final class IllegalTradeTables {

  private static final String FORM = "illegal-trade report; recalled: check before relying";

  private static final Column PARTY = text("party", "The reporting Party.");

  private static final List<Column> SEIZURE =
      List.of(
          date("date_of_seizure", "Day of the seizure.").header("Date of seizure").from(FORM),
          text("species", "Name as written.").header("Species (scientific name)").from(FORM),
          text("term", "Term code.").header("Description of specimen (term code)").from(FORM),
          decimal("quantity", "unit", "Quantity in the standard unit.")
              .header("Quantity")
              .from(FORM),
          text("unit", "Standard unit, NAR for number; packs and skins keep their own.")
              .header("Unit")
              .from(FORM),
          text("location", "Place of the seizure.").header("Location of incident").from(FORM),
          text("agency", "Authority that found the specimens.")
              .header("Detecting agency")
              .from(FORM),
          text("reason", "Why they were seized.").header("Reason for seizure").from(FORM),
          text("transport", "How they were carried.").header("Means of transport").from(FORM),
          text("concealment", "How they were hidden.").header("Method of concealment").from(FORM),
          text("origin", "Alleged country of origin.")
              .header("Alleged country of origin")
              .from(FORM),
          text("transit", "Countries of transit, joined by semicolons.")
              .header("Country/countries of transit")
              .from(FORM),
          text("destination", "Alleged country of destination.")
              .header("Alleged final destination")
              .from(FORM),
          text("estimated_value", "Value with its currency, as written.")
              .header("Estimated value in country")
              .from(FORM),
          text("nationality", "Countries the offenders are nationals of, joined by semicolons.")
              .header("Nationality of offenders involved")
              .from(FORM),
          text("law", "Law under which charges were brought.")
              .header("Law under which charges were brought")
              .from(FORM),
          text("disposal", "What became of the specimens.")
              .header("Disposal of confiscated specimens")
              .from(FORM),
          text(
                  "consent",
                  "Whether the data may be shared with ICCWC, yes or no; no;yes where files that"
                      + " tell the same seizure disagree.")
              .header("Consent to share with ICCWC / global research")
              .from(FORM));

  private static final List<Column> STATED =
      List.of(
          decimal("stated_quantity", "stated_unit", "Quantity as written."),
          text("stated_unit", "Unit as written."),
          decimal("factor", "", "Factor from the stated unit to the standard one."));

  /** What files say, one row a row of a file. */
  public static final Table SEIZURES =
      new Table(
          "seizures",
          Layer.SILVER,
          "A usable row of an illegal-trade report, typed.",
          columns(List.of(PARTY)),
          List.of("file_sha256", "sheet", "row"),
          List.of(),
          List.of("party", "date_of_seizure"));

  /** What is reported: rows that a later file repeats stand once. */
  public static final Table ILLEGAL_TRADE =
      new Table(
          "illegal_trade_lines",
          Layer.GOLD,
          "A line of an annual illegal-trade report.",
          columns(List.of(PARTY, integer("year", "Year of the seizure."))),
          List.of("party", "date_of_seizure", "species", "file_sha256", "sheet", "row"),
          List.of("party"),
          List.of("party", "date_of_seizure", "species"));

  private IllegalTradeTables() {}

  /** Columns of the form that describe a seizure, in its order. */
  public static List<Column> form() {
    return SEIZURE;
  }

  static List<Table> all() {
    return List.of(SEIZURES, ILLEGAL_TRADE);
  }

  private static List<Column> columns(List<Column> first) {
    return Provenance.after(
        Stream.of(first, SEIZURE, STATED).flatMap(List::stream).toArray(Column[]::new));
  }
}
