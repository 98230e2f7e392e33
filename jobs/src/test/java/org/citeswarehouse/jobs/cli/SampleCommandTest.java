package org.citeswarehouse.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hidden command that writes made-up registers. */
class SampleCommandTest {

  @TempDir private Path folder;

  @Test
  void it_writes_the_register_of_a_profile_with_its_truth() throws IOException {
    assertThat(sample("Savanna", "--documents", "300")).isZero();

    assertThat(folder.resolve("permits.csv")).content().contains("QW22");
    assertThat(folder.resolve("truth/lines.csv")).content().contains("2023-03-31");
    assertThat(folder.resolve("README.txt")).content().contains("Savanna (code QW,");
  }

  @Test
  void another_seed_writes_another_register() throws IOException {
    sample("harbour", "--documents", "300", "--seed", "1");
    String one = Files.readString(folder.resolve("permits.csv"));
    sample("harbour", "--documents", "300", "--seed", "2");

    assertThat(folder.resolve("permits.csv")).content().isNotEqualTo(one);
  }

  @Test
  void a_profile_at_other_places_writes_a_register_for_each() throws IOException {
    assertThat(sample("metropolis", "--documents", "300", "--party", "BT,JP")).isZero();

    assertThat(folder.resolve("BT/permits.csv")).content().contains("\nBT,").contains(",JP,");
    List<String> japan = Files.readAllLines(folder.resolve("JP/permits.csv"));
    assertThat(japan).noneMatch(line -> line.contains(",JP,JP,"));
  }

  @Test
  void an_unknown_profile_or_a_size_beyond_memory_is_a_wrong_call() {
    assertThat(sample("atlantis")).isEqualTo(2);
    assertThat(sample("harbour", "--documents", "5000000")).isEqualTo(2);
    assertThat(sample("harbour", "--party", "XQ")).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void help_does_not_list_it() {
    assertThat(new picocli.CommandLine(new JobsMain()).getUsageMessage())
        .doesNotContain("made-up register");
  }

  private int sample(String profile, String... more) {
    String[] call = new String[4 + more.length];
    System.arraycopy(new String[] {"sample", profile, "--out", folder.toString()}, 0, call, 0, 4);
    System.arraycopy(more, 0, call, 4, more.length);
    return JobsMain.run(call);
  }
}
