package org.citeswarehouse.api.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is stale: Parties for which more came in than their last build knows. */
class RunsTest {

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} leave stale: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "ingest permits CH                                       | CH",
        "ingest permits CH, build CH                             | -",
        "ingest permits CH, ingest customs NL, build CH          | NL",
        "ingest permits CH, ingest customs NL, build *           | -",
        "ingest permits CH, build CH, ingest endorsements CH     | CH",
        "ingest permits CH, build CH, decide CH                  | CH",
        "ingest permits CH, build CH, ingest shipments *         | -",
        "ingest permits CH, build CH, ingest illegal-trade CH    | -",
        "ingest permits CH, build CH, ingest annual-report CH    | -",
        "ingest permits CH, ingest coverage NL, build *, ingest checklist * | CH NL",
        "ingest checklist *                                      | -",
      })
  void parties_are_stale_until_a_build_of_theirs_follows(String runs, String stale) {
    FixtureWarehouse fixture = new FixtureWarehouse(folder);
    int number = 0;
    for (String run : runs.split(", ", -1)) {
      int last = run.lastIndexOf(' ');
      String party = run.substring(last + 1);
      fixture.run(
          "r" + number++, run.substring(0, last), "*".equals(party) ? null : party, "2025-03-31");
    }
    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.SERVING)) {
      assertThat(String.join(" ", Runs.stale(warehouse))).isEqualTo(stale == null ? "" : stale);
    }
  }
}
