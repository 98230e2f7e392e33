package org.citeswarehouse.jobs.matching;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.citeswarehouse.model.register.OtherType;
import org.citeswarehouse.model.taxa.Lineage;

/**
 * What of a permit line helps to tell it from another. Days are counted from 1970-01-01; anything
 * unknown is null.
 *
 * @param key the line
 * @param own whether the Party itself issued the permit
 * @param direction E leaving, I arriving
 * @param bothWays whether the goods cross many times in both directions
 * @param importing whether it is an import permit or an introduction from the sea
 * @param name scientific name
 * @param lineage classification of the name
 * @param term term code
 * @param quantity permitted, in {@code unit}
 * @param unit standard unit
 * @param origin country of origin, the exporting country where the permit leaves it blank
 * @param partner the other country
 * @param from day of issue
 * @param until last day of validity
 * @param endorsed what the border certified on the line
 */
record LineFacts(
    LineKey key,
    boolean own,
    String direction,
    boolean bothWays,
    boolean importing,
    String name,
    Lineage lineage,
    String term,
    BigDecimal quantity,
    String unit,
    String origin,
    String partner,
    Integer from,
    Integer until,
    List<Certified> endorsed) {

  /** Quantities within two per cent are about the same; the reading of the reference registers. */
  static final BigDecimal ABOUT = new BigDecimal("0.02");

  /**
   * An endorsement: day, quantity in the standard unit, and the declaration shown at the border.
   */
  record Certified(Integer day, BigDecimal quantity, String unit, String declarationNo) {}

  static LineFacts of(Row row) {
    boolean both =
        Optional.ofNullable(row.<String>getAs("type_other"))
            .flatMap(OtherType::find)
            .map(OtherType::crossesManyTimes)
            .orElse(false);
    boolean importing =
        "I".equals(row.getAs("permit_type")) || "IFS".equals(row.getAs("type_other"));
    return new LineFacts(
        new LineKey(row.getAs("issuing_country"), row.getAs("permit_no"), row.getAs("line_no")),
        row.getAs("own"),
        row.getAs("direction"),
        both,
        importing,
        row.getAs("scientific_name"),
        lineage(row),
        row.getAs("term"),
        row.getAs("quantity"),
        row.getAs("unit"),
        row.getAs("origin"),
        row.getAs("partner_country"),
        row.getAs("from_day"),
        row.getAs("until_day"),
        row.<Row>getList(row.fieldIndex("endorsed")).stream().map(LineFacts::certified).toList());
  }

  private static Lineage lineage(Row row) {
    return new Lineage(
        row.getAs("scientific_name"),
        text(row, "class"),
        text(row, "order"),
        text(row, "family"),
        text(row, "genus"));
  }

  private static String text(Row row, String field) {
    String value = row.getAs(field);
    return value == null ? "" : value;
  }

  private static Certified certified(Row row) {
    return new Certified(
        row.getAs("day"),
        row.getAs("quantity"),
        row.getAs("unit"),
        row.getAs("customs_declaration_no"));
  }

  /** Whether an item's quantity is about the permitted one. */
  boolean permits(ItemFacts item) {
    return about(item.quantityIn(unit), quantity);
  }

  /** Whether an item's quantity is about that of an endorsement. */
  boolean certifies(ItemFacts item) {
    return endorsed.stream()
        .anyMatch(e -> unit.equals(e.unit()) && about(item.quantityIn(unit), e.quantity()));
  }

  /** Whether two quantities are about the same; nothing is about an unknown one. */
  static boolean about(BigDecimal a, BigDecimal b) {
    return a != null && b != null && a.subtract(b).abs().compareTo(a.max(b).multiply(ABOUT)) <= 0;
  }

  /** Whether goods that flow so can move on the line. */
  boolean takes(String flow) {
    return bothWays || direction.equals(flow);
  }
}
