package org.citeswarehouse.model.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectionTest {

  @Test
  void ownExportPermitsLeave() {
    assertThat(Direction.ofDocument("NL", "NL", PermitType.E, null)).isEqualTo(Direction.E);
  }

  @Test
  void foreignDocumentsSurrenderedArrive() {
    assertThat(Direction.ofDocument("NL", "ID", PermitType.E, null)).isEqualTo(Direction.I);
    assertThat(Direction.ofDocument("NL", "SG", PermitType.R, null)).isEqualTo(Direction.I);
  }

  @Test
  void importPermitsAndIntroductionsFromTheSeaArrive() {
    assertThat(Direction.ofDocument("NL", "NL", PermitType.I, null)).isEqualTo(Direction.I);
    assertThat(Direction.ofDocument("NL", "NL", PermitType.O, OtherType.IFS))
        .isEqualTo(Direction.I);
  }

  @Test
  void otherCertificatesLeaveTheCountryThatIssuedThem() {
    assertThat(Direction.ofDocument("CH", "CH", PermitType.O, OtherType.PRE_CONVENTION))
        .isEqualTo(Direction.E);
  }
}
