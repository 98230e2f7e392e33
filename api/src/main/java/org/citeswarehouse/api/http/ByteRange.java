package org.citeswarehouse.api.http;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one part of some bytes that a Range field asks for. Source: RFC 9110, 14.1.2 and 14.2.
 *
 * @param from first byte, from 0; blank where the last ones are asked for
 * @param to last byte, or how many of the last are asked for; blank for all from the first
 */
record ByteRange(String from, String to) {

  private static final Pattern FIELD = Pattern.compile("(?i)bytes=(.*)");
  private static final Pattern RANGE = Pattern.compile("(\\d*)-(\\d*)");

  /**
   * Bytes that are given.
   *
   * @param from first byte, from 0
   * @param length how many
   */
  record Part(long from, long length) {}

  /**
   * The range of a field; empty where the field is to be ignored: it is malformed, of another unit,
   * or asks for several parts, which nobody has to give.
   */
  static Optional<ByteRange> of(String field) {
    Matcher bytes = FIELD.matcher(field.strip());
    if (!bytes.matches()) {
      return Optional.empty();
    }
    List<String> ranges =
        Arrays.stream(bytes.group(1).split(",", -1))
            .map(String::strip)
            .filter(range -> !range.isEmpty())
            .toList();
    return ranges.size() == 1 ? one(ranges.get(0)) : Optional.empty();
  }

  private static Optional<ByteRange> one(String range) {
    Matcher m = RANGE.matcher(range);
    if (!m.matches() || range.equals("-")) {
      return Optional.empty();
    }
    ByteRange found = new ByteRange(m.group(1), m.group(2));
    boolean backwards =
        !found.from.isEmpty()
            && !found.to.isEmpty()
            && new BigInteger(found.to).compareTo(new BigInteger(found.from)) < 0;
    return backwards ? Optional.empty() : Optional.of(found);
  }

  /** The part of a file of that many bytes; empty where the file has none of it. */
  Optional<Part> within(long bytes) {
    if (from.isEmpty()) {
      long last = least(to, bytes);
      return last == 0 ? Optional.empty() : Optional.of(new Part(bytes - last, last));
    }
    long first = least(from, bytes);
    if (first == bytes) {
      return Optional.empty();
    }
    long end = to.isEmpty() ? bytes - 1 : least(to, bytes - 1);
    return Optional.of(new Part(first, end - first + 1));
  }

  /** Numbers may have more digits than any file has bytes. */
  private static long least(String digits, long most) {
    return new BigInteger(digits).min(BigInteger.valueOf(most)).longValueExact();
  }
}
