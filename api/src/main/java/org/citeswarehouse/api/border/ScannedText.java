package org.citeswarehouse.api.border;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was typed, or what a scanner read of a two-dimensional code. No content of such codes is
 * agreed on: an address is never opened, a credential's signature is not checked; all that is
 * looked for is the number of a permit that the register has. docs/MESSAGES.md.
 *
 * @param text the text, without blanks around it
 */
record ScannedText(String text) {

  /** What a code can hold is less than 3,000 characters. ISO/IEC 18004. */
  static final int LONGEST = 8000;

  /** A longer text is no number. */
  private static final int LONGEST_NUMBER = 70;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUBJECT = "credentialSubject";

  /** Whether it can be a number by itself; signs of addresses and parameters stand in none. */
  boolean isNumber() {
    return text.length() <= LONGEST_NUMBER
        && !isAddress()
        && !text.startsWith("{")
        && !text.matches("(?s).*[?=&:@%].*");
  }

  /** The number that it is, or that a credential has; empty for any other text. */
  Optional<String> number() {
    return credential().or(() -> isNumber() ? Optional.of(text) : Optional.empty());
  }

  /** Whether it is an address, which is not opened. */
  boolean isAddress() {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  /** The permits of a register that it names; several where it may be one or the other. */
  List<Register.Named> permits(Register register) {
    Optional<String> credential = credential();
    if (credential.isPresent()) {
      return register.numbered(credential.get());
    }
    List<Register.Named> exact = isNumber() ? register.numbered(text) : List.of();
    return exact.isEmpty() ? register.within(decoded()) : exact;
  }

  /** The number that a verifiable credential has, in the clear or as a signed token. */
  private Optional<String> credential() {
    String json = text;
    String[] token = text.split("\\.", -1);
    if (token.length == 3 && token[0].startsWith("ey")) {
      try {
        json = new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        // Three texts between points that are no token: some other text.
        return Optional.empty();
      }
    }
    if (!json.startsWith("{")) {
      return Optional.empty();
    }
    try {
      JsonNode content = JSON.readTree(json);
      JsonNode subject = content.path("vc").path(SUBJECT);
      String number =
          (subject.isMissingNode() ? content.path(SUBJECT) : subject)
              .path("permitNumber")
              .asText("");
      return number.isBlank() ? Optional.empty() : Optional.of(number);
    } catch (JsonProcessingException e) {
      // It only begins like JSON.
      return Optional.empty();
    }
  }

  private String decoded() {
    if (!isAddress()) {
      return text;
    }
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A percent sign that encodes nothing stands for itself.
      return text;
    }
  }
}
