package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.model.table.ReferenceTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The acceptance cases P, A, T, D and E of spec/cases.md, through the command line. A method's name
 * begins with the ids of its cases; {@code ./cites test} prints those run and those missing.
 *
 * <p>Lines are written short: {@code Appendix,SpeciesName,TermCode,Quantity,UnitCode,
 * TradingPartner,CountryOfOrigin,PurposeCode,SourceCode,Year}; permits are blank.
 */
class ValidationCasesTest {

  private static final String IMPORTER =
      "Appendix,SpeciesName,TermCode,Quantity,UnitCode,TradingPartner,CountryOfOrigin,"
          + "ImportPermit,ExportPermit,OriginPermit,IFSPermit,PurposeCode,SourceCode,Year";
  private static final String EXPORTER = IMPORTER.replace("ImportPermit,", "");

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void whatIsKnownOfTaxa() {
    new FixtureWarehouse(folder.resolve("w"))
        .write(
            ReferenceTables.TAXON_NAMES,
            """
            name,status,accepted_name,taxon_rank,kingdom,class,order,family,genus,listing
            Canis lupus,A,Canis lupus,SPECIES,Animalia,Mammalia,Carnivora,Canidae,Canis,
            Panthera leo,A,Panthera leo,SPECIES,Animalia,Mammalia,Carnivora,Felidae,Panthera,I
            Felis catus,A,Felis catus,SPECIES,Animalia,Mammalia,Carnivora,Felidae,Felis,NC
            Monodon monoceros,A,Monodon monoceros,SPECIES,Animalia,Mammalia,Cetacea,Monodontidae,Monodon,
            Loxodonta africana,A,Loxodonta africana,SPECIES,Animalia,Mammalia,Proboscidea,Elephantidae,Loxodonta,
            Loxodonta cyclotis,S,Loxodonta africana,SPECIES,Animalia,Mammalia,Proboscidea,Elephantidae,Loxodonta,
            Acipenser,A,Acipenser,GENUS,Animalia,Actinopteri,Acipenseriformes,Acipenseridae,Acipenser,
            Acipenser baerii,A,Acipenser baerii,SPECIES,Animalia,Actinopteri,Acipenseriformes,Acipenseridae,Acipenser,
            Reptilia,A,Reptilia,CLASS,Animalia,Reptilia,,,,
            Pecari tajacu,A,Pecari tajacu,SPECIES,Animalia,Mammalia,Artiodactyla,Tayassuidae,Pecari,
            Cedrela montana,A,Cedrela montana,SPECIES,Plantae,,Sapindales,Meliaceae,Cedrela,
            Species transferred,A,Species transferred,SPECIES,Animalia,,,,Species,
            Species late,A,Species late,SPECIES,Animalia,,,,Species,
            Species european,A,Species european,SPECIES,Animalia,,,,Species,
            """)
        .write(
            ReferenceTables.LISTING_INTERVALS,
            """
            taxon,kingdom,authority,appendix,valid_from,valid_to,by,known_to
            Loxodonta africana,Animalia,CITES,I,1990-01-18,,OWN,2016-12-31
            Loxodonta africana,Animalia,CITES,II,1997-09-18,,OWN,2016-12-31
            Canis lupus,Animalia,CITES,I,2010-06-23,,OWN,2016-12-31
            Cedrela montana,Plantae,EU,D,2010-01-01,,OWN,2016-12-31
            Species late,Animalia,CITES,I,2013-01-01,,OWN,2016-12-31
            Species european,Animalia,EU,B,2013-01-01,,OWN,2016-12-31
            Species transferred,Animalia,CITES,II,1977-02-04,1990-01-18,OWN,2016-12-31
            Species transferred,Animalia,CITES,I,1990-01-18,,OWN,2016-12-31
            """)
        .write(
            ReferenceTables.TAXON_DISTRIBUTIONS,
            """
            taxon,kingdom,country
            Pecari tajacu,Animalia,AR
            """)
        .run("r1", "2025-03-31");
  }

  // P. Primary rules

