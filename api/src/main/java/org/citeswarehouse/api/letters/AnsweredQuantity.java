package org.citeswarehouse.api.letters;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.api.web.TypedQuantity;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;

/**
 * A quantity that a recipient states, with its day and proof.
 *
 * @param row the answer
 * @param asked what was asked
 * @param spoken the language of the letter
 * @param today the day of reading: nothing crossed later
 */
record AnsweredQuantity(ReturnedList.Row row, AskedRow asked, Language spoken, LocalDate today) {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(T.*)?");

  /** Day, month and year between points; between slashes nobody knows which is the month. */
  private static final Pattern POINTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

  /** Whether no quantity is given. */
  boolean isBlank() {
    return row.quantity().isEmpty();
  }

  /** Whether it is the quantity of a record, in the unit of the line. */
  boolean is(String record) {
    return !record.isEmpty() && standard().compareTo(new BigDecimal(record)) == 0;
  }

  /** The fields of a decision. */
  Map<String, String> fields() {
    if (isBlank()) {
      throw new UselessAnswerException("no-quantity", Field.QUANTITY);
    }
    standard();
    LocalDate day = day(row.day());
    if (day.isAfter(today)) {
      throw new UselessAnswerException("future", Field.DAY, row.day());
    }
    if (row.document().isEmpty()) {
      throw new UselessAnswerException("no-document", Field.DOCUMENT);
    }
    return Map.of(
        "quantity", number().toPlainString(),
        "unit", unit().code(),
        "crossed_on", day.toString(),
        "proof", row.document());
  }

  private BigDecimal standard() {
    BigDecimal number = number();
    return Units.toStandard(number, unit()).quantity();
  }

  /** A number of the spreadsheet is what it is; of a text it is asked in how many ways it reads. */
  private BigDecimal number() {
    String text = row.quantity();
    List<BigDecimal> readings =
        row.numeric()
            ? TypedQuantity.plain(text).stream().toList()
            : TypedQuantity.readings(text, spoken);
    if (readings.isEmpty() || readings.get(0).signum() == 0) {
      throw new UselessAnswerException("quantity", Field.QUANTITY, text);
    }
    if (readings.size() > 1) {
      throw new UselessAnswerException(
          "ambiguous", Field.QUANTITY, text, plain(readings.get(0)), plain(readings.get(1)));
    }
    return readings.get(0);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** The unit of the line where none is given. */
  private Unit unit() {
    String code = row.unit().isEmpty() ? asked.unit() : row.unit();
    Optional<Unit> unit = Units.find(code).filter(u -> u.standardUnit().equals(asked.unit()));
    return unit.orElseThrow(
        () -> new UselessAnswerException("unit", Field.UNIT, code, asked.unit()));
  }

  /** A day that is written so that it can be one only. */
  static LocalDate day(String text) {
    Matcher iso = ISO.matcher(text);
    Matcher points = POINTS.matcher(text);
    try {
      if (iso.matches()) {
        return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
      }
      if (points.matches()) {
        return LocalDate.of(number(points, 3), number(points, 2), number(points, 1));
      }
    } catch (DateTimeException e) {
      UselessAnswerException none = new UselessAnswerException("day", Field.DAY, text);
      none.initCause(e);
      throw none;
    }
    throw new UselessAnswerException(text.isEmpty() ? "no-day" : "day", Field.DAY, text);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
