package org.citeswarehouse.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a field that was left empty: the label that stands on the page. */
class FormTest {

  private static final Pattern NEEDED =
      Pattern.compile("form\\s*\\.needed\\(([^()]*(?:\\([^()]*\\))?[^()]*)\\)");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"(?:,\\s*\"([^\"]+)\")?");
  private static final Pattern LABELLED =
      Pattern.compile(
          "<label for=[^>]+>\\$\\{Texts\\.of\\(\"([^\"]+)\"\\)}</label>\\s*"
              + "(?:<p class=\"hint\".*?</p>\\s*)?(?:@if.*?@endif\\s*)?"
              + "<(?:input|select|textarea)[^>]*? name=\"([^\"$]+)\"");

  @AfterEach
  void free() {
    Asking.free();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | by     | The field “Your name” is empty.
          FR | by     | Le champ « Votre nom » est vide.
          ES | by     | El campo «Su nombre» está vacío.
          EN | reason | The field “Reason” is empty.
          FR | reason | Le champ « Motif » est vide.
          ES | reason | El campo «Motivo» está vacío.
          """)
  void a_field_is_named_by_its_label_in_the_language_of_the_page(
      Language language, String field, String told) {
    Asking.NONE.in(language).bind();

    assertThatThrownBy(() -> new Form(Map.of(field, List.of("  "))).needed(field))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problem().replace('\u00a0', ' ')).isEqualTo(told));
  }

  @Test
  void a_page_that_labels_it_otherwise_is_told_by_its_own_label() {
    assertThatThrownBy(() -> new Form(Map.of()).needed("reason", "problems.fixes.undo.reason"))
        .hasMessage("The field “Why it is taken back” is empty.");
  }

  @Test
  void every_needed_field_has_a_label_and_it_is_the_one_that_stands_on_a_page() throws IOException {
    Map<String, Set<String>> labels = labelsOnPages();
    List<String> wrong = new ArrayList<>();
    int found = 0;
    for (Path source : files("src/main/java", ".java")) {
      Matcher call = NEEDED.matcher(Files.readString(source));
      while (call.find()) {
        Matcher literal = LITERAL.matcher(call.group(1));
        if (!literal.matches()) {
          wrong.add(source + " names no field: " + call.group());
          continue;
        }
        found++;
        String field = literal.group(1);
        String key = literal.group(2) == null ? "form.field." + field : literal.group(2);
        if (!Texts.has(key)) {
          wrong.add(source + ": no text " + key);
        } else if (labels.containsKey(field) && !labels.get(field).contains(key)) {
          wrong.add(source + ": pages label " + field + " by " + labels.get(field));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(found).isGreaterThan(20);
  }

  /** Keys of the texts by which pages label a field that is filled in, by the name of the field. */
  private static Map<String, Set<String>> labelsOnPages() throws IOException {
    Map<String, Set<String>> labels = new TreeMap<>();
    for (Path template : files("src/main/jte", ".jte")) {
      Matcher label = LABELLED.matcher(Files.readString(template));
      while (label.find()) {
        labels.computeIfAbsent(label.group(2), field -> new TreeSet<>()).add(label.group(1));
      }
    }
    assertThat(labels).containsKeys("by", "reason", "until", "proof", "language", "code");
    return labels;
  }

  private static List<Path> files(String folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
