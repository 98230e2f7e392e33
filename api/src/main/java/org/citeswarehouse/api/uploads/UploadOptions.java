package org.citeswarehouse.api.uploads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.model.layout.InputKind;

/** What may be said of a file beside its kind and Party. Source: contract section 1. */
final class UploadOptions {

  /** Their names, with what a value looks like. */
  private static final Map<String, String> ALL =
      Map.of(
          "release", "[^\\p{Cntrl}]{1,100}",
          "perspective", "[IE]",
          "year", "\\d{4}",
          "replaces", "[0-9a-f]{8,64}");

  private UploadOptions() {}

  /** Their names. */
  static Set<String> names() {
    return ALL.keySet();
  }

  /**
   * Options of the command that reads the file, each one word, so that no value is taken for
   * another option.
   *
   * @param given gives what was said, blank for nothing
   * @throws Refusal when a value is none, or says nothing for files of the kind
   */
  static List<String> of(InputKind kind, UnaryOperator<String> given) {
    List<String> options = new ArrayList<>();
    for (String name : List.of("release", "perspective", "year", "replaces")) {
      String value = given.apply(name);
      if (!value.isEmpty()) {
        if (!value.matches(ALL.get(name)) || !fits(name, kind)) {
          throw Refusal.of(Kind.WRONG_INPUT, "upload.option", name, value, kind.word());
        }
        options.add("--" + name + "=" + value);
      }
    }
    return options;
  }

  /** Whether an option says something for files of a kind. */
  static boolean fits(String name, InputKind kind) {
    return switch (name) {
      case "release" -> kind == InputKind.SHIPMENTS;
      case "replaces" -> kind != InputKind.SHIPMENTS;
      default -> kind == InputKind.ANNUAL_REPORT;
    };
  }
}
