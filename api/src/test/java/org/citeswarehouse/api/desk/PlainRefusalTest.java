package org.citeswarehouse.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.citeswarehouse.api.fixture.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that cannot do what was asked is a page with what to do, whatever the client accepts. */
class PlainRefusalTest {

  @TempDir private Path folder;
  private OpenDesk desk;

  @BeforeEach
  void open() {
    desk = new OpenDesk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aBlankPartyIsNoneThatWasAskedFor() throws Exception {
    assertThat(get("/reports?party=", "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void aReportThatIsNotNamedIsAskedForOnAPage() throws Exception {
    for (String accept : new String[] {"*/*", "text/html"}) {
      HttpResponse<String> refused = get("/reports/open?party=&year=2024", accept);

      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
      assertThat(Shown.all(refused.body(), "h1"))
          .containsExactly("It is not said which report to open.");
      assertThat(refused.body()).contains("choose a Party and a year there.");
    }
  }

  @Test
  void aWordThatAPageDoesNotKnowIsRefusedOnAPage() throws Exception {
    HttpResponse<String> refused = get("/reports?party=QZ", "*/*");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Shown.all(refused.body(), "h1"))
        .containsExactly("There is no parameter \u201cparty\u201d for reports.");
  }

  @Test
  void aFormWithNothingTickedSaysWhatToDo() throws Exception {
    Officer anna = desk.officer("anna");
    anna.open("/desk?party=QZ");
    HttpResponse<String> refused =
        anna.press("/desk/decide", "do", "accept", "reason", "seen the papers");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Shown.all(refused.body(), "strong")).contains("Nothing was chosen.");
    assertThat(refused.body()).contains("Tick at least one box");
  }

  @Test
  void whoWantsDataIsToldInData() throws Exception {
    HttpResponse<String> refused = get("/reports/open", "application/json");

    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  private HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(desk.address() + path))
                .header("Accept", accept)
                .build(),
            BodyHandlers.ofString());
  }
}
