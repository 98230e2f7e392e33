package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.trace.LandedText;
import org.citeswarehouse.api.trace.Origin;
import org.citeswarehouse.api.trace.Traces;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure that an officer decided leads back to the decision, not to what it set aside. */
class TraceOfDecisionsTest {

  @TempDir private Path folder;

  @BeforeEach
  void decided() {
    Register.in(folder)
        .write(
            ReconciliationTables.RECONCILIATION,
            """
            party,issuing_country,permit_no,line_no,issue_date,issued_quantity,unit,endorsed_quantity,customs_quantity,decided_evidence,decided_quantity,as_of,run_id,file_sha256,file,row
            QZ,QZ,ENTERED,A,2024-01-05,10,NAR,,,,9,2025-03-31,r0,ab01,permits.csv,2
            QZ,QZ,DECLARED,A,2024-01-05,200,NAR,126,59,CUSTOMS,,2025-03-31,r0,ab01,permits.csv,3
            """)
        .write(
            ReconciliationTables.CROSSINGS,
            """
            party,issuing_country,permit_no,line_no,kind,counted,crossed_on,quantity,unit,decision_id,run_id,file_sha256,file,row
            QZ,QZ,ENTERED,A,DECISION,true,2024-06-01,9,NAR,d1,,,,
            QZ,QZ,DECLARED,A,ENDORSEMENT,true,2024-02-10,126,NAR,,r0,ab02,endorsements.csv,2
            QZ,QZ,DECLARED,A,CUSTOMS,true,2024-02-11,59,NAR,,r0,ab03,customs.csv,2
            """)
        .write(
            ReportTables.ANNUAL_REPORT_LINES,
            """
            party,report_year,basis,direction,issuing_country,permit_no,line_no,quantity,unit_code,year
            QZ,2024,actual,exports,QZ,ENTERED,A,9,NAR,2024
            QZ,2024,actual,exports,QZ,DECLARED,A,59,NAR,2024
            """)
        .write(
            DecisionTables.DECISION_EFFECTS,
            """
            decision_id,party,action,issuing_country,permit_no,line_no,quantity,unit,crossed_on,proof,reason,decided_by,run_id,effect
            d1,QZ,ENTER_QUANTITY,QZ,ENTERED,A,9,NAR,2024-06-01,air waybill 7,the office wrote,anna,r1,APPLIED
            d2,QZ,USE_DECLARED,QZ,DECLARED,A,,,,,stamp was of another permit,bert,r1,APPLIED
            """)
        .run("r2", "2025-03-31");
  }

  @Test
  void an_entered_quantity_leads_to_the_decision_with_its_proof() throws Exception {
    List<Origin> origins = origins("ENTERED");

    assertThat(origins)
        .extracting(o -> o.word() + " " + o.counted() + " " + o.quantity())
        .containsExactly("permits true 10 NAR", "decisions true 9 NAR");
    assertThat(origins.get(1).original())
        .containsEntry("proof", "air waybill 7")
        .containsEntry("reason", "the office wrote")
        .containsEntry("decided_by", "anna");
    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
        Server server = Server.start(warehouse, "127.0.0.1", 0)) {
      assertThat(answer(server, "/v1/trace/annual-report/QZ/ENTERED/A/2024"))
          .contains("\"kind\":\"decisions\"", "air waybill 7");
      assertThat(answer(server, "/trace/annual-report/QZ/ENTERED/A/2024"))
          .contains("decision d1 of an officer");
    }
  }

  @Test
  void evidence_that_a_decision_set_aside_is_not_counted() {
    assertThat(origins("DECLARED"))
        .extracting(o -> o.word() + " " + o.counted() + " " + o.leftOut())
        .containsExactly(
            "permits true null",
            "endorsements false OTHER_EVIDENCE",
            "customs true null",
            "decisions true null");
  }

  private static String answer(Server server, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  private List<Origin> origins(String permit) {
    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.EXPORT)) {
      return new Traces(Reading.current(warehouse), LandedText.serving(folder))
          .of("annual-report", List.of("QZ", permit, "A", "2024"), new Arguments(Map.of()))
          .origins();
    }
  }
}