  @Test
  void P1_aPartnerThatIsNoCountryIsNotABlankOne() {
    List<List<String>> rules =
        imports(
            "II,Canis lupus,LIV,1,,,,T,C,2014",
            "II,Canis lupus,LIV,2,,\" \",,T,C,2014",
            "II,Canis lupus,LIV,3,,Neverland,,T,C,2014",
            "II,Canis lupus,LIV,4,,FR,,T,C,2014");
    assertThat(only(rules, "P14")).containsExactly("", "", "P14", "");
    assertThat(only(rules, "P1")).containsExactly("P1", "P1", "", "");
  }

  @Test
  void P2_aBlankPartner() {
    assertThat(only(imports("II,Canis lupus,LIV,1,,,,T,C,2014"), "P1")).containsExactly("P1");
  }

  @Test
  void P3_P4_blankNamesAreOneErrorOfTwoRowsAndGoWhenFilledIn() {
    assertThat(
            groups(
                "I",
                "FR",
                "II,Canis lupus,LIV,1,,FR,,T,C,2014",
                "II,\"\",LIV,2,,FR,,T,C,2014",
                "II,,LIV,3,,FR,,T,C,2014"))
        .contains("P3 | 2 rows | SpeciesName is blank.");
    assertThat(
            groups(
                "I",
                "FR",
                "II,Canis lupus,LIV,1,,FR,,T,C,2014",
                "II,Canis lupus,LIV,2,,FR,,T,C,2014",
                "II,Canis lupus,LIV,3,,FR,,T,C,2014"))
        .noneMatch(g -> g.startsWith("P3"));
  }

  @Test
  void P6_twoRowsOfAMisspeltNameAreOneError() {
    assertThat(
            groups(
                "I",
                "CH",
                "II,Caniis lupus,LIV,1,,FR,,T,C,2014",
                "II,Caniis lupus,LIV,2,,FR,,T,C,2014"))
        .contains(
            "P16 | 2 rows | \"Caniis lupus\" is no name in the reference lists of this warehouse.");
  }

  @Test
  void P8_P10_quantitiesThatAreNoNumbers() {
    assertThat(
            only(
                imports(
                    "II,Canis lupus,LIV,www,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,\"1,5\",,FR,,T,C,2014",
                    "II,Canis lupus,LIV,1 000,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,5 kg,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,\uff15,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,1e3,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,.5,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,5.,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,-5,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,NaN,,FR,,T,C,2014",
                    "II,Canis lupus,LIV,Infinity,,FR,,T,C,2014"),
                "P7"))
        .containsExactly("P7", "P7", "P7", "P7", "P7", "", "", "", "", "", "");
  }

  @Test
  void P12_aYearOfFiveDigits() {
    assertThat(
            only(
                imports(
                    "II,Canis lupus,LIV,1,,FR,,T,C,33333",
                    "II,Canis lupus,LIV,1,,FR,,T,C,0000",
                    "II,Canis lupus,LIV,1,,FR,,T,C,1899"),
                "P9"))
        .containsExactly("P9", "", "");
  }

  @Test
  void P15_higherTaxaWithSppAreNames() {
    assertThat(
            only(
                imports(
                    "II,Acipenser spp.,LIV,1,,FR,,T,C,2014",
                    "II,Acipenser SPP,LIV,1,,FR,,T,C,2014",
                    "II,Reptilia  spp,LIV,1,,FR,,T,C,2014",
                    "II,Acipenser sp.,LIV,1,,FR,,T,C,2014"),
                "P16"))
        .containsExactly("", "", "", "P16");
  }

  @Test
  void P17_appendixOneSlashTwoIsNoneAndNIsOne() {
    assertThat(
            only(
                imports(
                    "I/II,Canis lupus,LIV,1,,FR,,T,C,2014",
                    "N,Canis lupus,LIV,1,,FR,,T,C,2014",
                    "2,Canis lupus,LIV,1,,FR,,T,C,2014"),
                "P17"))
        .containsExactly("P17", "", "P17");
  }

  @Test
  void P19_sourcePurposeAndUnitMayBeBlank() {
    assertThat(imports("I,Canis lupus,LIV,1,,FR,,,,2014").get(0))
        .noneMatch(rule -> rule.startsWith("P"));
  }

  // A. Appendix and year

  @Test
  void A1_bothAppendicesAreRightInTheYearOfTransfer() {
    assertThat(listing("I,Loxodonta africana,1997", "II,Loxodonta africana,1997"))
        .containsExactly("", "");
  }

