package org.citeswarehouse.api.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What shows that a frozen version is no longer what it was, and what is done about it. */
class StandingTest {

  private static final String LINE =
      "QZ,2024,actual,exports,QZ,P1,A,II,Python regius,LIV,%d,NAR,DE,P1,2024,,";

  @TempDir private Path folder;
  private FreezingDesk desk;

  @BeforeEach
  void three_versions() throws IOException {
    desk = new FreezingDesk(folder);
    for (int number = 1; number <= 3; number++) {
      desk.tables(LINE.formatted(number)).freeze();
    }
  }

  @Test
  void of_three_untouched_versions_each_keeps_the_hash_of_the_one_before() throws IOException {
    assertThat(desk.standings()).containsExactly("1 INTACT", "2 INTACT", "3 INTACT");
    assertThat(desk.version(1).submission().orElseThrow().previous()).isEmpty();
    assertThat(desk.version(2).submission().orElseThrow().previous())
        .isEqualTo(desk.version(1).manifestSha256())
        .isEqualTo(Hashes.of(desk.file(1, "manifest.json")));
    assertThat(desk.file(3, "manifest.sha256"))
        .hasContent(desk.version(3).manifestSha256() + "  manifest.json");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"frozen_by\" : \"anna\"', '\"frozen_by\" : \"bert\"'",
    "2025-04-01, 2025-03-01",
    "'\"waiting\" : 0', '\"waiting\" : 5'",
    "'\"unready\" : \"\"', '\"unready\" : \"late\"'"
  })
  void a_manifest_that_was_edited_is_told_and_none_of_its_files_is_given_out(String from, String to)
      throws IOException {
    desk.edit(2, "manifest.json", from, to);

    assertThat(desk.standings()).containsExactly("1 INTACT", "2 MANIFEST_CHANGED", "3 INTACT");
    for (SubmittedFile file : desk.version(2).submission().orElseThrow().files()) {
      assertThatThrownBy(() -> desk.text(2, file.name()))
          .hasMessage("Version 2 of the annual report of QZ for 2024 is damaged.");
    }
    assertThatThrownBy(() -> desk.changes(2, 3)).hasMessageContaining("is damaged");
    assertThat(desk.text(3, "exports.csv")).contains("LIV,3,NAR");
  }

  @Test
  void a_manifest_whose_hash_was_written_anew_is_told_by_the_version_after_it() throws IOException {
    desk.edit(1, "manifest.json", "anna", "bert");
    desk.hashAnew(1);

    assertThat(desk.standings()).containsExactly("1 CHAIN_BROKEN", "2 INTACT", "3 INTACT");
    assertThatThrownBy(() -> desk.text(1, "exports.csv")).hasMessageContaining("is damaged");
  }

  @Test
  void a_version_that_was_changed_itself_accuses_no_other() throws IOException {
    desk.edit(2, "manifest.json", desk.version(1).manifestSha256(), "0".repeat(64));

    assertThat(desk.standings()).containsExactly("1 INTACT", "2 MANIFEST_CHANGED", "3 INTACT");
  }

  @Test
  void a_hash_that_was_taken_away_is_not_taken_for_an_earlier_program() throws IOException {
    Files.delete(desk.file(3, "manifest.sha256"));

    assertThat(desk.standings()).containsExactly("1 INTACT", "2 INTACT", "3 HASH_LOST");
  }

  @Test
  void a_version_of_an_earlier_program_is_given_out_and_told_as_such() throws IOException {
    FileUtils.deleteDirectory(desk.file(3, "").toFile());
    desk.asAnEarlierProgram(2);
    assertThat(desk.standings()).containsExactly("1 INTACT", "2 NO_HASH");
    assertThat(desk.text(2, "exports.csv")).contains("LIV,2,NAR");

    desk.tables(LINE.formatted(4)).freeze();
    assertThat(desk.standings()).containsExactly("1 INTACT", "2 NO_HASH", "3 INTACT");

    desk.edit(2, "manifest.json", "anna", "bert");
    assertThat(desk.standings()).containsExactly("1 INTACT", "2 CHAIN_BROKEN", "3 INTACT");
  }

  @Test
  void a_version_in_the_place_of_another_is_told() throws IOException {
    FileUtils.deleteDirectory(desk.file(3, "").toFile());
    FileUtils.copyDirectory(desk.file(1, "").toFile(), desk.file(3, "").toFile());
    FileUtils.copyDirectory(
        desk.file(1, "").toFile(), folder.resolve("submissions/CH/2020/1").toFile());

    assertThat(desk.standings())
        .containsExactly("1 MISPLACED", "1 INTACT", "2 INTACT", "3 MISPLACED");
    assertThatThrownBy(() -> desk.text(3, "exports.csv")).hasMessageContaining("is damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "null", "{}", "[]", "{\"party\": \"QZ\"}"})
  void a_manifest_that_is_none_is_told_beside_the_others(String content) throws IOException {
    Files.writeString(desk.file(1, "manifest.json"), content);
    Files.delete(desk.file(2, "manifest.json"));

    assertThat(desk.standings())
        .containsExactly("1 MANIFEST_UNREADABLE", "2 MANIFEST_UNREADABLE", "3 INTACT");
    assertThatThrownBy(() -> desk.text(1, "exports.csv")).hasMessageContaining("is damaged");
    assertThatThrownBy(() -> desk.changes(1, 3)).hasMessageContaining("is damaged");
  }

  @Test
  void no_manifest_leads_out_of_its_folder() throws IOException {
    desk.asAnEarlierProgram(3);
    desk.edit(3, "manifest.json", "\"exports.csv\"", "\"../1/exports.csv\"");

    assertThat(desk.standings()).containsExactly("1 INTACT", "2 INTACT", "3 MANIFEST_UNREADABLE");
  }

  @Test
  void a_version_that_is_missing_is_told_and_its_number_is_not_given_again() throws IOException {
    FileUtils.deleteDirectory(desk.file(1, "").toFile());
    Files.writeString(desk.file(3, "manifest.json"), "{");

    Version next = desk.tables(LINE.formatted(4)).freeze();

    assertThat(next.number()).isEqualTo(4);
    assertThat(desk.standings())
        .containsExactly("1 MISSING", "2 INTACT", "3 MANIFEST_UNREADABLE", "4 INTACT");
    assertThatThrownBy(() -> desk.version(1))
        .hasMessage("Version 1 of the annual report of QZ for 2024 is damaged.");
  }

  @Test
  void a_manifest_brought_back_from_a_backup_is_in_the_chain_again() throws IOException {
    byte[] right = Files.readAllBytes(desk.file(3, "manifest.json"));
    desk.edit(3, "manifest.json", "anna", "bert");
    desk.tables(LINE.formatted(4)).freeze();
    Files.write(desk.file(3, "manifest.json"), right);

    assertThat(desk.standings()).containsExactly("1 INTACT", "2 INTACT", "3 INTACT", "4 INTACT");
  }
}
