package org.citeswarehouse.api.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Message files and the sources that name their texts. */
final class MessageFiles {

  /** Texts of the command line alone, which is English. */
  static final Pattern COMMAND_LINE =
      Pattern.compile(
          "(option|cli|status|demo|truth|export|serve|submissions|user|validate|validated|frozen)"
              + "(\\..*)?|headings\\..*|readiness\\.(one|whole|text|head|blocks|told|months"
              + "|decided|decision|decisions|frozen|version|not-frozen)|trace\\.(place|more)");

  /** Names of codes, which are read as they are and not as patterns. */
  static final String CODES = "texts.codes";

  static final String API = "/org/citeswarehouse/api/";
  static final Path TEMPLATES = Path.of("src/main/jte");
  static final Path SOURCES = Path.of("src/main/java");

  private MessageFiles() {}

  /** The texts of one file, by key. */
  static Map<String, String> read(String file) {
    Properties all = new Properties();
    try (InputStream in = MessageFiles.class.getResourceAsStream(file + ".properties")) {
      all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    all.stringPropertyNames().forEach(key -> texts.put(key, all.getProperty(key)));
    return texts;
  }

  /** The texts of all files of a language but the names of codes; blank for English. */
  static Map<String, String> all(String language) {
    Map<String, String> texts = new TreeMap<>();
    for (String file : Texts.FILES) {
      if (!file.equals(CODES)) {
        texts.putAll(read(API + file.replace('.', '/') + language));
      }
    }
    return texts;
  }

  /** Templates and classes by their path. */
  static Map<Path, String> sources(Path... folders) {
    Map<Path, String> all = new TreeMap<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.(jte|java)")).toList()) {
          all.put(file, Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }
}
