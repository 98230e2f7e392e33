package org.citeswarehouse.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** English, French and Spanish: nothing is missing, and nothing is said twice. */
class TextsTest {

  /** Message files of other modules whose texts pages show. */
  private static final List<String> BESIDE =
      List.of(
          "/org/citeswarehouse/model/issue/messages",
          "/org/citeswarehouse/model/validation/messages",
          "/org/citeswarehouse/model/decision/messages",
          "/org/citeswarehouse/model/fix/messages",
          "/org/citeswarehouse/model/day/messages",
          "/org/citeswarehouse/model/coverage/messages",
          "/org/citeswarehouse/ingest/refusals",
          "/org/citeswarehouse/reports/table/messages",
          "/org/citeswarehouse/reports/chart/messages");

  static Stream<String> files() {
    return Stream.concat(
        Texts.FILES.stream()
            .filter(f -> !f.equals(MessageFiles.CODES))
            .map(f -> "/org/citeswarehouse/api/" + f.replace('.', '/')),
        BESIDE.stream());
  }

  @ParameterizedTest
  @MethodSource("files")
  void frenchAndSpanishSayWhatEnglishSaysWithTheSameValues(String file) {
    Map<String, String> english = MessageFiles.read(file);
    for (String language : List.of("fr", "es")) {
      Map<String, String> other = MessageFiles.read(file + "_" + language);
      Set<String> needed =
          english.keySet().stream()
              .filter(key -> !MessageFiles.COMMAND_LINE.matcher(key).matches())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(other.keySet()).as(file + "_" + language).containsAll(needed);
      if (BESIDE.contains(file)) {
        // Of the files of this module, codes that say themselves in English are left out.
        assertThat(english.keySet()).as("only in " + language).containsAll(other.keySet());
      }
      other.forEach(
          (key, text) -> {
            if (english.containsKey(key)) {
              assertThat(places(text)).as(language + " " + key).isEqualTo(places(english.get(key)));
            }
          });
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyTextIsAPatternWithApostrophesWrittenTwice(String file) {
    for (String language : List.of("", "_fr", "_es")) {
      MessageFiles.read(file + language)
          .forEach(
              (key, text) -> {
                new MessageFormat(text, Locale.ENGLISH);
                assertThat(text.replace("''", ""))
                    .as(file + language + " " + key)
                    .doesNotContain("'");
              });
    }
  }

  @Test
  void noTextStandsInTwoFilesAndNoneTwiceInOne() throws IOException {
    for (String language : List.of("", "_fr", "_es")) {
      Map<String, String> where = new HashMap<>();
      for (String file : Texts.FILES) {
        String name = "/org/citeswarehouse/api/" + file.replace('.', '/') + language;
        try (InputStream in = TextsTest.class.getResourceAsStream(name + ".properties")) {
          for (String line :
              new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith(" ")) {
              String key = line.split("=", 2)[0].strip();
              assertThat(where.put(key, name)).as(key + " stands twice").isNull();
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es"})
  void everyCodeHasItsNameInTheLanguage(String language) {
    Set<String> named =
        MessageFiles.read("/org/citeswarehouse/api/texts/codes_" + language).keySet();
    for (CodeNames kind : CodeNames.values()) {
      assertThat(named).containsAll(kind.codes().map(kind::key).toList());
    }
  }

  /** Names of forms of files, signs and examples of commands are no words of a language. */
  @Test
  void noWordStandsInATemplate() {
    Pattern words = Pattern.compile("\\p{L}{2,}");
    Set<String> names =
        Set.of("CSV", "XLSX", "JSON", "PDF", "PNG", "SVG", "Parquet", "UTC", "openapi", "json");
    List<String> found = new ArrayList<>();
    MessageFiles.sources(MessageFiles.TEMPLATES)
        .forEach(
            (template, source) -> {
              for (String text : shown(source)) {
                Matcher word = words.matcher(text);
                while (word.find()) {
                  if (!names.contains(word.group())) {
                    found.add(template + ": " + text.strip());
                  }
                }
              }
            });
    assertThat(found).isEmpty();
  }

  /** What stands between tags, and in the attributes that are read out, once values are away. */
  private static List<String> shown(String template) {
    String page =
        template
            .replaceAll("(?s)<%--.*?--%>|<!--.*?-->|<pre>.*?</pre>|<!DOCTYPE[^>]*>", "")
            .replaceAll("(?m)^@(import|param).*$|!\\{.*?;\\}", "")
            // One part of a page given to a template after another.
            .replaceAll("`\\s*,\\s*\\w+\\s*=\\s*@`", " ");
    String plain = withoutValues(page);
    List<String> shown = new ArrayList<>();
    Matcher attribute =
        Pattern.compile("(?:alt|title|aria-label|placeholder)=\"([^\"]*)\"").matcher(plain);
    while (attribute.find()) {
      shown.add(attribute.group(1));
    }
    for (String text : plain.split("<[^>]*>", -1)) {
      shown.add(text.replaceAll("&[a-z]+;|`\\)?", " "));
    }
    return shown;
  }

  /** A template without its values and statements; brackets may stand within them. */
  private static String withoutValues(String page) {
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < page.length()) {
      if (page.startsWith("${", at)) {
        at = closing(page, at + 1, '{', '}') + 1;
      } else if (page.charAt(at) == '@') {
        Matcher statement =
            Pattern.compile("@(?:template\\.[\\w.]+|if|elseif|for|else|endif|endfor|raw|endraw)?")
                .matcher(page)
                .region(at, page.length());
        statement.lookingAt();
        at = statement.end();
        boolean calls = statement.group().startsWith("@template");
        if (at < page.length() && page.charAt(at) == '(') {
          int content = calls ? page.indexOf('`', at) : -1;
          int end = closing(page, at, '(', ')');
          at = content > 0 && content < end ? content + 1 : end + 1;
        } else if (at < page.length() && page.charAt(at) == '`') {
          at++;
        }
      } else {
        plain.append(page.charAt(at++));
      }
    }
    return plain.toString();
  }

  private static int closing(String page, int open, char up, char down) {
    int depth = 0;
    boolean quoted = false;
    for (int i = open; i < page.length(); i++) {
      char c = page.charAt(i);
      if (c == '"' && page.charAt(i - 1) != '\\') {
        quoted = !quoted;
      } else if (c == '`') {
        // A part of a page given to a template; what it holds is looked at by itself.
        return i;
      } else if (!quoted && c == up) {
        depth++;
      } else if (!quoted && c == down && --depth == 0) {
        return i;
      }
    }
    return page.length() - 1;
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher place = Pattern.compile("\\{\\d[^}]*}").matcher(text);
    while (place.find()) {
      // The words of a choice are of the language; what is chosen by is not.
      places.add(place.group().replaceFirst(",choice,.*", ",choice"));
    }
    return places;
  }
}
