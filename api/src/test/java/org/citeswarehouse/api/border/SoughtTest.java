package org.citeswarehouse.api.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the audit log is told of a text that was looked up. */
class SoughtTest {

  private static String told(String text, Register.Named... permits) {
    return Sought.address("/permits", new ScannedText(text), List.of(permits));
  }

  private static Register.Named permit(String country, String number) {
    return new Register.Named(country, number, List.of(country));
  }

  @Test
  void ofSeveralPermitsEachIsToldByCountryAndNumber() {
    assertThat(told("t=secret", permit("QZ", "24/QZ/1001"), permit("CH", "24/QZ/1001")))
        .isEqualTo("/permits?permit=QZ+24%2FQZ%2F1001&permit=CH+24%2FQZ%2F1001");
  }

  @Test
  void theSameTextIsKnownAgainThoughItIsNotTold() {
    assertThat(told("t=secret"))
        .matches("/permits\\?sha256=[0-9a-f]{64}")
        .isEqualTo(told("t=secret"))
        .isNotEqualTo(told("t=secret2"));
  }

  @Test
  void aNumberWithNeitherLetterNorDigitAndOneThatIsTooLongAreToldByAHash() {
    assertThat(told("---")).startsWith("/permits?sha256=");
    assertThat(told("{\"credentialSubject\":{\"permitNumber\":\"" + "1".repeat(71) + "\"}}"))
        .startsWith("/permits?sha256=");
  }
}
