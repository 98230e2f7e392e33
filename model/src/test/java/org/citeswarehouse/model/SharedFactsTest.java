package org.citeswarehouse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.codes.Terms;
import org.citeswarehouse.model.units.Dimension;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;
import org.junit.jupiter.api.Test;

/** Our restated lists against the reference lists, where these are at hand. */
class SharedFactsTest {

  @Test
  void noTermOfTheReferenceListIsMissing() throws IOException {
    for (NamedCsvRecord row : reference("terms.csv")) {
      assertThat(Terms.find(row.getField("code"))).as(row.getField("code")).isPresent();
    }
  }

  @Test
  void noCountryOfTheReferenceListIsMissing() throws IOException {
    for (NamedCsvRecord row : reference("countries.csv")) {
      assertThat(Countries.find(row.getField("code"))).as(row.getField("code")).isPresent();
    }
  }

  @Test
  void everyConvertibleUnitHasTheReferenceFactor() throws IOException {
    for (NamedCsvRecord row : reference("units.csv")) {
      Unit unit = Units.find(row.getField("code")).orElseThrow();
      if (unit.dimension() != Dimension.PACK && unit.dimension() != Dimension.SKIN) {
        assertThat(unit.factor())
            .as(unit.code())
            .isEqualByComparingTo(new BigDecimal(row.getField("factor_to_standard")));
        assertThat(unit.standardUnit()).isEqualTo(row.getField("standard_unit"));
      }
    }
  }

  private static List<NamedCsvRecord> reference(String name) throws IOException {
    Path file = Path.of(System.getProperty("cites.shared", "../../shared"), "spec/codes", name);
    assumeTrue(Files.exists(file), "no reference lists here: " + file);
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }
}
