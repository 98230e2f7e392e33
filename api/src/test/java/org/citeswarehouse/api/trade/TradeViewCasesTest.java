package org.citeswarehouse.api.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The acceptance cases V: what TradeView's rules make of a shipment. */
class TradeViewCasesTest {

  private static final String PYTHON = "Python regius,Reptilia,Serpentes,Python";
  private static final String CORAL = "Acropora cervicornis,Anthozoa,Scleractinia,Acropora";
  private static final String TIMBER = "Pericopsis elata,,Fabales,Pericopsis";
  private static final String PLANT = "Aloe ferox,,Asparagales,Aloe";

  @TempDir private Path folder;

  /** What becomes of rows written {@code taxon,class,order,genus,term,unit,quantity}. */
  private List<String> converted(String... rows) {
    StringBuilder csv =
        new StringBuilder("id,release,taxon,class,order,genus,term,unit,quantity\n");
    for (int i = 0; i < rows.length; i++) {
      csv.append(i + 1).append(",v1,").append(rows[i]).append('\n');
    }
    try (ServedTrade trade = ServedTrade.ofShipments(folder, csv.toString())) {
      return trade.rows(
          "shipments.csv?convert=tradeview", "Term", "Unit", "Quantity", "rule", "factor");
    }
  }

  @Test
  void V1_pairsAreTwo() {
    assertThat(converted(PYTHON + ",SHO,PAI,3", PYTHON + ",EYE,PAI,3"))
        .containsExactly("LPS - 6 T7+U1 1*2", "EYE - 6 U1 2");
  }

  @Test
  void V2_massesBecomeKilograms() {
    assertThat(
            converted(
                PYTHON + ",MEA,GRM,2500", PYTHON + ",MEA,MGM,1000000", PYTHON + ",MEA,TON,1.2"))
        .containsExactly("MEA KGM 2.5 U5 0.001", "MEA KGM 1 U4 0.000001", "MEA KGM 1200 U6 1000");
  }

  @Test
  void V4_imperialUnitsBecomeMetricOnes() {
    assertThat(
            converted(
                PYTHON + ",MEA,OUN,35.274",
                PYTHON + ",MEA,PND,2.205",
                PYTHON + ",SKI,INC,39.37",
                PYTHON + ",SKI,FEE,3.281",
                PYTHON + ",SKI,YAR,1.094",
                PYTHON + ",SKI,SQF,10.764",
                TIMBER + ",TIM,CUF,35.315"))
        .containsExactly(
            "MEA KGM 1 U12 1/35.274",
            "MEA KGM 1 U13 1/2.205",
            "SKI MTR 1 U14 1/39.37",
            "SKI MTR 1 U15 1/3.281",
            "SKI MTR 1 U16 1/1.094",
            "SKI MTK 1 U17 1/10.764",
            "TIM MTQ 1 U18 1/35.315");
  }

  @Test
  void V5_aSetOfPianoKeysIsFiftyTwo() {
    assertThat(converted("Loxodonta africana,Mammalia,Proboscidea,Loxodonta,PKY,,2"))
        .containsExactly("KEY - 104 T23 52");
  }

  @Test
  void V6_twoSidesAreASkinAndTheirMassIsNoNumber() {
    assertThat(converted(PYTHON + ",SID,,10", PYTHON + ",SID,NAR,10", PYTHON + ",SID,KGM,10"))
        .containsExactly("SKI - 5 T24 0.5", "SKI - 5 T24 0.5", "SID KGM 10 - -");
  }

  @Test
  void V8_deadCoralIsWeighedAndLiveCoralCounted() {
    assertThat(
            converted(
                CORAL + ",COR,,100",
                CORAL + ",COR,NAR,100",
                CORAL + ",LIV,KGM,20.6",
                PYTHON + ",LIV,KGM,20.6"))
        .containsExactly(
            "COR KGM 58 U20 0.58",
            "COR KGM 58 U20 0.58",
            "LIV - 100 U19 1/0.206",
            "LIV KGM 20.6 - -");
  }

  @Test
  void V12_aRuleSeesWhatStoodBeforeItsStep() {
    assertThat(converted(PYTHON + ",LEG,KGM,5", PYTHON + ",LEG,GRM,5000"))
        .containsExactly("MEA KGM 5 T2 1", "LEG KGM 5 U5 0.001");
  }

  @Test
  void V14_whatLeatherAndFurnitureAreDependsOnTheTaxon() {
    assertThat(
            converted(
                PLANT + ",LEA,,1", PYTHON + ",LEA,,1", TIMBER + ",FRN,,1", PYTHON + ",FRN,,1"))
        .containsExactly("LVS - 1 T21 1", "LPS - 1 T22 1", "WPR - 1 T19 1", "CAR - 1 T20 1");
  }

  @Test
  void ofEachStepTheFirstRuleThatFitsIsAppliedAlone() {
    assertThat(
            converted(
                TIMBER + ",LOG,TON,2",
                TIMBER + ",LOG,KGM,1450",
                PYTHON + ",SKS,BAK,4",
                PYTHON + ",SKP,HRN,4",
                PYTHON + ",BOD,SID,4"))
        .containsExactly(
            "LOG KGM 2000 U6 1000",
            "LOG MTQ 2 U21 1/725",
            "SKI - 2 T14+B1 1*0.5",
            "SKI - 4 B2 1",
            "BOD SID 4 - -");
  }

  @Test
  void quotientsAreRoundedAtTheFifteenthDecimalAndNeverFloatingPoint() {
    assertThat(converted(PYTHON + ",MEA,PND,1", PYTHON + ",MEA,PND,123456789012345678"))
        .containsExactly(
            "MEA KGM 0.453514739229025 U13 1/2.205",
            "MEA KGM 55989473474986702.040816326530612 U13 1/2.205");
  }
}
