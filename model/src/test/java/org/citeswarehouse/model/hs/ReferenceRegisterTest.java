package org.citeswarehouse.model.hs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citeswarehouse.model.taxa.Lineage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commodity codes against the registers with known truth, where these are at hand. */
class ReferenceRegisterTest {

  @ParameterizedTest
  @ValueSource(strings = {"CH", "NL"})
  void lostZerosAreFoundInExactlyTheRowsThatLostOne(String party) throws IOException {
    Set<Long> expected = new HashSet<>();
    for (NamedCsvRecord row : register(party, "truth/bad_rows.csv")) {
      if (row.getField("code").equals("HS_LEADING_ZERO")) {
        expected.add(Long.valueOf(row.getField("row")));
      }
    }
    Set<Long> found = new HashSet<>();
    for (NamedCsvRecord row : register(party, "customs.csv")) {
      if (HsNumber.parse(row.getField("hs_code")).orElseThrow().zeroRestored()) {
        found.add(row.getStartingLineNumber());
      }
    }
    assertThat(found).isNotEmpty().isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CH", "NL"})
  void headingsAreRuledOutForExactlyTheLinesWithAMismatch(String party) throws IOException {
    Map<String, NamedCsvRecord> lines = new HashMap<>();
    Set<String> expected = new HashSet<>();
    for (NamedCsvRecord line : register(party, "truth/lines.csv")) {
      lines.put(line(line), line);
      if (List.of(line.getField("findings").split(";", -1)).contains("HS_MISMATCH")) {
        expected.add(line(line));
      }
    }
    Map<String, String> codes = new HashMap<>();
    for (NamedCsvRecord item : register(party, "customs.csv")) {
      codes.put(item(item), HsNumber.parse(item.getField("hs_code")).orElseThrow().digits());
    }
    Map<String, Lineage> taxa = new HashMap<>();
    for (NamedCsvRecord t : register(party, "taxa.csv")) {
      taxa.put(t.getField("taxon"), lineage(t));
    }
    Set<String> found = new HashSet<>();
    for (NamedCsvRecord match : register(party, "truth/matches.csv")) {
      NamedCsvRecord line = lines.get(line(match));
      if (line != null) {
        Lineage lineage = taxa.get(line.getField("scientific_name"));
        if (HsCodes.headingRulesOut(codes.get(item(match)), lineage, line.getField("term"))) {
          found.add(line(match));
        }
      }
    }
    assertThat(found).isNotEmpty().isEqualTo(expected);
  }

  private static Lineage lineage(NamedCsvRecord row) {
    return new Lineage(
        row.getField("taxon"),
        row.getField("class"),
        row.getField("order"),
        row.getField("family"),
        row.getField("genus"));
  }

  private static String line(NamedCsvRecord row) {
    return String.join(
        "|", row.getField("issuing_country"), row.getField("permit_no"), row.getField("line_no"));
  }

  private static String item(NamedCsvRecord row) {
    return String.join(
        "|",
        row.getField("declaration_country"),
        row.getField("declaration_no"),
        row.getField("item_no"));
  }

  private static List<NamedCsvRecord> register(String party, String name) throws IOException {
    Path file =
        Path.of(
            System.getProperty("cites.shared", "../../shared"),
            "data/register-" + party + "-2013",
            name);
    assumeTrue(Files.exists(file), "no reference register here: " + file);
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }
}
