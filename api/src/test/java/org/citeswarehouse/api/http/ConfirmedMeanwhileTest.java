package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One officer sends files; another says what they are, and a third says it too late. */
class ConfirmedMeanwhileTest {

  private static final Map<String, String> SAID =
      Map.of("kind-1", "endorsements", "column-1-0-5", "method", "column-1-0-11", "office");

  @TempDir private Path folder;
  private EveryRole roles;
  private String upload;

  @BeforeEach
  void start() throws IOException {
    roles = new EveryRole(WhatQzHas.tables(folder));
    upload = "/uploads/" + WhatQzHas.by(roles.somebody(EveryRole.QZ)).upload();
  }

  @AfterEach
  void stop() {
    roles.close();
  }

  @Test
  void whoConfirmsIsNamedInJobsAndHeadings() throws Exception {
    List<Path> before = waiting();

    assertThat(roles.signedIn(EveryRole.TWO).send(upload, upload + "/confirm", SAID).statusCode())
        .isEqualTo(303);

    List<Path> jobs = waiting();
    jobs.removeAll(before);
    assertThat(jobs).hasSize(2);
    for (Path job : jobs) {
      assertThat(Posting.json(Files.readString(job)).get("by").asText())
          .isEqualTo("party-ch-party-qz");
    }
    JsonNode headings = Posting.json(Files.readString(jobs.get(0)));
    assertThat(folder.resolve("work").resolve(headings.at("/files/0").asText()))
        .content()
        .contains("confirmed by party-ch-party-qz");
  }

  @Test
  void whoComesTooLateIsToldSoAndTheLogHasItOnce() throws Exception {
    Visitor late = roles.signedIn(EveryRole.QZ);
    Map<String, String> form = Map.of("token", late.token().get("token"), "kind-1", "permits");
    roles.signedIn(EveryRole.TWO).send(upload, upload + "/confirm", SAID);
    List<Path> jobs = waiting();
    int events = new Log(folder, roles).events().size();

    assertThat(Visitor.location(late.post(upload + "/confirm", form))).isEqualTo(upload);

    assertThat(late.get(upload).body())
        .contains(
            "These files were confirmed before, by party-ch-party-qz. What you said of them was not"
                + " used.");
    assertThat(waiting()).isEqualTo(jobs);
    assertThat(new Log(folder, roles).after(events)).doesNotContain("UPLOADED QZ");
  }

  private List<Path> waiting() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("work/waiting"))) {
      return new java.util.ArrayList<>(files.sorted().toList());
    }
  }
}
