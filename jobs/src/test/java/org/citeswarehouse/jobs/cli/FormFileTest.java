package org.citeswarehouse.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of decisions come out of spreadsheets of any country. */
class FormFileTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void cells_are_parted_by_whatever_the_spreadsheet_uses(String separator) throws IOException {
    Path file =
        write("\uFEFFparty,action,reason\nCH,ACCEPT,d\u00e9j\u00e0 vu\n".replace(",", separator));

    assertThat(FormFile.read(file, "decide"))
        .containsExactly(Map.of("party", "CH", "action", "ACCEPT", "reason", "d\u00e9j\u00e0 vu"));
  }

  @Test
  void another_encoding_is_refused_rather_than_guessed() throws IOException {
    Path file = folder.resolve("d.csv");
    Files.write(file, "party,reason\nCH,d\u00e9j\u00e0\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> FormFile.read(file, "decide"))
        .isInstanceOf(UserErrorException.class)
        .hasMessageContaining("d.csv is not UTF-8");
  }

  @Test
  void a_header_alone_and_a_file_that_is_not_there_are_told() throws IOException {
    Path empty = write("party,action\n");

    assertThatThrownBy(() -> FormFile.read(empty, "decide"))
        .hasMessageContaining("holds no decisions");
    assertThatThrownBy(() -> FormFile.read(folder.resolve("none.csv"), "decide"))
        .isInstanceOf(UserErrorException.class)
        .hasMessageContaining("none.csv");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("d.csv"), text);
  }
}
