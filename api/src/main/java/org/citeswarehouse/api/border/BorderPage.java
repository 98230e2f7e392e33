package org.citeswarehouse.api.border;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.api.web.Written;

/**
 * A permit as the border sees it.
 *
 * @param country issuing country
 * @param number its number as the register writes it
 * @param verdict what is told first
 * @param today the day it is told for
 * @param head values of its first line; empty where it is unknown
 * @param lines its lines
 * @param offices offices with the last day of which they certified something
 * @param run the run the figures come from
 * @param finished when that run ended, for a reader
 */
public record BorderPage(
    String country,
    String number,
    Verdict verdict,
    LocalDate today,
    Map<String, Object> head,
    List<Line> lines,
    List<Office> offices,
    String run,
    String finished) {

  /** Documents whose goods cross many times, and are never used up. Source: contract section 2. */
  private static final Set<String> MANY = Set.of("EXHIBITION", "OWNERSHIP", "MUSICAL");

  private static final Set<String> VOID = Set.of("CANCELLED", "REPLACED", "LOST", "RETURNED");

  /**
   * A line.
   *
   * @param letter its letter or number
   * @param species name on the permit
   * @param what term, Appendix and source
   * @param unit its unit in words
   * @param issued quantity permitted
   * @param certified quantity certified so far
   * @param declared quantity declared and not certified; blank where there is none
   * @param left what is left
   * @param usedUp whether nothing is
   */
  public record Line(
      String letter,
      String species,
      String what,
      String unit,
      String issued,
      String certified,
      String declared,
      String left,
      boolean usedUp) {}

  /** An office and the last day of which it certified something. */
  public record Office(String name, String day) {}

  static BorderPage of(Register register, String country, String number, LocalDate today) {
    List<Map<String, Object>> rows = register.lines(country, number);
    var state = register.reading().state();
    if (rows.isEmpty()) {
      return new BorderPage(
          country,
          number,
          Verdict.UNKNOWN,
          today,
          Map.of(),
          List.of(),
          List.of(),
          state.run(),
          Written.minute(state.finished()));
    }
    Map<String, Object> head = rows.get(0);
    return new BorderPage(
        country,
        (String) head.get("permit_no"),
        verdict(rows, today),
        today,
        head,
        rows.stream().map(BorderPage::line).toList(),
        register.knownUpTo((String) head.get("party")).stream()
            .map(o -> new Office((String) o.get(0), Written.day((LocalDate) o.get(1))))
            .toList(),
        state.run(),
        Written.minute(state.finished()));
  }

  private static Verdict verdict(List<Map<String, Object>> rows, LocalDate today) {
    Map<String, Object> head = rows.get(0);
    String status = (String) head.get("permit_status");
    if (status != null && VOID.contains(status)) {
      return Verdict.valueOf(status);
    }
    LocalDate until = (LocalDate) head.get("valid_until");
    LocalDate from = (LocalDate) head.get("issue_date");
    if (until != null && today.isAfter(until)) {
      return Verdict.EXPIRED;
    }
    if (from != null && today.isBefore(from)) {
      return Verdict.NOT_YET;
    }
    if (rows.stream().allMatch(BorderPage::isUsedUp)) {
      return Verdict.USED_UP;
    }
    return until == null ? Verdict.UNDATED : Verdict.VALID;
  }

  /** What is left is the holder's, however little: tolerances are for comparing two accounts. */
  private static boolean isUsedUp(Map<String, Object> row) {
    BigDecimal left = (BigDecimal) row.get("balance");
    Object other = row.get("type_other");
    return left != null && left.signum() <= 0 && (other == null || !MANY.contains(other));
  }

  private static Line line(Map<String, Object> row) {
    Object certified = row.get("endorsed_quantity");
    Object declared = row.get("customs_quantity");
    BigDecimal left = (BigDecimal) row.get("balance");
    return new Line(
        (String) row.get("line_no"),
        text(row, "scientific_name"),
        Texts.of(
            "border.what",
            CodeNames.TERM.withCode(text(row, "term")),
            text(row, "appendix"),
            CodeNames.SOURCE.withCode(text(row, "source"))),
        CodeNames.UNIT.name(text(row, "unit")),
        quantity(row.get("issued_quantity")),
        certified == null ? "0" : quantity(certified),
        certified == null && declared != null ? quantity(declared) : "",
        left == null ? Texts.of("border.unknown") : quantity(left.max(BigDecimal.ZERO)),
        isUsedUp(row));
  }

  private static String text(Map<String, Object> row, String name) {
    Object value = row.get(name);
    return value == null ? "" : value.toString();
  }

  private static String quantity(Object quantity) {
    return quantity == null
        ? Texts.of("border.unknown")
        : Written.quantity(((BigDecimal) quantity).stripTrailingZeros());
  }

  /** A value of the permit; blank where it is unknown. */
  public String get(String name) {
    Object value = head.get(name);
    return value instanceof LocalDate day
        ? Written.day(day)
        : value == null ? "" : value.toString();
  }

  /** The Party whose register it is in; blank where it is unknown. */
  String party() {
    return get("party");
  }

  /** Name of the issuing country. */
  public String countryName() {
    return CodeNames.COUNTRY.name(country);
  }

  /** Address of the field with the number in it, to be read again. */
  public String again() {
    return Address.of("/permits", Map.of("number", number));
  }

  /** Name of the other country. */
  public String partner() {
    return CodeNames.COUNTRY.withCode(get("partner_country"));
  }

  /** The verdict in a sentence. */
  public String sentence() {
    return Texts.of(
        "border.sentence." + verdict,
        get("valid_until"),
        get("issue_date"),
        get("replacement_permit_no").isEmpty()
            ? Texts.of("border.replacement.unknown")
            : get("replacement_permit_no"),
        Written.day(today));
  }

  /** The last day of which any office certified something; blank for none. */
  public String knownUpTo() {
    return offices.isEmpty() ? "" : offices.get(0).day();
  }
}
