package org.citeswarehouse.ingest.validation;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.citeswarehouse.model.validation.Rule;
import org.citeswarehouse.model.validation.RuleKind;

/**
 * Lines that say the same in every column, whatever way a number or a unit is written: 8 is 8.0,
 * and blank is NAR. They are remembered by half of their SHA-256, so that a million lines take
 * little room and no two different ones are taken for one.
 */
final class RepeatedLines {

  private record Fingerprint(long high, long low) {}

  /** Exponents are left as they are written: one of a thousand digits would be written out. */
  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,30}(\\.[0-9]{1,30})?");

  private final Map<Fingerprint, Long> rows = new HashMap<>();
  private final MessageDigest digest;

  RepeatedLines() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void addTo(Map<RuleKind, Validator.Check> checks) {
    checks.put(RuleKind.DUPLICATE, this::check);
  }

  private static String said(Field field, String value) {
    if (field == Field.UNIT_CODE) {
      return PairChecks.current(value);
    }
    if (field == Field.QUANTITY && value != null && PLAIN.matcher(value).matches()) {
      return new BigDecimal(value).stripTrailingZeros().toPlainString();
    }
    return value == null ? "" : value;
  }

  private void check(Rule rule, Findings findings) {
    ReportLine line = findings.line();
    StringBuilder all = new StringBuilder();
    for (Field field : Field.values()) {
      all.append(said(field, line.get(field))).append('\u001F');
    }
    ByteBuffer hash =
        ByteBuffer.wrap(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    Long first = rows.putIfAbsent(new Fingerprint(hash.getLong(), hash.getLong()), line.row());
    if (first != null) {
      findings.add(rule, Long.toString(first));
    }
  }
}
