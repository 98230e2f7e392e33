package org.citeswarehouse.ingest.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.ingest.SampleRows.problems;

import java.util.List;
import org.citeswarehouse.ingest.FileProfile;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.RowChecks;
import org.citeswarehouse.ingest.SampleFiles;
import org.citeswarehouse.ingest.SampleRows;
import org.citeswarehouse.model.layout.InputLayouts;
import org.junit.jupiter.api.Test;

/** What makes a name of a checklist usable. */
class TaxonCheckTest {

  private final RowCheck<Taxon> check =
      RowChecks.checklist(SampleFiles.context(null, FileProfile.plain()));

  @Test
  void a_plant_has_no_class() {
    assertThat(
            check
                .check(
                    SampleRows.row(
                        InputLayouts.CHECKLIST,
                        List.of("taxon= Aloe vera", "family=Xanthorrhoeaceae", "genus=Aloe")))
                .record())
        .isEqualTo(new Taxon("Aloe vera", null, null, "Xanthorrhoeaceae", "Aloe"));
  }

  @Test
  void a_row_without_a_name_is_rejected() {
    assertThat(problems(check.check(SampleRows.row(InputLayouts.CHECKLIST, List.of("genus=Aloe")))))
        .containsExactly("MISSING_VALUE taxon ");
  }
}
