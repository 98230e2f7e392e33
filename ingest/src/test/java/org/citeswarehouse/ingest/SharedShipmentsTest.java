package org.citeswarehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.citeswarehouse.ingest.shipments.Shipment;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Test;

/** The shared extract of the CITES Trade Database goes through whole. */
class SharedShipmentsTest {

  @Test
  void every_record_of_the_full_download_layout_is_accepted() {
    Path path =
        Path.of(System.getProperty("cites.shared", "absent"), "data/shipments/shipments.csv.gz");
    assumeThat(path).exists();
    SourceFile file = new SourceFile("shipments.csv.gz", ByteSource.of(path));

    FileScan scan = Intake.scan(InputKind.SHIPMENTS, file);
    RowCheck<Shipment> check =
        RowChecks.shipments(
            new CheckContext(
                null, scan.profile(), LocalDate.of(2026, 11, 23), ValidityLimits.standard()));
    long accepted = 0;
    try (RowStream rows = Intake.rows(file, scan)) {
      while (rows.hasNext()) {
        Checked<Shipment> checked = check.check(rows.next());
        assertThat(checked.issues()).isEmpty();
        accepted++;
      }
    }

    assertThat(scan.rows()).isEqualTo(238_537);
    assertThat(accepted).isEqualTo(scan.rows());
  }
}
