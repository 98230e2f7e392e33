package org.citeswarehouse.api.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which release answers where none is named. */
class NewestReleaseTest {

  @TempDir private Path folder;

  @Test
  void aPartThatAnOlderReleaseGetsLateDoesNotMakeItTheNewest() {
    try (ServedTrade trade =
        ServedTrade.ofReleases(
            folder,
            """
            sha256,kind,name,release,landed_at,sequence
            aa,shipments,1a.zip,v1,2024-02-01 09:00:00,1
            bb,shipments,2.zip,v2,2024-03-01 09:00:00,2
            cc,shipments,1b.zip,v1,2024-04-01 09:00:00,3
            """,
            """
            id,year,appendix,taxon,class,term,quantity,unit,importer,exporter,reporter_type,release,row
            a,2012,II,Naja naja,Reptilia,LIV,5,,CH,IN,I,v1,2
            b,2012,II,Naja naja,Reptilia,SKI,5,,CH,IN,I,v1,3
            a,2012,II,Naja naja,Reptilia,LIV,6,,CH,IN,I,v2,2
            """)) {
      assertThat(trade.rows("shipments.csv", "Id", "Quantity")).containsExactly("a 6");
      assertThat(trade.rows("release-changes.csv", "change", "Id", "before"))
          .containsExactly("CHANGED a Quantity=5", "REMOVED b -");
    }
  }
}
