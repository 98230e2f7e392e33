package org.citeswarehouse.jobs.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a job that was refused, for readers of all languages of the pages. */
class ToldTest {

  @Test
  void a_refused_file_is_told_in_every_language() {
    RefusedFileException refused = new RefusedFileException(Refusal.EMPTY, "a.csv");

    Told told =
        Told.of(refused.refusal().name(), refused::problem, refused::reason, refused::remedy);

    assertThat(told.problem()).isEqualTo("“a.csv” is empty.");
    assertThat(told.in())
        .containsOnlyKeys("es", "fr")
        .hasEntrySatisfying(
            "fr",
            french ->
                assertThat(french)
                    .containsOnlyKeys("problem", "cause", "remedy")
                    .contains(entry("problem", "« a.csv » est vide.")))
        .hasEntrySatisfying(
            "es", spanish -> assertThat(spanish).contains(entry("problem", "«a.csv» está vacío.")));
  }

  @Test
  void what_nobody_foresaw_has_its_cause_as_it_was_said_and_no_other() {
    UserErrorException stopped =
        new UserErrorException(Exit.FAILED, "job.stopped", "Java heap space", "/tmp/e.log");

    Told told = Told.of(stopped.key(), stopped::problem, stopped::reason, stopped::remedy);

    assertThat(told.cause()).isEqualTo("Java heap space");
    assertThat(told.in().get("fr"))
        .isEqualTo(
            Map.of(
                "problem",
                "Cela n’a pas pu être fait ; rien n’a été changé.",
                "remedy",
                "Recommencez. Si cela se reproduit, prévenez ceux qui tiennent le serveur ;"
                    + " les détails sont dans /tmp/e.log."));
  }

  @Test
  void what_the_command_line_alone_says_is_in_English_only() {
    UserErrorException wrong = new UserErrorException(Exit.USAGE, "fix.reason");

    assertThat(Told.of(wrong.key(), wrong::problem, wrong::reason, wrong::remedy).in()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es"})
  void texts_of_a_language_are_whole_and_take_the_same_values(String language) {
    Properties english = texts("");
    texts("_" + language)
        .forEach(
            (key, text) -> {
              String name = key.toString().replaceFirst("\\.[a-z]+$", "");
              assertThat(places(text)).as(language + " " + key).isEqualTo(places(english.get(key)));
              assertThat(texts("_" + language).stringPropertyNames())
                  .contains(name + ".problem", name + ".reason", name + ".remedy");
            });
  }

  private static String places(Object text) {
    return Pattern.compile("\\{\\d}")
        .matcher(String.valueOf(text))
        .results()
        .map(MatchResult::group)
        .sorted()
        .distinct()
        .toList()
        .toString();
  }

  private static Properties texts(String language) {
    String file = "/org/citeswarehouse/jobs/warehouse/errors" + language + ".properties";
    Properties texts = new Properties();
    try (InputStream in = ToldTest.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return texts;
  }
}
