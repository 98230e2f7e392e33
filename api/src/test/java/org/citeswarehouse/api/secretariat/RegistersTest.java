package org.citeswarehouse.api.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.fixture.Shown;
import org.citeswarehouse.api.fixture.Visitor;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts over registers say what they leave out, so that they can be added up. */
class RegistersTest {

  private static final String QZ = "Exempla (synthetic Party of the demo) (QZ)";

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static Server server;

  @BeforeAll
  static void start() {
    new FixtureWarehouse(folder)
        .write(
            ReconciliationTables.MATCHES,
            """
            party,declaration_country,declaration_no,item_no,issuing_country,permit_no,line_no,method,finding
            CH,CH,D9,1,,,,NONE,NOT_CITES
            QZ,QZ,D1,1,QZ,24/QZ/1,A,EXACT,
            QZ,QZ,D1,2,QZ,24/QZ/1,A,NEAR,
            QZ,QZ,D1,3,,,,NONE,PERMIT_UNKNOWN
            QZ,QZ,D2,1,,,,NONE,NOT_CITES
            QZ,QZ,D2,2,,,,NONE,NOT_CITES
            QZ,QZ,D2,3,,,,NONE,DECLARED_EXEMPT
            QZ,QZ,D2,4,,,,NONE,NOT_MOVED
            """)
        .write(
            ReconciliationTables.RECONCILIATION,
            """
            party,issuing_country,permit_no,line_no,findings
            QZ,QZ,24/QZ/1,A,ENDORSED_NOT_DECLARED;OVER_USED
            QZ,QZ,24/QZ/1,B,OVER_USED
            QZ,QZ,24/QZ/2,A,
            """)
        .write(
            RegisterTables.REJECTS,
            """
            party,run_id,file,row,column,code,severity,kind,file_sha256
            QZ,r0,permits.csv,5,term,UNKNOWN_TERM,REJECTED,permits,ab01
            QZ,r0,permits.csv,5,unit,UNKNOWN_UNIT,REJECTED,permits,ab01
            QZ,r0,permits.csv,6,term,UNKNOWN_TERM,HELD,permits,ab01
            QZ,r0,permits.csv,7,term,VALUE_MAPPED,WARNING,permits,ab01
            """)
        .run("r1", "2025-03-31");
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    warehouse.close();
  }

  private static String get(String path) {
    return new Visitor(server.port(), "en").get(path).body();
  }

  @Test
  void itemsAreThoseLeftOutAndThoseCountedAndTheseAreMatchedOrNot() {
    assertThat(Shown.rows(get("/secretariat/registers"), "aria-labelledby=\"matched\""))
        .contains(QZ + " | 7 | 2 | 1 | 1 | 3 | 2 | 1 | 66.7");
  }

  @Test
  void aRegisterOfWhichNothingIsCountedIsShownWithoutAShare() {
    assertThat(get("/secretariat/registers.csv")).contains("CH,1,1,0,0,0,0,0,\n");
  }

  @Test
  void rowsThatWereNotReadInAreCountedBesideThem() {
    assertThat(Shown.words(get("/secretariat/registers")))
        .contains("Rows of files that were rejected or are held: 2.");
  }

  @Test
  void permitLinesAreThoseWithoutAFindingAndThoseWithOneOrSeveral() {
    String page = get("/secretariat/registers");

    assertThat(Shown.rows(page, "id=\"l-caption\"")).containsExactly(QZ + " | 3 | 1 | 2");
    assertThat(Shown.words(page))
        .contains("A line with several findings stands under each of them");
  }
}
