package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.citeswarehouse.api.audit.AuditFiles;
import org.citeswarehouse.api.fixture.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the audit log tells of requests: who, what, and whose rows were seen. */
class AuditTest {

  @TempDir private static Path folder;
  private static EveryRole roles;

  @BeforeAll
  static void start() {
    roles = new EveryRole(Register.in(folder));
  }

  @AfterAll
  static void stop() {
    roles.close();
  }

  /** What is told of somebody at an address, once all before was written down. */
  private static List<String> told(String role, String address) throws InterruptedException {
    return new Log(folder, roles)
        .events().stream()
            .filter(e -> e.who().equals(EveryRole.name(role)) && e.address().equals(address))
            .map(Log::said)
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "party:QZ, /v1/matches?party=QZ&method=EXACT, READ QZ",
    "party:QZ, /v1/matches.csv?party=QZ, EXPORTED QZ",
    "party:QZ, /permits/QZ/24QZ2, READ QZ",
    "party:QZ, /permits/QZ/nothing, LOOKED_FOR QZ",
    "party:QZ, /permits/CH/CH-77-SECRET, LOOKED_FOR QZ",
    "customs:QZ, /permits/QZ/24QZ2, READ QZ",
    "customs:QZ, /permits/QZ/nothing, LOOKED_FOR QZ",
    "customs:QZ, /border/QZ/24QZ2, READ QZ",
    "customs:QZ, /border/QZ/nothing, LOOKED_FOR QZ",
    "customs:QZ, /border/CH/CH-77-SECRET, LOOKED_FOR QZ",
    "customs:QZ, /permits?number=24QZ2, READ QZ",
    "customs:QZ, /permits?number=24QZ9, LOOKED_FOR QZ",
    "admin, /border/QZ/nowhere, LOOKED_FOR"
  })
  void aPermitThatWasLookedForIsToldWhetherItWasShownOrNot(
      String role, String address, String event) throws Exception {
    roles.get(role, address);

    assertThat(told(role, address)).containsExactly(event);
  }

  @ParameterizedTest
  @CsvSource({
    "party:CH party:QZ, /permits/QZ/24QZ2, READ QZ",
    "party:CH party:QZ, /permits/CH/CH-77-SECRET, READ CH",
    "party:CH party:QZ, /permits/QZ/neither, LOOKED_FOR CH QZ",
    "party:CH customs:QZ, /permits/QZ/24QZ2, READ QZ",
    "party:CH customs:QZ, /permits/CH/CH-77-SECRET, READ CH",
    "party:CH customs:QZ, /border/QZ/24QZ2, READ QZ",
    "party:CH customs:QZ, /permits/QZ/neither, LOOKED_FOR CH QZ"
  })
  void ofSeveralPartiesOnlyTheOneWhosePermitIsShownIsTold(String role, String address, String event)
      throws Exception {
    roles.get(role, address);

    assertThat(told(role, address)).containsExactly(event);
  }

  @ParameterizedTest
  @CsvSource({
    "secretariat, /permits/QZ/24QZ2",
    "customs:QZ, /border/QZ/24QZ2?line=A",
    "customs:QZ, /permits/QZ/24QZ2?line=A",
    "party:QZ, /permits/QZ/24QZ2?line=A"
  })
  void whoeverMayNotComeOrIsNotUnderstoodIsToldOfNoPermit(String role, String address)
      throws Exception {
    roles.get(role, address);

    assertThat(told(role, address)).isEmpty();
  }

  @Test
  void whoeverAsksOnlyWhetherThereIsSomethingIsToldToo() throws Exception {
    roles.somebody(EveryRole.BORDER).head("/border/QZ/24QZ/2");
    roles.somebody(EveryRole.BORDER).head("/border/QZ/24QZ/9");

    assertThat(told(EveryRole.BORDER, "/border/QZ/24QZ/2")).containsExactly("READ QZ");
    assertThat(told(EveryRole.BORDER, "/border/QZ/24QZ/9")).containsExactly("LOOKED_FOR QZ");
  }

  @Test
  void theLogIsWhole() {
    assertThat(new AuditFiles(folder).check().broken()).isEmpty();
  }
}
