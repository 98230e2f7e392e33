package org.citeswarehouse.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that code and templates name: written out, chosen by a condition, or put together from a
 * code. Each is there in every language, and none is there for nobody.
 */
class NamedTextsTest {

  private static final Map<String, String> ENGLISH = MessageFiles.all("");
  private static final Map<String, Set<Path>> WRITTEN = written();

  /** What looks like the key of a text and is none: names of files and of properties of Java. */
  private static final Set<String> OTHERS =
      Set.of(
          "trade.csv",
          "trade.json",
          "trade.png",
          "trade.svg",
          "upload.json",
          "uploads.css",
          "user.name");

  private static final List<String> PARTS = List.of(".problem", ".cause", ".remedy");

  @ParameterizedTest
  @ValueSource(strings = {"", "_fr", "_es"})
  void every_key_that_is_written_out_is_there_whatever_condition_chooses_it(String language) {
    Map<String, String> texts = MessageFiles.all(language);
    Set<String> usage = MessageFiles.read(MessageFiles.API + "cli/usage").keySet();
    Set<String> missing = new TreeSet<>();
    WRITTEN.forEach(
        (key, sources) -> {
          boolean there =
              texts.containsKey(key)
                  || PARTS.stream().allMatch(part -> texts.containsKey(key + part))
                  || isOfCommandLine(key, sources, language)
                  || usage.contains(key)
                  || BuiltKeys.said().containsKey(key)
                  || OTHERS.contains(key)
                  || key.endsWith(".");
          if (!there) {
            missing.add(key + " in " + sources);
          }
        });

    assertThat(missing).isEmpty();
  }

  @Test
  void it_is_known_what_may_follow_every_beginning_of_a_key() {
    Set<String> beginnings =
        WRITTEN.keySet().stream()
            .filter(key -> key.endsWith("."))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(BuiltKeys.all()).containsOnlyKeys(beginnings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_fr", "_es"})
  void every_key_that_is_built_from_a_value_is_there_for_all_its_values(String language) {
    Map<String, String> texts = MessageFiles.all(language);
    Set<String> missing = new TreeSet<>();
    BuiltKeys.all()
        .forEach(
            (beginning, values) -> {
              for (String value : values) {
                String key = beginning + value;
                boolean english = !language.isEmpty() && commandLine(key);
                if (!texts.containsKey(key)
                    && !english
                    && !BuiltKeys.LOOKED_FOR.contains(beginning)) {
                  missing.add(key);
                }
              }
            });

    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_fr", "_es"})
  void every_code_that_is_said_in_words_has_words_in_French_and_Spanish(String language) {
    Map<String, String> texts = MessageFiles.all(language);

    assertThat(saidKeys().filter(key -> !texts.containsKey(key)).collect(Collectors.toList()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_fr", "_es"})
  void what_only_another_language_says_is_a_code_that_says_itself_in_English(String language) {
    Set<String> only = new TreeSet<>(MessageFiles.all(language).keySet());
    only.removeAll(ENGLISH.keySet());
    saidKeys().forEach(only::remove);

    assertThat(only).isEmpty();
  }

  @Test
  void no_text_stands_for_nobody() {
    Set<String> unused = new TreeSet<>(ENGLISH.keySet());
    unused.addAll(MessageFiles.all("_fr").keySet());
    unused.addAll(MessageFiles.all("_es").keySet());
    Set<String> named = new TreeSet<>(WRITTEN.keySet());
    named.addAll(BuiltKeys.POSTED);
    for (String key : named) {
      unused.remove(key);
      PARTS.forEach(part -> unused.remove(key + part));
    }
    BuiltKeys.all()
        .forEach((start, values) -> values.forEach(value -> unused.remove(start + value)));
    saidKeys().forEach(unused::remove);
    unused.removeIf(key -> BuiltKeys.LOOKED_FOR.stream().anyMatch(key::startsWith));
    unused.removeIf(key -> commandLine(key) || key.matches("readiness\\..*\\.short"));

    assertThat(unused).isEmpty();
  }

  private static Stream<String> saidKeys() {
    return BuiltKeys.said().entrySet().stream()
        .flatMap(group -> group.getValue().stream().map(code -> group.getKey() + "." + code));
  }

  private static boolean commandLine(String key) {
    return MessageFiles.COMMAND_LINE.matcher(key).matches()
        || key.startsWith("not-judged.")
        || key.startsWith("validated.");
  }

  /** The command line speaks English only. */
  private static boolean isOfCommandLine(String key, Set<Path> sources, String language) {
    return !language.isEmpty()
        && (ENGLISH.containsKey(key) || ENGLISH.containsKey(key + ".problem"))
        && (commandLine(key) || sources.stream().allMatch(s -> s.toString().contains("/cli/")));
  }

  /**
   * All that stands between quotes and may be a key: words with full stops between them, of which
   * the first begins a key of English.
   */
  private static Map<String, Set<Path>> written() {
    Set<String> first =
        MessageFiles.all("_fr").keySet().stream()
            .map(key -> key.split("\\.", 2)[0])
            .collect(Collectors.toCollection(TreeSet::new));
    ENGLISH.keySet().forEach(key -> first.add(key.split("\\.", 2)[0]));
    Pattern key = Pattern.compile("\"([a-z][a-z-]*(?:\\.[A-Za-z0-9_-]+)*\\.?)\"");
    Map<String, Set<Path>> written = new TreeMap<>();
    MessageFiles.sources(MessageFiles.TEMPLATES, MessageFiles.SOURCES)
        .forEach(
            (path, source) ->
                key.matcher(source)
                    .results()
                    .map(MatchResult::group)
                    .map(quoted -> quoted.substring(1, quoted.length() - 1))
                    .filter(word -> word.contains(".") || ENGLISH.containsKey(word + ".problem"))
                    .filter(word -> first.contains(word.split("\\.", 2)[0]))
                    .forEach(
                        word -> written.computeIfAbsent(word, w -> new TreeSet<>()).add(path)));
    return written;
  }
}
