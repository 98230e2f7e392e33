package org.citeswarehouse.api.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.model.refusal.Wordings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sits before a browser is never told to type a command. */
class PageRemediesTest {

  private static final ResourceBundle OWN =
      Wordings.of("org.citeswarehouse.ingest.refusals", Locale.ENGLISH);

  @ParameterizedTest
  @EnumSource(
      value = Refusal.class,
      mode = EnumSource.Mode.EXCLUDE,
      // Told to who wants errors written beside the cells of a file, which no upload does.
      names = "MESSAGE_NOT_TABLE")
  void every_refusal_of_a_file_has_a_remedy_without_a_command(Refusal refusal) {
    String remedy =
        PageRemedies.find(refusal.name()).orElse(OWN.getString(refusal.name() + ".remedy"));

    assertThat(remedy).doesNotContain("./cites", "docs/", "--");
  }
}
