package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The acceptance cases T: term, unit, purpose, source. */
class TermCasesTest extends ValidatedLines {

  @Test
  void T1_T2_T7_termsAndUnitsInPairs() {
    rules();
    assertThat(
            only(
                imports(
                    "II,Acipenser baerii,CAV,1,KIL,FR,,P,C,2014",
                    "II,Acipenser baerii,CAV,1,,FR,,P,C,2014",
                    "II,Acipenser baerii,CAV,1,NAR,FR,,P,C,2014",
                    "II,Acipenser baerii,CAV,1,BAG,FR,,P,C,2014",
                    "II,Acipenser baerii,CAP,1,BAG,FR,,P,C,2014",
                    "II,Acipenser baerii,CAP,1,,FR,,P,C,2014"),
                "S2"))
        .containsExactly("", "", "", "S2", "S2", "S2");
  }

  @Test
  void T4_termsAndPurposesInPairs() {
    rules();
    assertThat(
            only(
                imports(
                    "II,Acipenser baerii,CAV,1,KIL,FR,,B,C,2014",
                    "II,Acipenser baerii,CAV,1,KIL,FR,,P,C,2014",
                    "II,Acipenser baerii,CAV,1,KIL,FR,,,C,2014"),
                "S3"))
        .containsExactly("S3", "", "S3");
  }

  @Test
  void T5_pairsOfAGenusHoldForItsSpecies() {
    rules();
    assertThat(
            only(
                imports(
                    "II,Acipenser baerii,CAV,1,KIL,FR,,P,C,2014",
                    "II,Acipenser baerii,BAL,1,KIL,FR,,P,C,2014"),
                "S4"))
        .containsExactly("", "S4");
  }

  @Test
  void T9_animalsAreNotArtificiallyPropagated() {
    List<List<String>> rules =
        imports("I,Canis lupus,LIV,1,,FR,,T,A,2014", "I,Canis lupus,LIV,1,,FR,,T,B,2014");
    assertThat(only(rules, "S9")).containsExactly("S9", "");
    assertThat(only(rules, "P11")).containsExactly("", "P11");
  }

  @Test
  void T11_gillPlatesAreWeighed() {
    assertThat(
            only(
                imports(
                    "II,Acipenser baerii,GIL,1,,FR,,T,W,2014",
                    "II,Acipenser baerii,GIL,1,GRM,FR,,T,W,2014",
                    "II,Acipenser baerii,GIL,1,KIL,FR,,T,W,2014",
                    "II,Acipenser baerii,GIL,1,SQC,FR,,T,W,2014",
                    "II,Acipenser baerii,GIL,1,SQM,FR,,T,W,2014"),
                "S2"))
        .containsExactly("S2", "", "", "", "");
  }

  @Test
  void T12_trophiesAreNoPairs() {
    assertThat(
            only(
                imports(
                    "I,Canis lupus,TRO,1,KIL,FR,,H,W,2014",
                    "I,Canis lupus,TRO,1,,FR,,H,W,2014",
                    "I,Canis lupus,TRO,1,PAI,FR,,H,W,2014"),
                "S2"))
        .containsExactly("", "", "S2");
  }

  @Test
  void T14_T20_liveAnimalsAreNoTrophiesAndABlankPurposeIsAlwaysAsked() {
    assertThat(
            only(
                imports(
                    "I,Canis lupus,LIV,1,,FR,,H,C,2014",
                    "I,Canis lupus,LIV,2,,FR,,N,C,2014",
                    "I,Canis lupus,LIV,3,,FR,,Z,C,2014",
                    "I,Canis lupus,LIV,4,,FR,,G,C,2014",
                    "I,Canis lupus,LIV,5,,FR,,,C,2014"),
                "S3"))
        .containsExactly("S3", "", "", "", "S3");
  }

  @Test
  void T16_ivoryCarvingsOfElephantsAndNarwhalsButNotOfCats() {
    assertThat(
            only(
                imports(
                    "I,Loxodonta africana,IVC,1,,FR,,P,W,2014",
                    "II,Monodon monoceros,IVC,1,,FR,,P,W,2014",
                    "II,Panthera leo,IVC,1,,FR,,P,W,2014"),
                "S4"))
        .containsExactly("", "", "S4");
  }
}
