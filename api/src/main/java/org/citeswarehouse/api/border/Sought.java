package org.citeswarehouse.api.border;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.model.register.PermitNumber;

/** What the audit log is told of a text that was looked up, which the address does not hold. */
final class Sought {

  /** Numbers of permits that are longer are some other text. */
  private static final int LONGEST = 70;

  private Sought() {}

  /**
   * The permits that were found, by country and number; else the number that was looked for. Of a
   * text that is none only a hash is told, by which the same text is known again: it may hold
   * secrets.
   *
   * @param field path of the field
   */
  static String address(String field, ScannedText text, List<Register.Named> permits) {
    if (permits.size() == 1) {
      return LookUpPage.address(permits.get(0));
    }
    if (!permits.isEmpty()) {
      return field
          + permits.stream()
              .map(named -> "permit=" + Address.encoded(named.country() + " " + named.number()))
              .collect(Collectors.joining("&", "?", ""));
    }
    Optional<String> number =
        text.number()
            .map(PermitNumber::normalise)
            .filter(n -> !n.isEmpty() && n.length() <= LONGEST);
    return Address.of(
        field,
        number
            .map(n -> Map.of("number", n))
            .orElseGet(() -> Map.of("sha256", DigestUtils.sha256Hex(text.text()))));
  }
}
