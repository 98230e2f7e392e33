package org.citeswarehouse.model.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.citeswarehouse.model.codes.CodeStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

  @ParameterizedTest(name = "{0} {1} are {2} {3}")
  @CsvSource({
    "2500, GRM, 2.5, KGM",
    "110795, CMQ, 0.110795, MTQ",
    "1000000, MGM, 1, KGM",
    "1.2, TON, 1200, KGM",
    "250, MLT, 0.25, LTR",
    "3, PAI, 6, NAR",
    "7, ITE, 7, NAR",
    "150, CTM, 1.5, MTR",
    "12, KIL, 12, KGM"
  })
  void quantitiesConvertIntoTheStandardUnit(
      BigDecimal stated, String unit, BigDecimal quantity, String standard) {
    Conversion conversion = Units.toStandard(stated, Units.find(unit).orElseThrow());
    assertThat(conversion.quantity()).isEqualByComparingTo(quantity);
    assertThat(conversion.quantity().toString()).doesNotContain("E");
    assertThat(conversion.unit()).isEqualTo(standard);
  }

  @Test
  void blankIsNumberOfSpecimens() {
    assertThat(Units.find("")).contains(Units.number());
    assertThat(Units.byPublishedName("")).contains(Units.number());
    assertThat(Units.byPublishedName("Number of specimens")).contains(Units.number());
  }

  @Test
  void packsAndSkinsDoNotConvertIntoNumbers() {
    assertThat(Units.find("BOX").orElseThrow().standardUnit()).isEqualTo("BOX");
    assertThat(Units.find("BSK").orElseThrow().standardUnit()).isEqualTo("BSK");
    assertThat(Units.find("SID").orElseThrow().standardUnit()).isEqualTo("SID");
    assertThat(Units.toStandard(new BigDecimal("3"), Units.find("SID").orElseThrow()))
        .isEqualTo(
            new Conversion(
                new BigDecimal("3"),
                "SID",
                BigDecimal.ONE,
                "Guide v9 Table A2.4; not converted (contract section 3)"));
  }

  @Test
  void kilIsTheOldCodeOfKgm() {
    Unit old = Units.find("KIL").orElseThrow();
    assertThat(old.status()).isEqualTo(CodeStatus.OLD);
    assertThat(old.renamedTo()).isEqualTo("KGM");
  }

  @Test
  void anImperialQuantityIsRoundedWhereItsFactorEnds() {
    assertThat(Units.toStandard(new BigDecimal("1.5"), Units.find("OUN").orElseThrow()).quantity())
        .isEqualTo(new BigDecimal("0.042524238816125"));
  }

  @Test
  void conversionsNameTheirSource() {
    assertThat(Units.toStandard(BigDecimal.ONE, Units.find("GRM").orElseThrow()))
        .isEqualTo(
            new Conversion(
                new BigDecimal("0.001"), "KGM", new BigDecimal("0.001"), "Guide v9 Table A2.2"));
  }
}
