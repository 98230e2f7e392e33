package org.citeswarehouse.api.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citeswarehouse.api.fixture.Shown;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several files are confirmed together or not at all, whenever the disk is full. */
class NoRoomToConfirmTest {

  /** Takes no byte, as a full disk does. */
  private static final Path FULL = Path.of("/dev/full");

  private static final byte[] FILE =
      ("issuing_country,permit_no,line_no,direction,endorsed_on,bureau,quantity,unit,dead_quantity,"
              + "transport_doc_no,customs_declaration_no,method\n"
              + "QZ,24QZ1,A,E,2024-05-01,Port,10,,,,,BOX14\n")
          .getBytes(UTF_8);

  /** What is said of a column of the second file is saved first: that is one more job. */
  private static final String SAID = "kind-1=endorsements&kind-2=endorsements&absent-2=office";

  @TempDir private Path folder;
  private OpenUploads officer;

  @BeforeEach
  void open() {
    assumeTrue(Files.exists(FULL));
    officer = new OpenUploads(folder);
  }

  @AfterEach
  void close() {
    if (officer != null) {
      officer.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".upload.json.part", "2-headings-endorsements.csv"})
  void nothingIsHalfDoneAndNothingIsDoneTwice(String unwritable) throws Exception {
    String address = officer.send(new TreeMap<>(Map.of("a.csv", FILE, "b.csv", FILE)));
    Path full = folder.resolve("work").resolve(address.substring(1)).resolve(unwritable);
    String page = officer.open(address);
    Files.createSymbolicLink(full, FULL);

    HttpResponse<String> refused = officer.confirm(address, page, SAID);

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(507);
    assertThat(Shown.all(refused.body(), "h1"))
        .containsExactly("There is no room for it on the disk.");
    assertThat(officer.jobs()).isEmpty();
    page = officer.open(address);
    assertThat(page).contains(address + "/confirm");

    Files.delete(full);
    assertThat(officer.confirm(address, page, SAID).statusCode()).isEqualTo(303);
    assertThat(officer.jobs())
        .extracting(job -> job.at("/files/0").asText().replaceFirst(".*/", ""))
        .containsExactly("a.csv", "2-headings-endorsements.csv", "b.csv");
  }

  @Test
  void aJobThatCannotWaitTakesTheOthersBack() throws Exception {
    String address = officer.send(new TreeMap<>(Map.of("a.csv", FILE, "b.csv", FILE)));
    String page = officer.open(address);
    Path waiting = folder.resolve("work/waiting");
    Files.deleteIfExists(waiting);
    Files.writeString(waiting, "in the way");

    assertThat(officer.confirm(address, page, SAID).statusCode()).isEqualTo(500);

    Files.delete(waiting);
    assertThat(officer.open(address)).contains(address + "/confirm");
    assertThat(officer.jobs()).isEmpty();
  }

  @Test
  void whatWasConfirmedWhenTheServerWasKilledIsGoneOnWithByTheNextOne() throws Exception {
    String address = officer.send(new TreeMap<>(Map.of("a.csv", FILE, "b.csv", FILE)));
    assertThat(officer.confirm(address, officer.open(address), SAID).statusCode()).isEqualTo(303);
    List<JsonNode> jobs = officer.jobs();
    Path waiting = folder.resolve("work/waiting");
    for (JsonNode job : jobs.subList(1, 3)) {
      String id = job.at("/id").asText();
      Files.move(waiting.resolve(id + ".json"), waiting.resolve("." + id + ".part"));
    }
    officer.close();

    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
        Server next = Server.start(warehouse, "127.0.0.1", 0)) {
      assertThat(next.port()).isPositive();
      assertThat(officer.jobs()).hasSize(3).isEqualTo(jobs);
    }
    officer = null;
  }
}
