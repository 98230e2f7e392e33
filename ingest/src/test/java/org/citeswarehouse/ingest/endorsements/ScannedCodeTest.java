package org.citeswarehouse.ingest.endorsements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What scanners give is told apart and never followed. */
class ScannedCodeTest {

  private static final List<ScannedCode.Host> HOSTS =
      List.of(new ScannedCode.Host("QZ", "permits.example.org"));

  @Test
  void a_number_by_itself_is_one() {
    for (String number : List.of("24XA000123", "FR1202501030-R", "CH 12/34.5")) {
      assertThat(scheme(number)).isEqualTo(ScannedCode.Scheme.NUMBER);
    }
  }

  @Test
  void an_address_is_known_by_its_host_and_country_alone() {
    assertThat(scheme("https://permits.example.org/application/status/24QZ1"))
        .isEqualTo(ScannedCode.Scheme.KNOWN_ADDRESS);
    for (String other :
        List.of(
            "http://permits.example.org/24QZ1",
            "https://permits.example.org.evil.example/24QZ1",
            "https://permits.example.org@evil.example/24QZ1",
            "https://permits.example.org:8443/24QZ1",
            "https://evil.example/permits.example.org",
            "https://per mits")) {
      assertThat(scheme(other)).isEqualTo(ScannedCode.Scheme.OTHER_ADDRESS);
    }
    assertThat(ScannedCode.of("https://permits.example.org/1", "CH", HOSTS).scheme())
        .isEqualTo(ScannedCode.Scheme.OTHER_ADDRESS);
  }

  @Test
  void anything_else_stays_opaque_and_has_a_hash() {
    ScannedCode code = ScannedCode.of("{\"p\":\"24QZ1\"}", "QZ", HOSTS);

    assertThat(code.scheme()).isEqualTo(ScannedCode.Scheme.OPAQUE);
    assertThat(code.sha256()).matches("[0-9a-f]{64}");
  }

  private static ScannedCode.Scheme scheme(String text) {
    return ScannedCode.of(text, "QZ", HOSTS).scheme();
  }
}
