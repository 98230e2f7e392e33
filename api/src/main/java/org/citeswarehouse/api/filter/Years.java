package org.citeswarehouse.api.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;

/** Years and ranges of years: {@code 2001}, {@code 2001-2010}. */
public record Years(int from, int to) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

  /**
   * Whether a text is a year or a range of years.
   *
   * @throws Refusal when it is a range that ends before it begins: none is found in it, which would
   *     look as if nothing had been traded
   */
  static boolean isYearOrRange(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      return false;
    }
    Years range = parse(text);
    if (range.from > range.to) {
      String turned = "%04d-%04d".formatted(range.to, range.from);
      throw Refusal.of(Kind.WRONG_INPUT, "filter.backwards", text, turned);
    }
    return true;
  }

  /** The range a checked text stands for; one year is a range of one. */
  public static Years parse(String text) {
    Matcher m = WRITTEN.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("not a year: " + text);
    }
    int from = Integer.parseInt(m.group(1));
    return new Years(from, m.group(2) == null ? from : Integer.parseInt(m.group(2)));
  }

  /** Whether a year lies in one of some checked ranges. */
  public static boolean contain(List<String> ranges, int year) {
    return ranges.stream()
        .filter(Objects::nonNull)
        .map(Years::parse)
        .anyMatch(range -> range.from <= year && year <= range.to);
  }

  static Sql within(String expression, List<String> values) {
    List<Sql> any = new ArrayList<>();
    for (String value : values) {
      if (value == null) {
        any.add(Sql.of(expression + " IS NULL"));
      } else {
        Years years = parse(value);
        any.add(Sql.of(expression + " BETWEEN ? AND ?", years.from, years.to));
      }
    }
    return Sql.join(" OR ", any);
  }
}
