package org.citeswarehouse.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.reconcile.Finding;
import org.citeswarehouse.model.reconcile.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** English, French and Spanish: nothing is missing, and nothing is said twice. */
class TextsTest {

  /** Texts of the command line alone, which is English. */
  private static final Pattern COMMAND_LINE =
      Pattern.compile(
          "(option|cli|status|demo|truth|export|serve|submissions|user|validate|validated|frozen)"
              + "(\\..*)?|headings\\..*|readiness\\.(one|whole|text|head|blocks|told|months"
              + "|decided|decision|decisions|frozen|version|not-frozen)|trace\\.(place|more)");

  /** Names of codes, which are read as they are and not as patterns. */
  private static final String CODES = "texts.codes";

  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path SOURCES = Path.of("src/main/java");

  /** Message files of other modules whose texts pages show. */
  private static final List<String> BESIDE =
      List.of(
          "/org/citeswarehouse/model/issue/messages",
          "/org/citeswarehouse/model/validation/messages",
          "/org/citeswarehouse/model/decision/messages",
          "/org/citeswarehouse/model/fix/messages",
          "/org/citeswarehouse/model/day/messages",
          "/org/citeswarehouse/ingest/refusals",
          "/org/citeswarehouse/reports/table/messages",
          "/org/citeswarehouse/reports/chart/messages");

  static Stream<String> files() {
    return Stream.concat(
        Texts.FILES.stream()
            .filter(f -> !f.equals(CODES))
            .map(f -> "/org/citeswarehouse/api/" + f.replace('.', '/')),
        BESIDE.stream());
  }

  private static Map<String, String> read(String file) throws IOException {
    Properties all = new Properties();
    try (InputStream in = TextsTest.class.getResourceAsStream(file + ".properties")) {
      assertThat(in).as(file).isNotNull();
      all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Map<String, String> texts = new HashMap<>();
    all.stringPropertyNames().forEach(key -> texts.put(key, all.getProperty(key)));
    return texts;
  }

  @ParameterizedTest
  @MethodSource("files")
  void frenchAndSpanishSayWhatEnglishSaysWithTheSameValues(String file) throws IOException {
    Map<String, String> english = read(file);
    for (String language : List.of("fr", "es")) {
      Map<String, String> other = read(file + "_" + language);
      Set<String> needed =
          english.keySet().stream()
              .filter(key -> !COMMAND_LINE.matcher(key).matches())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(other.keySet()).as(file + "_" + language).containsAll(needed);
      other.forEach(
          (key, text) -> {
            if (english.containsKey(key)) {
              assertThat(places(text)).as(language + " " + key).isEqualTo(places(english.get(key)));
            } else {
              assertThat(key)
                  .as("only in " + language)
                  .matches("(issue|column|status|other|flow|method|basis|delivered)\\..*");
            }
          });
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyTextIsAPatternWithApostrophesWrittenTwice(String file) throws IOException {
    for (String language : List.of("", "_fr", "_es")) {
      read(file + language)
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
  void everyCodeHasItsNameInTheLanguage(String language) throws IOException {
    Set<String> named = read("/org/citeswarehouse/api/texts/codes_" + language).keySet();
    for (CodeNames kind : CodeNames.values()) {
      assertThat(named).containsAll(kind.codes().map(kind::key).toList());
    }
    Set<String> said = new HashSet<>();
    for (String file : Texts.FILES) {
      said.addAll(
          read("/org/citeswarehouse/api/" + file.replace('.', '/') + "_" + language).keySet());
    }
    assertThat(said)
        .containsAll(Stream.of(IssueCode.values()).map(c -> "issue." + c.name()).toList())
        .containsAll(Stream.of(State.values()).map(c -> "state." + c.name()).toList())
        .containsAll(Stream.of(Finding.values()).map(c -> "finding." + c.name()).toList());
  }

  @Test
  void everyTextThatTemplatesAndClassesNameIsThere() throws IOException {
    Pattern used = Pattern.compile("Texts\\.of\\(\\s*\"([^\"]+)\"(\\s*\\+)?");
    Pattern said = Pattern.compile("Texts\\.said\\(\\s*\"([^\"]+)\"");
    Set<String> keys = new HashSet<>();
    for (String file : Texts.FILES) {
      keys.addAll(read("/org/citeswarehouse/api/" + file.replace('.', '/')).keySet());
      keys.addAll(read("/org/citeswarehouse/api/" + file.replace('.', '/') + "_fr").keySet());
    }
    List<String> missing = new ArrayList<>();
    for (Path source : sources(TEMPLATES, SOURCES)) {
      String text = Files.readString(source);
      Matcher one = used.matcher(text);
      while (one.find()) {
        String key = one.group(1);
        boolean begins = one.group(2) != null;
        if (keys.stream().noneMatch(k -> begins ? k.startsWith(key) : k.equals(key))) {
          missing.add(source + ": " + key);
        }
      }
      Matcher group = said.matcher(text);
      while (group.find()) {
        String start = group.group(1) + ".";
        if (keys.stream().noneMatch(k -> k.startsWith(start))) {
          missing.add(source + ": " + start);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** Names of forms of files, signs and examples of commands are no words of a language. */
  @Test
  void noWordStandsInATemplate() throws IOException {
    Pattern words = Pattern.compile("\\p{L}{2,}");
    Set<String> names =
        Set.of("CSV", "XLSX", "JSON", "PDF", "PNG", "SVG", "Parquet", "UTC", "openapi", "json");
    List<String> found = new ArrayList<>();
    for (Path template : sources(TEMPLATES)) {
      for (String text : shown(Files.readString(template))) {
        Matcher word = words.matcher(text);
        while (word.find()) {
          if (!names.contains(word.group())) {
            found.add(template + ": " + text.strip());
          }
        }
      }
    }
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

  private static List<Path> sources(Path... folders) throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(f -> f.toString().matches(".*\\.(jte|java)")).sorted().forEach(all::add);
      }
    }
    return all;
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher place = Pattern.compile("\\{\\d[^}]*}").matcher(text);
    while (place.find()) {
      places.add(place.group());
    }
    return places;
  }
}
