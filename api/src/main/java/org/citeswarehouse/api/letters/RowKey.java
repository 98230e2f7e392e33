package org.citeswarehouse.api.letters;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What ties a row of a list to its letter: identifier of the letter, number of the row, and a
 * checksum over what was asked, so that a key that was edited or moved to another row is noticed.
 *
 * @param letter identifier of the letter
 * @param number number of the row
 * @param sum the checksum
 */
record RowKey(String letter, int number, String sum) {

  private static final Pattern FORM =
      Pattern.compile("(" + LetterFiles.ID + ")/(\\d{1,6})/([0-9a-f]{10})");
  private static final int SHOWN = 10;
  private static final String HMAC = "HmacSHA256";

  /** The key of a row. */
  static RowKey of(Letter letter, AskedRow row) {
    String text =
        String.join("\n", letter.id(), String.valueOf(row.number()), row.about(), row.sentence());
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(letter.secret().getBytes(StandardCharsets.UTF_8), HMAC));
      String sum = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
      return new RowKey(letter.id(), row.number(), sum.substring(0, SHOWN));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }

  /** Reads a key; empty where a text is none. */
  static Optional<RowKey> find(String text) {
    Matcher key = FORM.matcher(text.strip());
    return key.matches()
        ? Optional.of(new RowKey(key.group(1), Integer.parseInt(key.group(2)), key.group(3)))
        : Optional.empty();
  }

  /** Whether both have one checksum. */
  boolean hasSumOf(RowKey other) {
    return MessageDigest.isEqual(
        sum.getBytes(StandardCharsets.UTF_8), other.sum.getBytes(StandardCharsets.UTF_8));
  }

  /** As it stands in a list. */
  String written() {
    return letter + "/" + number + "/" + sum;
  }
}
