package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems in groups, and fixes over the network: counted at once, left for the next run. */
class FixPostTest {

  private static final String LIVE =
      "{\"party\":\"CH\",\"kind\":\"permits\",\"column\":\"term\",\"value\":\"LIVE animal\","
          + "\"to\":\"LIV\"";

  @TempDir private Path folder;
  private Posting server;

  @BeforeEach
  void start() {
    new FixtureWarehouse(folder)
        .write(
            OperationTables.FILES,
            """
            run_id,sha256,kind,party,name,sequence
            R1,aa,permits,CH,a.csv,1
            R1,bb,permits,CH,b.csv,2
            R1,cc,permits,NA,c.csv,3
            """)
        .write(
            BronzeTables.of(InputKind.PERMITS),
            """
            party,run_id,file_sha256,file,sheet,row,in_term
            CH,R1,aa,a.csv,,2,live animal
            CH,R1,aa,a.csv,,3,Live  Animal
            CH,R1,aa,a.csv,,4,LIV
            CH,R1,bb,b.csv,,2,live animal
            NA,R1,cc,c.csv,,2,live animal
            """)
        .write(
            RegisterTables.REJECTS,
            """
            party,run_id,file,sheet,row,column,value,code,severity,message,suggestion,kind,file_sha256
            CH,R1,a.csv,,2,term,live animal,UNKNOWN_TERM,REJECTED,no term,use one,permits,aa
            CH,R1,a.csv,,3,term,Live  Animal,UNKNOWN_TERM,REJECTED,no term,use one,permits,aa
            CH,R1,b.csv,,2,term,live animal,UNKNOWN_TERM,REJECTED,no term,use one,permits,bb
            CH,R1,b.csv,,3,source,Bob's,UNKNOWN_SOURCE,REJECTED,no source,use one,permits,bb
            CH,R1,b.csv,,4,line_no,A,DUPLICATE_LINE,HELD,twice,look,permits,bb
            CH,R1,b.csv,,5,permit_no,,MISSING_PERMIT_NO,REJECTED,no number,write it,permits,bb
            """)
        .write(
            MappingTables.FIXES,
            """
            fix_id,party,kind,column,value,read_as,reason,fixed_by,undoes,rows
            20260101T000000.000000Z-00000001,CH,permits,source,wild,W,word,anna,,7
            20260101T000000.000000Z-00000002,CH,permits,source,wild,W,other,bert,20260101T000000.000000Z-00000001,7
            20260101T000000.000000Z-00000003,CH,permits,unit,kg,KGM,word,anna,,1
            """)
        .run("R1", "2024-12-31");
    server = new Posting(folder, "fixes");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_preview_counts_rows_and_open_rejects_by_file_and_leaves_nothing() throws IOException {
    HttpResponse<String> answer = server.post(LIVE + "}");

    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
    JsonNode preview = Posting.json(answer.body());
    assertThat(preview.get("rows").asInt()).isEqualTo(3);
    assertThat(preview.get("files").toString())
        .isEqualTo(
            "[{\"name\":\"a.csv\",\"sha256\":\"aa\",\"rows\":2,\"open\":2},"
                + "{\"name\":\"b.csv\",\"sha256\":\"bb\",\"rows\":1,\"open\":1}]");
    assertThat(preview.get("codes").get(0).asText()).isEqualTo("permits,term,LIVE animal,LIV");
    assertThat(preview.get("status").asText()).isEqualTo("PREVIEW");
    assertThat(server.inbox()).isEmpty();
  }

  @Test
  void applied_it_waits_for_the_next_run_under_its_number() throws IOException {
    HttpResponse<String> answer =
        server.post(
            LIVE
                + ",\"source_file\":\"b.csv\",\"reason\":\"word\",\"fixed_by\":\"anna\","
                + "\"apply\":true}");

    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(202);
    String id = Posting.json(answer.body()).get("fix_id").asText();
    assertThat(answer.headers().firstValue("Location")).hasValue("/v1/fixes?fix=" + id);
    assertThat(server.inbox()).hasSize(1);
    JsonNode left = Posting.json(Files.readString(server.inbox().get(0)));
    assertThat(left.get("fix_id").asText()).isEqualTo(id);
    assertThat(left.get("fix").get("source_file").asText()).isEqualTo("bb");
    String undo = "{\"undoes\":\"" + id + "\",\"reason\":\"no\",\"fixed_by\":\"b\",\"apply\":true}";
    assertThat(server.post(undo).statusCode()).isEqualTo(202);
    assertThat(server.post(undo).statusCode()).isEqualTo(400);
    assertThat(server.inbox()).hasSize(2);
  }

  @Test
  void a_second_for_the_same_rows_is_refused_while_the_first_waits() throws IOException {
    String said = ",\"reason\":\"word\",\"apply\":true,\"fixed_by\":";
    server.post(LIVE + said + "\"anna\"}");

    HttpResponse<String> second = server.post(LIVE.replace("LIV\"", "SKI\"") + said + "\"bert\"}");

    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(Posting.json(second.body()).get("title").asText())
        .isEqualTo("A fix for “LIVE animal” waits already.");
    assertThat(Posting.json(second.body()).get("detail").asText())
        .isEqualTo(
            "anna has it read as “LIV” with the worker’s next run. Nothing of what you sent was"
                + " taken in.");
    assertThat(server.inbox()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {"party":"CH","kind":"permits","column":"term","value":"x","to":"LIV"}; 404; No row has “x” in term.
          {"party":"CH","kind":"permits","column":"term","value":"live animal","to":"LVE"}; 400; “LVE” is no code that term can hold.
          {"party":"CH","kind":"permits","column":"terms","value":"live animal","to":"LIV"}; 400; “terms” is no column of files of kind permits that is read.
          {"party":"CH","kind":"permits","column":"term","value":"live animal"}; 400; A fix needs to.
          {"party":"CH","kind":"permits","column":"term","value":"live animal","to":"LIV","apply":true}; 400; A fix needs reason.
          {"party":"CH","kind":"permits","column":"holder_id","value":"x","to":"y"}; 400; “holder_id” is no column of files of kind permits that is read.
          {"party":"CH","kind":"permits","column":"term","value":1.5,"to":"LIV"}; 400; The value of value cannot be read.
          {"undoes":"nothing","reason":"x","fixed_by":"y","apply":true}; 404; There is no fix nothing.
          []; 400; The fix cannot be read.
          """)
  void what_cannot_be_taken_in_is_refused_and_nothing_is_left(
      String body, int status, String problem) throws IOException {
    HttpResponse<String> answer = server.post(body);

    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
    assertThat(Posting.json(answer.body()).get("title").asText()).isEqualTo(problem);
    assertThat(server.inbox()).isEmpty();
  }

  @Test
  void problems_come_in_groups_with_a_code_that_may_be_meant_and_the_call_that_tries_it() {
    assertThat(server.get("/v1/problems.csv?party=CH"))
        .isEqualTo(
            """
            party,kind,file,file_sha256,column,value,code,severity,rows,first_row,message,suggestion,suggested_code,method,score,fix
            CH,permits,a.csv,aa,term,Live  Animal,UNKNOWN_TERM,REJECTED,1,3,no term,use one,LIV,NAME,100,./cites fix --party CH --kind permits --column 'term' --value 'Live  Animal' --to LIV --reason TEXT
            CH,permits,a.csv,aa,term,live animal,UNKNOWN_TERM,REJECTED,1,2,no term,use one,LIV,NAME,100,./cites fix --party CH --kind permits --column 'term' --value 'live animal' --to LIV --reason TEXT
            CH,permits,b.csv,bb,line_no,A,DUPLICATE_LINE,HELD,1,4,twice,look,,,,
            CH,permits,b.csv,bb,permit_no,,MISSING_PERMIT_NO,REJECTED,1,5,no number,write it,,,,
            CH,permits,b.csv,bb,source,Bob's,UNKNOWN_SOURCE,REJECTED,1,3,no source,use one,,,,./cites fix --party CH --kind permits --column 'source' --value 'Bob'\\''s' --to CODE --reason TEXT
            CH,permits,b.csv,bb,term,live animal,UNKNOWN_TERM,REJECTED,1,2,no term,use one,LIV,NAME,100,./cites fix --party CH --kind permits --column 'term' --value 'live animal' --to LIV --reason TEXT
            """);
  }

  @Test
  void the_log_of_fixes_tells_what_was_undone() throws IOException {
    JsonNode fixes = Posting.json(server.get("/v1/fixes?party=CH")).get("data");

    assertThat(fixes).hasSize(3);
    assertThat(fixes.get(0).get("undone_by").asText())
        .isEqualTo("20260101T000000.000000Z-00000002");
    assertThat(fixes.get(0).get("rows").asInt()).isEqualTo(7);
    assertThat(fixes.get(2).get("undone_by").isNull()).isTrue();
  }
}
