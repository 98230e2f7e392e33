package org.citeswarehouse.ingest.check;

/** The shape of a text that may be a number, before anybody decides what its signs mean. */
enum NumberText {
  /** 12. */
  WHOLE,
  /** 12.5, a point that cannot stand between thousands. */
  POINT,
  /** 2.250, a point that could stand between thousands. */
  POINT_OR_GROUP,
  /** 12,5, a comma that cannot stand between thousands. */
  COMMA,
  /** 2,250, a comma that could stand between thousands. */
  COMMA_OR_GROUP,
  /** 1,234,567 or 1,234.5: commas between thousands. */
  COMMA_GROUPS,
  /** 1.234.567 or 1.234,5: points between thousands. */
  POINT_GROUPS,
  /** 1e+05 or 1.2e-06. */
  EXPONENT,
  /** Anything else: words, NaN, blanks within. */
  NONE;

  static NumberText of(String text) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int commas = 0;
    int points = 0;
    int digits = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',') {
        commas++;
      } else if (c == '.') {
        points++;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else if ((c == 'e' || c == 'E') && digits > 0 && commas == 0 && points < 2) {
        return isExponent(text, i + 1) ? EXPONENT : NONE;
      } else {
        return NONE;
      }
    }
    if (digits == 0) {
      return NONE;
    }
    String body = text.substring(start);
    if (commas == 0 && points == 0) {
      return WHOLE;
    }
    if (commas == 0) {
      return separated(body, '.', points, POINT, POINT_OR_GROUP, POINT_GROUPS);
    }
    if (points == 0) {
      return separated(body, ',', commas, COMMA, COMMA_OR_GROUP, COMMA_GROUPS);
    }
    return mixed(body, commas, points);
  }

  /** Whether nothing but a sign and one to three digits follows. */
  private static boolean isExponent(String text, int from) {
    boolean signed = text.startsWith("+", from) || text.startsWith("-", from);
    int start = signed ? from + 1 : from;
    int digits = text.length() - start;
    return digits >= 1
        && digits <= 3
        && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
  }

  private static NumberText separated(
      String body, char sign, int count, NumberText decimal, NumberText either, NumberText groups) {
    boolean grouped = isGrouped(body, sign);
    if (count > 1) {
      return grouped ? groups : NONE;
    }
    return grouped ? either : decimal;
  }

  private static NumberText mixed(String body, int commas, int points) {
    int comma = body.lastIndexOf(',');
    int point = body.lastIndexOf('.');
    if (comma > point) {
      return commas == 1 && isGrouped(body.substring(0, comma), '.') ? POINT_GROUPS : NONE;
    }
    return points == 1 && isGrouped(body.substring(0, point), ',') ? COMMA_GROUPS : NONE;
  }

  /** Whether one to three digits, not beginning with zero, are followed by groups of three. */
  private static boolean isGrouped(String body, char sign) {
    int first = body.indexOf(sign);
    if (first < 1 || first > 3 || body.charAt(0) == '0' || (body.length() - first) % 4 != 0) {
      return false;
    }
    for (int i = first; i < body.length(); i++) {
      boolean signExpected = (i - first) % 4 == 0;
      if ((body.charAt(i) == sign) != signExpected) {
        return false;
      }
    }
    return true;
  }
}
