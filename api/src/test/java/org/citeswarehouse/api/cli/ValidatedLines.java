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
import org.junit.jupiter.api.io.TempDir;

/**
 * What specifications of {@code ./cites validate} have in common: a warehouse that knows some taxa,
 * and lines written short: {@code Appendix,SpeciesName,TermCode,Quantity,UnitCode,TradingPartner,
 * CountryOfOrigin,PurposeCode,SourceCode,Year}; permits are blank. A method's name begins with the
 * ids of its cases in spec/cases.md; {@code ./cites test} prints those run and those missing.
 */
abstract class ValidatedLines {

  static final String IMPORTER =
      "Appendix,SpeciesName,TermCode,Quantity,UnitCode,TradingPartner,CountryOfOrigin,"
          + "ImportPermit,ExportPermit,OriginPermit,IFSPermit,PurposeCode,SourceCode,Year";
  static final String EXPORTER = IMPORTER.replace("ImportPermit,", "");

  @TempDir Path folder;
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();

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

  void rules() {
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

  /** For each line the rule where it is broken, else a blank. */
  static List<String> only(List<List<String>> rules, String rule) {
    return rules.stream().map(r -> r.contains(rule) ? rule : "").toList();
  }

  List<List<String>> imports(String... lines) {
    return rules(validate("I", "CH", file("I", lines)));
  }

  List<List<String>> exports(String party, String... lines) {
    return rules(validate("E", party, file("E", lines)));
  }

  /** Permits left out of the short form come back as blank cells. */
  static String file(String perspective, String... lines) {
    String permits = perspective.equals("I") ? ",,,," : ",,,";
    return Stream.concat(
            Stream.of(perspective.equals("I") ? IMPORTER : EXPORTER),
            Arrays.stream(lines).map(l -> withPermits(l, permits)))
        .reduce("", (a, b) -> a + b + "\n");
  }

  static String withPermits(String line, String permits) {
    int at = line.length();
    for (int i = 0; i < 3; i++) {
      at = line.lastIndexOf(',', at - 1);
    }
    return line.substring(0, at) + permits + line.substring(at);
  }

  static List<List<String>> rules(String marked) {
    List<List<String>> rules = new ArrayList<>();
    for (CsvRecord row : CsvReader.builder().ofCsvRecord(marked)) {
      String errors = row.getField(row.getFieldCount() - 1);
      if (!errors.equals("ERRORS")) {
        rules.add(Arrays.stream(errors.split("; ", -1)).map(e -> e.split(" ", 2)[0]).toList());
      }
    }
    return rules;
  }

  List<String> groups(String perspective, String party, String... lines) {
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

  JsonNode report(String perspective, String party, List<String> more, String... lines) {
    List<String> options = new ArrayList<>(more);
    options.add("--json");
    try {
      return new ObjectMapper()
          .readTree(validate(perspective, party, file(perspective, lines), options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String validate(String perspective, String party, String csv) {
    return validate(perspective, party, csv, List.of());
  }

  String validate(String perspective, String party, String csv, List<String> more) {
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

  int cites(String... args) {
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
