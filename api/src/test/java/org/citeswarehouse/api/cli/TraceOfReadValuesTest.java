package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trace shows the text of the file, and what it was read as. */
class TraceOfReadValuesTest {

  @TempDir private Path folder;

  @Test
  void a_value_that_was_read_as_another_is_told_beside_its_text() throws IOException {
    new FixtureWarehouse(folder)
        .write(
            ReconciliationTables.RECONCILIATION,
            """
            party,issuing_country,permit_no,line_no,term,state,run_id,file_sha256,file,row
            CH,CH,P1,A,LIV,UNUSED,R1,aa,a.csv,2
            """)
        .write(
            BronzeTables.of(InputKind.PERMITS),
            """
            party,run_id,file_sha256,file,row,in_term
            CH,R0,aa,a.csv,2,live animal
            """)
        .write(
            RegisterTables.REJECTS,
            """
            party,run_id,file,row,column,value,code,severity,message,kind,file_sha256
            CH,R1,a.csv,2,term,live animal,VALUE_FIXED,WARNING,“live animal” in term was read as “LIV” (fix 1).,permits,aa
            CH,R1,a.csv,3,term,live animal,VALUE_FIXED,WARNING,of another row,permits,aa
            """)
        .run("R1", "2024-12-31");

    JsonNode origin = new ObjectMapper().readTree(trace("--json")).get("origins").get(0);

    assertThat(origin.get("original").get("term").asText()).isEqualTo("live animal");
    assertThat(origin.get("read_as").toString())
        .isEqualTo("[\"“live animal” in term was read as “LIV” (fix 1).\"]");
    assertThat(trace())
        .contains("  | term = live animal\n  > “live animal” in term was read as “LIV” (fix 1).");
  }

  private String trace(String... further) {
    List<String> words =
        new ArrayList<>(List.of("trace", "reconciliation", "CH", "P1", "A", "--warehouse"));
    words.add(folder.toString());
    words.addAll(List.of(further));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(ApiMain.run(new Console(print, print), words.toArray(String[]::new))).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
