package org.citeswarehouse.jobs.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.citeswarehouse.model.hs.HsEdition;
import org.citeswarehouse.model.register.DeclarationStatus;
import org.citeswarehouse.model.register.DocumentReference;

/**
 * What a customs item says of its goods. Days are counted from 1970-01-01; anything unknown is
 * null.
 *
 * @param itemNo number of the item
 * @param declarationNo number of its declaration
 * @param day day of registration
 * @param flow I, E or T
 * @param moved whether the goods have moved
 * @param hs digits of the commodity code; blank where unknown
 * @param edition edition of the Harmonized System that the code follows
 * @param description description in lower case; blank where unknown
 * @param origin country of origin
 * @param partner country of destination of goods leaving, of export of goods arriving
 * @param quantity supplementary quantity in {@code unit}
 * @param unit standard unit of the supplementary quantity
 * @param netMass net mass in kilograms
 * @param references documents cited
 */
record ItemFacts(
    int itemNo,
    String declarationNo,
    Integer day,
    String flow,
    boolean moved,
    String hs,
    HsEdition edition,
    String description,
    String origin,
    String partner,
    BigDecimal quantity,
    String unit,
    BigDecimal netMass,
    List<DocumentReference> references) {

  static ItemFacts of(Row row) {
    boolean leaving = "E".equals(row.getAs("flow"));
    return new ItemFacts(
        row.getAs("item_no"),
        row.getAs("declaration_no"),
        row.getAs("day"),
        row.getAs("flow"),
        DeclarationStatus.find(row.getAs("status")).map(DeclarationStatus::hasMoved).orElse(false),
        text(row, "hs_digits"),
        edition(row),
        text(row, "goods_description").toLowerCase(Locale.ROOT),
        row.getAs("country_origin"),
        row.getAs(leaving ? "country_destination" : "country_export"),
        row.getAs("quantity"),
        row.getAs("unit"),
        row.getAs("net_mass_kg"),
        DocumentReference.parse(text(row, "document_refs")));
  }

  private static HsEdition edition(Row row) {
    // Rows that an earlier program typed have what the extract stated, or nothing.
    return Optional.ofNullable(row.<String>getAs("hs_edition"))
        .flatMap(HsEdition::parse)
        .orElseGet(
            () ->
                HsEdition.inForce(
                    row.getAs("declaration_country"),
                    LocalDate.ofEpochDay(row.<Integer>getAs("day"))));
  }

  private static String text(Row row, String field) {
    String value = row.getAs(field);
    return value == null ? "" : value;
  }

  /** Numbers of the CITES documents it cites itself. */
  List<String> cited() {
    return references.stream()
        .filter(DocumentReference::namesCitesDocument)
        .map(DocumentReference::number)
        .distinct()
        .toList();
  }

  /** Numbers of other countries' documents it cites. */
  List<String> citedForeign() {
    return references.stream()
        .filter(DocumentReference::namesForeignDocument)
        .map(DocumentReference::number)
        .distinct()
        .toList();
  }

  /** Whether it declares that the rules of CITES do not cover the goods. */
  boolean exempt() {
    return references.stream().anyMatch(r -> r.code().equals(DocumentReference.EXEMPT));
  }

  /** The quantity in a line's unit, or null where neither quantity nor mass converts into it. */
  BigDecimal quantityIn(String lineUnit) {
    if (quantity != null && lineUnit.equals(unit)) {
      return quantity;
    }
    return lineUnit.equals("KGM") ? netMass : null;
  }
}
