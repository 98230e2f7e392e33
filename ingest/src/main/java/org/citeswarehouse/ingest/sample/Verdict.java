package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** State and findings of a line, told from what is known to have happened. Contract section 3. */
final class Verdict {

  private static final BigDecimal MEASURED = new BigDecimal("0.005");

  private final Evidence evidence;
  private final Line line;
  private final Document document;
  private final LocalDate asOf;

  Verdict(Evidence evidence, LocalDate asOf) {
    this.asOf = asOf;
    this.evidence = evidence;
    this.line = evidence.line();
    this.document = line.document();
  }

  BigDecimal traded() {
    BigDecimal traded = evidence.tradedQuantity(year -> true);
    return traded == null ? BigDecimal.ZERO : traded;
  }

  boolean used() {
    return evidence.stamped() || evidence.declared();
  }

  String state() {
    if (document.story().isVoid() && (!used() || usedWhileVoid())) {
      return used() ? "VOID_USED" : "CANCELLED";
    }
    if (!used()) {
      boolean open = document.story() != Story.GIVEN_BACK && !asOf.isAfter(document.validUntil());
      return open ? "OPEN" : "UNUSED";
    }
    if (evidence.tradedQuantity(year -> true) == null) {
      return "INCOMPARABLE";
    }
    if (near(traded(), line.issued())) {
      return "USED";
    }
    return traded().compareTo(line.issued()) > 0 ? "OVER_USED" : "PART_USED";
  }

  private boolean usedWhileVoid() {
    LocalDate since = document.statusDate();
    return since == null || evidence.days().stream().anyMatch(day -> !day.isBefore(since));
  }

  private boolean near(BigDecimal quantity, BigDecimal other) {
    BigDecimal allowed = line.measure().counted() ? BigDecimal.ZERO : other.multiply(MEASURED);
    return quantity.subtract(other).abs().compareTo(allowed) <= 0;
  }

  String findings() {
    Set<String> found = new TreeSet<>();
    List<Item> items = evidence.items();
    add(found, "ENDORSED_NOT_DECLARED", evidence.stamped() && !evidence.declared());
    add(found, "DECLARED_NOT_ENDORSED", !evidence.stamped() && evidence.declared());
    add(found, "ENDORSED_DECLARED_DIFFER", differ());
    List<LocalDate> days = evidence.days();
    add(found, "USED_AFTER_EXPIRY", days.stream().anyMatch(d -> d.isAfter(document.validUntil())));
    add(found, "USED_BEFORE_ISSUE", days.stream().anyMatch(d -> d.isBefore(document.issued())));
    int issued = document.issued().getYear();
    add(found, "YEAR_END", days.stream().anyMatch(d -> d.getYear() > issued));
    add(
        found,
        "PARTNER_MISMATCH",
        items.stream().anyMatch(i -> !i.partner().equals(document.partner())));
    add(
        found,
        "ORIGIN_MISMATCH",
        items.stream().anyMatch(i -> !i.countries().origin().equals(line.trueOrigin())));
    add(found, "HS_MISMATCH", items.stream().anyMatch(Item::wrongHeading));
    add(found, "NEAR_MATCH", items.stream().anyMatch(i -> i.truth().method().equals("NEAR")));
    add(
        found,
        "ATTRIBUTE_MATCH",
        items.stream().anyMatch(i -> i.truth().method().equals("ATTRIBUTE")));
    add(found, "DUPLICATE_ENDORSEMENT", evidence.certifiedTwice());
    add(found, "UNIT_CONVERTED", converted());
    return String.join(";", found);
  }

  private static void add(Set<String> found, String code, boolean applies) {
    if (applies) {
      found.add(code);
    }
  }

  private boolean differ() {
    BigDecimal endorsed = evidence.endorsedQuantity();
    BigDecimal declared = evidence.customsQuantity();
    return endorsed != null && declared != null && !near(declared, endorsed);
  }

  private boolean converted() {
    String own = name(line.unit());
    return evidence.counting().stream().anyMatch(s -> s.comparable() && !name(s.unit()).equals(own))
        || evidence.items().stream()
            .anyMatch(i -> i.truth().standard() != null && !name(i.truth().unit()).equals(own));
  }

  private static String name(String unit) {
    return unit.isEmpty() ? "NAR" : unit;
  }
}