  @Test
  void A2_appendixTwoBeforeItsListing() {
    assertThat(listing("II,Loxodonta africana,1996", "I,Loxodonta africana,1996"))
        .containsExactly("S1", "");
    assertThat(groups("I", "CH", line("II,Loxodonta africana,1996")))
        .contains("S1 | 1 rows | Loxodonta africana was not listed in Appendix II in 1996.");
  }

  @Test
  void A3_appendixNOfAListedSpecies() {
    assertThat(listing("N,Loxodonta africana,1996")).containsExactly("S1");
  }

  @Test
  void A4_aSynonymIsHeldAgainstTheListingOfItsAcceptedName() {
    assertThat(listing("I,Loxodonta cyclotis,2013")).containsExactly("");
    assertThat(groups("I", "CH", line("III,Loxodonta cyclotis,2013")))
        .contains("S1 | 1 rows | Loxodonta africana was not listed in Appendix III in 2013.");
  }

  @Test
  void A6_A10_appendixNOfSpeciesThatOnlyTheEuLists() {
    assertThat(listing("N,Cedrela montana,2013", "N,Species european,2013"))
        .containsExactly("", "");
  }

  @Test
  void A8_onlyTheAppendixThatNeverListedIt() {
    assertThat(listing("I,Canis lupus,2016", "III,Canis lupus,2016")).containsExactly("", "S1");
  }

  @Test
  void A9_beforeAnyListing() {
    assertThat(listing("II,Species late,2013", "N,Species late,2013", "I,Species late,2013"))
        .containsExactly("S1", "S1", "");
  }

  @Test
  void A11_theYearOfATransferCountsForBothSides() {
    assertThat(
            listing(
                "II,Species transferred,1989",
                "II,Species transferred,1990",
                "I,Species transferred,1990",
                "II,Species transferred,1991",
                "I,Species transferred,1989"))
        .containsExactly("", "", "", "S1", "S1");
  }

  // T. Term, unit, purpose, source

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

  // D. Distribution and distinct countries

  @Test
  void D1_D5_D7_wildSpecimensComeFromWhereTheSpeciesOccurs() {
    List<List<String>> rules =
        exports(
            "CA", "II,Pecari tajacu,LIV,1,,FR,,Z,W,2014", "II,Pecari tajacu,LIV,2,,FR,AR,Z,W,2014");
    assertThat(only(rules, "S6")).containsExactly("S6", "");
    assertThat(only(rules, "S5")).containsExactly("", "");
  }

  @Test
  void specimensFromTheHighSeasAreOfNoCountrysRange() {
    List<List<String>> rules =
        imports(
            "II,Pecari tajacu,LIV,1,,HS,,Z,W,2014",
            "II,Pecari tajacu,LIV,1,,ZZ,,Z,W,2014",
            "II,Pecari tajacu,LIV,1,,FR,,Z,W,2014");
    assertThat(only(rules, "S6")).containsExactly("", "", "S6");
  }

  @Test
  void ofAThousandValuesOfOneRuleFiftyAreToldAndTheOthersCounted() {
    String[] lines = new String[120];
    Arrays.fill(lines, "II,Canis lupus,LIV,8,,FR,,T,C,2014");
    for (int i = 0; i < lines.length; i++) {
      lines[i] = lines[i].replace(",8,", "," + (i / 2 + 1) + ",");
    }
    validate("I", "CH", file("I", lines));
    String said = err.toString(StandardCharsets.UTF_8);
    assertThat(said.lines().filter(line -> line.startsWith("X2  1 rows"))).hasSize(50);
    assertThat(said)
        .contains(
            "X2  10 further values on 10 rows; the column ERRORS of --out and --json have them"
                + " all.");
  }

  @Test
  void D3_anUnknownExporterIsNotAsked() {
    List<List<String>> rules =
        rules(
            validate(
                "I",
                "AR",
                file(
                    "I",
                    "II,Pecari tajacu,LIV,1,,XX,,Z,W,2014",
                    "II,Pecari tajacu,LIV,2,,XX,AR,Z,W,2014")));
    assertThat(only(rules, "S6")).containsExactly("", "");
    assertThat(only(rules, "S5")).containsExactly("", "");
  }

  @Test
  void D8_onlyWildSpecimensAreAsked() {
    assertThat(
            only(
                imports(
                    "II,Pecari tajacu,LIV,1,,FR,PL,Z,C,2014",
                    "II,Pecari tajacu,LIV,1,,FR,PL,Z,W,2014"),
                "S5"))
        .containsExactly("", "S5");
  }

