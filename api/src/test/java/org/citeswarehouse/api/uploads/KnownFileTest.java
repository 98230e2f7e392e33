package org.citeswarehouse.api.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.OperationTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were read before, of a Party and of none. */
class KnownFileTest {

  @TempDir private Path folder;

  @Test
  void filesOfNoPartyAreKnownAsThoseOfAPartyAre() {
    new FixtureWarehouse(folder)
        .write(
            OperationTables.FILES,
            """
            run_id,sha256,kind,party,name,landed_at,sequence
            R1,aa,checklist,,species.csv,2026-01-01 08:00:00,1
            R1,bb,permits,CH,permits.csv,2026-01-01 08:00:00,2
            """)
        .run("R1", "2026-01-01");
    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.SERVING)) {
      Optional<Reading> reading = Optional.of(Reading.current(warehouse));

      assertThat(KnownFile.inForce(reading, InputKind.CHECKLIST, ""))
          .extracting(KnownFile::name)
          .containsExactly("species.csv");
      assertThat(KnownFile.inForce(reading, InputKind.PERMITS, "CH"))
          .extracting(KnownFile::name)
          .containsExactly("permits.csv");
      assertThat(KnownFile.inForce(reading, InputKind.PERMITS, "")).isEmpty();
    }
  }
}
