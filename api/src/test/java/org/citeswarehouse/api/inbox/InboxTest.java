package org.citeswarehouse.api.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages that belong together wait together, or none of them does. */
class InboxTest {

  @TempDir private Path folder;

  @Test
  void a_message_that_cannot_be_written_takes_those_before_it_back() throws IOException {
    new FixtureWarehouse(folder).run("R1", "2024-12-31");
    Path fixes = folder.resolve("inbox").resolve("fixes");
    Files.createDirectories(fixes.resolve("b.json").resolve("in the way"));
    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.SERVING)) {
      Inbox inbox = new Inbox(warehouse, "fixes");

      assertThatThrownBy(() -> inbox.leave(messages("a", "b", "c")))
          .isInstanceOf(UncheckedIOException.class);
    }

    try (Stream<Path> left = Files.list(fixes)) {
      assertThat(left.map(file -> file.getFileName().toString()).toList())
          .containsExactly("b.json");
    }
  }

  private static Map<String, ObjectNode> messages(String... ids) {
    Map<String, ObjectNode> messages = new LinkedHashMap<>();
    for (String id : ids) {
      messages.put(id, new ObjectMapper().createObjectNode());
    }
    return messages;
  }
}
