package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.citeswarehouse.api.fixture.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Freezing on the command line, and what it tells of the versions afterwards. */
class SubmissionsCommandTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void two_versions() {
    Register.in(folder.resolve("w"));
    assertThat(cites("freeze --party QZ --year 2024 --by anna")).isZero();
    assertThat(cites("freeze --party QZ --year 2024 --by anna --contact bert")).isZero();
  }

  @Test
  void the_hash_of_the_manifest_is_printed_to_be_kept_elsewhere() throws IOException {
    String hash = hash(2);
    assertThat(out())
        .contains("  " + hash(1) + "  manifest.json\n", "  " + hash + "  manifest.json\n")
        .contains("Keep the hash of manifest.json elsewhere");

    out.reset();
    assertThat(cites("freeze --party QZ --year 2024 --by anna --note again --json")).isZero();
    JsonNode made = new ObjectMapper().readTree(out());
    assertThat(made.get("manifest_sha256").asText()).isEqualTo(hash(3));
    assertThat(made.get("previous").asText()).isEqualTo(hash);
    assertThat(made.get("frozen_by").asText()).isEqualTo("anna");
  }

  @Test
  void the_list_tells_of_each_version_what_became_of_it() throws IOException {
    FileUtils.deleteDirectory(version(1).toFile());
    Files.createDirectories(version(3));
    Files.writeString(version(3).resolve("manifest.json"), "{");
    out.reset();

    assertThat(cites("submissions --party QZ --year 2024")).as(err()).isZero();

    assertThat(out())
        .contains("QZ 2024, version 1: MISSING: a later version is here, and this one is not\n")
        .containsPattern("QZ 2024, version 2, frozen \\S+ by anna: as it was frozen\n")
        .contains("QZ 2024, version 3: DAMAGED: its manifest is gone or cannot be read\n")
        .contains("  " + version(3) + "\n");
    out.reset();
    assertThat(cites("submissions --json")).isZero();
    JsonNode all = new ObjectMapper().readTree(out());
    assertThat(all.findValuesAsText("standing"))
        .containsExactly("MISSING", "INTACT", "MANIFEST_UNREADABLE");
    assertThat(all.findValuesAsText("folder")).contains("submissions/QZ/2024/3");
    out.reset();
    assertThat(cites("readiness --party QZ --year 2024")).isZero();
    assertThat(out()).contains("version 3, - by -: DAMAGED: its manifest");
  }

  @Test
  void files_and_changes_go_to_standard_output() throws IOException {
    out.reset();
    assertThat(cites("submissions --party QZ --year 2024 --number 1 --file exports.csv --out -"))
        .as(err())
        .isZero();
    assertThat(out()).isEqualTo(Files.readString(version(1).resolve("exports.csv")));

    out.reset();
    assertThat(cites("submissions --party QZ --year 2024 --number 2 --since 1 --out -")).isZero();
    assertThat(out())
        .isEqualTo(
            """
            change,direction,issuing_country,permit_no,line_no,column,before,after
            CHANGED,,,,,contact,,bert
            """);
    assertThat(Path.of("-")).doesNotExist();
  }

  @Test
  void a_report_is_frozen_in_both_directions() {
    assertThat(cites("freeze --party QZ --year 2024 --by anna --direction imports")).isEqualTo(2);
  }

  private Path version(int number) {
    return folder.resolve("w/submissions/QZ/2024").resolve(Integer.toString(number));
  }

  private String hash(int number) throws IOException {
    return Files.readString(version(number).resolve("manifest.sha256")).split(" ", 2)[0];
  }

  private int cites(String call) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return ApiMain.run(console, (call + " --warehouse " + folder.resolve("w")).split(" "));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
