package org.citeswarehouse.api.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of suggested codes is forgotten when there is much else to keep. */
class ForgottenSuggestionsTest {

  private static final int OTHERS = 70;

  @TempDir private Path folder;

  @Test
  void whoWasGivenThemBeforeStillReadsThem() {
    Register.in(folder);
    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.SERVING)) {
      Query query = ProblemsOutput.query(Reading.current(warehouse), Sql.of("party = ?", "QZ"));

      askForOthers(warehouse);

      assertThat(query.count()).isEqualTo(1);
    }
  }

  @Test
  void theyAreDroppedOnceNobodyCanReadThemAnyMore() {
    Register.in(folder);
    Limits none = new Limits("1GB", 1, Duration.ZERO);
    try (Warehouse warehouse = Warehouse.open(folder.toString(), none)) {
      Query query = ProblemsOutput.query(Reading.current(warehouse), Sql.of("party = ?", "QZ"));

      askForOthers(warehouse);

      assertThatThrownBy(query::count).hasMessageContaining("kept_1");
    }
  }

  private static void askForOthers(Warehouse warehouse) {
    for (int i = 0; i < OTHERS; i++) {
      warehouse.database().once("other " + i, () -> "");
    }
  }
}