  @Test
  void D10_exporterAndImporterAreTwoCountries() {
    assertThat(
            only(
                exports(
                    "CA",
                    "II,Pecari tajacu,LIV,1,,AR,,Z,C,2014",
                    "II,Pecari tajacu,LIV,1,,CA,,Z,C,2014"),
                "S8"))
        .containsExactly("", "S8");
  }

  @Test
  void D13_goodsMayGoBackToWhereTheyComeFrom() {
    assertThat(imports("II,Pecari tajacu,LIV,1,,FR,CH,Z,C,2014").get(0))
        .noneMatch(rule -> rule.startsWith("S7") || rule.startsWith("S8"));
    assertThat(only(imports("II,Pecari tajacu,LIV,1,,FR,FR,Z,C,2014"), "S7")).containsExactly("S7");
  }

  // Beyond the cases

  @Test
  void whatAPartialChecklistMayLackIsNotCalledWrong() {
    JsonNode report = report("I", "CH", List.of(), "II,Python regius,LIV,1,,FR,,T,C,2014");

    assertThat(only(imports("II,Python regius,LIV,1,,FR,,T,C,2014"), "P16")).containsExactly("");
    assertThat(report.path("not_judged").path(0).path("reason").asText())
        .isEqualTo("PARTIAL_NAMES");
    assertThat(only(imports("II,Canis lupsu,LIV,1,,FR,,T,C,2014"), "P16")).containsExactly("P16");
    assertThat(only(imports("II,Canis alius,LIV,1,,FR,,T,C,2014"), "P16")).containsExactly("P16");
  }

  @Test
  void whatWouldBeRefusedAsAWholeIsSaidOfTheFile() throws IOException {
    String lines = file("I", "II,Canis lupus,LIV,1,,FR,,T,C,2014");

    assertThat(refusedFor(lines)).isEmpty();
    assertThat(refusedFor(lines.replace(',', ';')))
        .containsExactly("columns are not separated by commas");
    assertThat(refusedFor("\uFEFF" + lines)).containsExactly("it begins with a byte order mark");
    assertThat(
            refusedFor(
                lines
                    .replace("IFSPermit,", "")
                    .replace(",,,,,T", ",,,,T")
                    .replace("Year", "Year,Note")
                    .replace("2014", "2014,x")))
        .containsExactly("columns are missing (ifspermit)", "columns are too many (note)");
  }

  private List<String> refusedFor(String csv) throws IOException {
    List<String> reasons = new ArrayList<>();
    new ObjectMapper()
        .readTree(validate("I", "CH", csv, List.of("--json")))
        .path("file_refused_for")
        .forEach(reason -> reasons.add(reason.asText()));
    return reasons;
  }

  @Test
  void numbersAndYearsAreTrimmedOfPlainBlanksOnly() {
    List<List<String>> rules =
        imports("II,Canis lupus,LIV, 5 ,,FR,,T,C,2014", "II,Canis lupus,LIV,\u00A05,,FR,,T,C,2014");
    assertThat(only(rules, "P7")).containsExactly("", "P7");
  }

  @Test
  void countriesAreThoseOfUnepWcmc() {
    List<List<String>> rules =
        imports(
            "II,Canis lupus,LIV,1,,XK,,T,C,2014",
            "II,Canis lupus,LIV,2,,KV,,T,C,2014",
            "II,Canis lupus,LIV,3,,QZ,,T,C,2014");
    assertThat(only(rules, "P14")).containsExactly("", "P14", "P14");
  }

  @Test
  void aCodeInNoListOfUnepWcmcIsNoTerm() {
    assertThat(only(imports("II,Canis lupus,BUL,1,,FR,,T,C,2014"), "P10")).containsExactly("P10");
  }

  @Test
  void refusedCountriesAreNotAskedAboutAgain() {
    List<List<String>> rules = imports("II,Canis lupus,LIV,1,,EU,EU,T,C,2014");
    assertThat(only(rules, "S7")).containsExactly("");
    assertThat(only(rules, "P14")).containsExactly("P14");
  }

