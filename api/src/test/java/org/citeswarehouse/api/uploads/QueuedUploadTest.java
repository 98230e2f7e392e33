package org.citeswarehouse.api.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of an upload tells while its jobs wait for the worker. */
class QueuedUploadTest {

  private static final byte[] ENDORSEMENTS =
      ("issuing_country,permit_no,line_no,direction,endorsed_on,office,quantity,unit,dead_quantity,"
              + "transport_doc_no,customs_declaration_no,method\nQZ,24QZ1,A,E,2024-05-01,Port,10,,,,,BOX14\n")
          .getBytes(UTF_8);

  @TempDir private Path folder;
  private OpenUploads officer;

  @BeforeEach
  void open() {
    officer = new OpenUploads(folder);
  }

  @AfterEach
  void close() {
    officer.close();
  }

  @Test
  void withoutEarlierJobsThePlaceIsToldAndNoTime() throws Exception {
    String first = confirmed("a.csv");
    String second = confirmed("b.csv");

    assertThat(officer.open(first)).contains("It is next.", "no job of its kind was done here yet");
    assertThat(officer.open(second)).contains("Jobs before it in the queue: 1.");
  }

  @Test
  void theTimeIsThatOfEarlierJobsOfItsKindAndOfThoseBeforeIt() throws Exception {
    officer.done("20250101T000001.000000Z-00000000", "endorsements", 20_000);
    officer.done("20250101T000002.000000Z-00000000", "endorsements", 90_000);
    officer.done("20250101T000003.000000Z-00000000", "endorsements", 40_000);
    officer.done("20250101T000004.000000Z-00000000", "permits", 900_000);
    String first = confirmed("a.csv");
    String second = confirmed("b.csv");

    assertThat(officer.open(first)).contains("done in about 40 s", "(3 were looked at)");
    assertThat(officer.open(second))
        .contains("Jobs before it in the queue: 1.", "done in about 80 s");
  }

  @Test
  void whatTheWorkerRefusesIsToldWithWhatToDoOnThePage() throws Exception {
    String address = confirmed("a.csv");
    officer.refuse("NO_HEADER");

    assertThat(officer.open(address))
        .contains("No header.", "choose for each heading what it is read as")
        .doesNotContain("./cites");
  }

  @Test
  void theListOfJobsNamesTheirFiles() throws Exception {
    confirmed("march of 2024.csv");

    assertThat(officer.open("/uploads"))
        .contains("<code>ingest endorsements --party QZ</code></th><td>march of 2024.csv</td>");
  }

  private String confirmed(String name) throws Exception {
    String address = officer.send(Map.of(name, ENDORSEMENTS));
    officer.confirm(address, officer.open(address), "kind-1=endorsements");
    return address;
  }
}