  @Test
  void theSameSaidOtherwiseIsTheSameAndEachRepetitionNamesItsOwnRow() {
    String[] lines = {
      "II,Canis lupus,LIV,8,,FR,,T,C,2014",
      "II,Canis lupus,SKU,3,,FR,,T,C,2014",
      "II,Canis lupus,LIV,8.0,NAR,FR,,T,C,2014",
      "II,Canis lupus,SKU,3,,FR,,T,C,2014"
    };
    assertThat(only(imports(lines), "X2")).containsExactly("", "", "X2", "X2");
    assertThat(groups("I", "CH", lines))
        .contains(
            "X2 | 1 rows | The line says the same as row 2.",
            "X2 | 1 rows | The line says the same as row 3.");
  }

  @Test
  void aTaxonInNoAppendixIsNotListedAsFarAsHistoriesReach() {
    assertThat(
            only(
                imports("II,Felis catus,LIV,1,,FR,,T,C,2014", "II,Felis catus,LIV,2,,FR,,T,C,2020"),
                "S1"))
        .containsExactly("S1", "");
  }

  @Test
  void aChecklistOfOneDaySaysNothingOfOtherYears() {
    JsonNode report = report("I", "CH", List.of(), "I,Panthera leo,LIV,1,,FR,,T,C,1960");

    assertThat(report.path("errors")).noneMatch(e -> e.path("rule").asText().equals("S1"));
    assertThat(report.path("not_judged"))
        .anyMatch(
            n ->
                n.path("rule").asText().equals("S1")
                    && n.path("reason").asText().equals("NO_HISTORY"));
  }

  // E. Error bookkeeping

  @Test
  void E1_theSameFileHasTheSameErrorsAgain() {
    String[] lines = {"II,Caniis lupus,LIV,1,,FR,,T,C,2014", "2,Canis lupus,LIV,1,,FR,,T,C,2014"};
    assertThat(groups("I", "CH", lines)).isEqualTo(groups("I", "CH", lines)).isNotEmpty();
  }

  @Test
  void E2_aWarningThatIsLetStandMovesToTheWaivedOnes() throws IOException {
    Path waivers =
        Files.writeString(
            folder.resolve("waivers.csv"),
            "rule,value,reason\nS5,Pecari tajacu / PL,Poland confirmed a feral herd\n");
    JsonNode report =
        report(
            "I",
            "CH",
            List.of("--waivers", waivers.toString()),
            "II,Pecari tajacu,LIV,1,,FR,PL,Z,W,2014");
    assertThat(report.path("errors")).noneMatch(e -> e.path("rule").asText().equals("S5"));
    assertThat(report.path("waived").path(0).path("reason").asText())
        .isEqualTo("Poland confirmed a feral herd");
  }

  @Test
  void E10_theFileComesBackWithAColumnErrors() {
    assertThat(
            validate(
                "E",
                "CA",
                EXPORTER
                    + "\n,Pecari tajacu,LIV,1,,FR,,,,,Z,C,2014\nI,Canis lupus,LIV,2,,FR,,,,,Z,C,2014\n"))
        .isEqualTo(
            EXPORTER
                + ",ERRORS\n"
                + ",Pecari tajacu,LIV,1,,FR,,,,,Z,C,2014,P4 Appendix is blank.\n"
                + "I,Canis lupus,LIV,2,,FR,,,,,Z,C,2014,\n");
    assertThat(
            validate(
                "I",
                "CA",
                IMPORTER
                    + "\n,Pecari tajacu,LIV,1,,FR,,,,,,Z,C,2014\nI,Canis lupus,LIV,2,,FR,,,,,,Z,C,2014\n"))
        .isEqualTo(
            IMPORTER
                + ",ERRORS\n"
                + ",Pecari tajacu,LIV,1,,FR,,,,,,Z,C,2014,P4 Appendix is blank.\n"
                + "I,Canis lupus,LIV,2,,FR,,,,,,Z,C,2014,\n");
  }

  // What UNEP-WCMC's rules miss

  @Test
  void quantitiesThatNoTradeHas() {
    assertThat(
            only(
                imports(
                    "I,Canis lupus,LIV,-5,,FR,,Z,C,2014",
                    "I,Canis lupus,LIV,0,,FR,,Z,C,2014",
                    "I,Canis lupus,LIV,NaN,,FR,,Z,C,2014",
                    "I,Canis lupus,LIV,-Infinity,,FR,,Z,C,2014",
                    "I,Canis lupus,LIV,0.001,,FR,,Z,C,2014"),
                "X1"))
        .containsExactly("X1", "X1", "X1", "X1", "");
  }

  @Test
  void theSameLineTwice() {
    assertThat(
            groups(
                "I",
                "CH",
                "I,Canis lupus,LIV,5,,FR,,Z,C,2014",
                "I,Canis lupus,LIV,6,,FR,,Z,C,2014",
                "I,Canis lupus,liv,5,,fr,,Z,C,2014"))
        .containsExactly("X2 | 1 rows | The line says the same as row 2.");
  }

  @Test
  void sourcesAgainstKingdomAppendixAndYear() {
    List<List<String>> rules =
        imports(
            "I,Canis lupus,LIV,1,,FR,,Z,Y,2014",
            "II,Canis lupus,LIV,2,,FR,,Z,D,2014",
            "I,Canis lupus,LIV,3,,FR,,Z,D,2014",
            "N,Cedrela montana,LIV,4,,FR,,T,F,2014",
            "N,Cedrela montana,LIV,5,,FR,,T,Y,2020");
    assertThat(only(rules, "X3")).containsExactly("X3", "", "", "X3", "");
    assertThat(only(rules, "X4")).containsExactly("", "X4", "", "", "");
    assertThat(only(rules, "X6")).containsExactly("X6", "", "", "", "");
  }

  @Test
  void aPermitOfTheCountryOfOriginWithoutThatCountry() {
    assertThat(validate("E", "CA", EXPORTER + "\nI,Canis lupus,LIV,1,,FR,,CA1-R,US77,,Z,C,2014\n"))
        .contains("X5 There is a permit of the country of origin (US77) but no country of origin.");
  }

  @Test
  void whatCannotBeJudgedIsSaid() {
    JsonNode report =
        report(
            "I",
            "CH",
            List.of(),
            "II,Panthera leo,LIV,1,,FR,ZA,Z,W,2014",
            "II,Panthera leo,TRU,2,,FR,,Z,C,2014");
    List<String> open = new ArrayList<>();
    report
        .path("not_judged")
        .forEach(
            n ->
                open.add(
                    n.path("rule").asText()
                        + " "
                        + n.path("reason").asText()
                        + " "
                        + n.path("rows")));
    assertThat(open)
        .containsExactlyInAnyOrder(
            "S1 NO_HISTORY 2",
            "S5 NO_OCCURRENCE 1",
            "S2 NO_PAIRS 1",
            "S3 NO_PAIRS 1",
            "S4 NO_PAIRS 1");
  }

  @Test
  void aHybridOfAKnownGenusInNoListIsNotCalledWrong() {
    JsonNode report =
        report(
            "I",
            "CH",
            List.of(),
            "II,Acipenser hybrid,LIV,1,,FR,,Z,C,2014",
            "II,Acipenser foobarus,LIV,2,,FR,,Z,C,2014");
    assertThat(report.path("not_judged"))
        .anyMatch(
            n -> n.path("reason").asText().equals("NO_HYBRIDS") && n.path("rows").asInt() == 1);
    assertThat(report.path("errors"))
        .filteredOn(e -> e.path("rule").asText().equals("P16"))
        .singleElement()
        .matches(e -> e.path("rows").asInt() == 1);
  }

  @Test
  void withoutAnyListOfNamesNoNameIsCalledWrong() {
    JsonNode report =
        report(
            "I",
            "CH",
            List.of("--warehouse", folder.resolve("none").toString()),
            "II,Caniis lupus,LIV,1,,FR,,T,C,2014");
    assertThat(report.path("errors")).noneMatch(e -> e.path("rule").asText().equals("P16"));
    assertThat(report.path("not_judged").path(0).path("reason").asText()).isEqualTo("NO_NAMES");
  }

  @Test
  void U2_aFileOfTheOtherPerspectiveIsRefused() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("e.csv"), EXPORTER + "\nI,Canis lupus,LIV,1,,FR,,,,,T,C,2014\n");
    assertThat(cites("validate", file.toString(), "--party", "CH", "--perspective", "I"))
        .isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no column for import permits");
  }

  @Test
  void aFileWithoutAColumnOfTheUploadIsRefusedByItsName() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("short.csv"),
            EXPORTER.replace("OriginPermit,", "") + "\nI,Canis lupus,LIV,1,,FR,,,,T,C,2014\n");
    assertThat(cites("validate", file.toString(), "--party", "CH", "--perspective", "E"))
        .isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("OriginPermit");
  }

  private void rules() {
    try {
      Path rules = Files.createDirectories(folder.resolve("rules"));
      Files.writeString(
          rules.resolve("term_units.csv"), "term,units,source\nCAV,KGM;-,S\nCAP,KGM,S\n");
      Files.writeString(rules.resolve("term_purposes.csv"), "term,purposes,source\nCAV,P,S\n");
      Files.writeString(
          rules.resolve("taxon_terms.csv"), "rank,taxon,terms,source\nGENUS,Acipenser,CAV,S\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> listing(String... appendixNameYear) {
    return only(
        imports(
            Arrays.stream(appendixNameYear).map(ValidationCasesTest::line).toArray(String[]::new)),
        "S1");
  }

  private static String line(String appendixNameYear) {
    String[] parts = appendixNameYear.split(",", -1);
    return parts[0] + "," + parts[1] + ",LIV,1,,FR,,T,C," + parts[2];
  }

  /** For each line the rule where it is broken, else a blank. */
  private static List<String> only(List<List<String>> rules, String rule) {
    return rules.stream().map(r -> r.contains(rule) ? rule : "").toList();
  }

  private List<List<String>> imports(String... lines) {
    return rules(validate("I", "CH", file("I", lines)));
  }

  private List<List<String>> exports(String party, String... lines) {
    return rules(validate("E", party, file("E", lines)));
  }

  /** Permits left out of the short form come back as blank cells. */
  private static String file(String perspective, String... lines) {
    String permits = perspective.equals("I") ? ",,,," : ",,,";
    return Stream.concat(
            Stream.of(perspective.equals("I") ? IMPORTER : EXPORTER),
            Arrays.stream(lines).map(l -> withPermits(l, permits)))
        .reduce("", (a, b) -> a + b + "\n");
  }

  private static String withPermits(String line, String permits) {
    int at = line.length();
    for (int i = 0; i < 3; i++) {
      at = line.lastIndexOf(',', at - 1);
    }
    return line.substring(0, at) + permits + line.substring(at);
  }

  private static List<List<String>> rules(String marked) {
    List<List<String>> rules = new ArrayList<>();
    for (CsvRecord row : CsvReader.builder().ofCsvRecord(marked)) {
      String errors = row.getField(row.getFieldCount() - 1);
      if (!errors.equals("ERRORS")) {
        rules.add(Arrays.stream(errors.split("; ", -1)).map(e -> e.split(" ", 2)[0]).toList());
      }
    }
    return rules;
  }

  private List<String> groups(String perspective, String party, String... lines) {
    List<String> groups = new ArrayList<>();
    report(perspective, party, List.of(), lines)
        .path("errors")
        .forEach(
            e ->
                groups.add(
                    e.path("rule").asText()
                        + " | "
                        + e.path("rows")
                        + " rows | "
                        + e.path("message").asText()));
    return groups;
  }

  private JsonNode report(String perspective, String party, List<String> more, String... lines) {
    List<String> options = new ArrayList<>(more);
    options.add("--json");
    try {
      return new ObjectMapper()
          .readTree(validate(perspective, party, file(perspective, lines), options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String validate(String perspective, String party, String csv) {
    return validate(perspective, party, csv, List.of());
  }

  private String validate(String perspective, String party, String csv, List<String> more) {
    try {
      Path file = Files.writeString(folder.resolve("report.csv"), csv);
      List<String> args =
          new ArrayList<>(
              List.of("validate", file.toString(), "--party", party, "--perspective", perspective));
      if (Files.isDirectory(folder.resolve("rules"))) {
        args.addAll(List.of("--rules", folder.resolve("rules").toString()));
      }
      args.addAll(more);
      assertThat(cites(args.toArray(String[]::new)))
          .as(err.toString(StandardCharsets.UTF_8))
          .isZero();
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int cites(String... args) {
    out.reset();
    err.reset();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    List<String> all = new ArrayList<>(List.of(args));
    if (!all.contains("--warehouse")) {
      all.addAll(List.of("--warehouse", folder.resolve("w").toString()));
    }
    return ApiMain.run(console, all.toArray(String[]::new));
  }
}
