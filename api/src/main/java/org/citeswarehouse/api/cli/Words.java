package org.citeswarehouse.api.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The filters and options of an output that were given on the command line. */
final class Words {

  private Words() {}

  static Arguments given(CommandSpec spec) {
    return given(spec, word -> Texts.has("option." + word));
  }

  /** Those of certain words; a command may have options of its own that are called alike. */
  static Arguments given(CommandSpec spec, Predicate<String> words) {
    Map<String, String> given = new HashMap<>();
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      String word = option.longestName().substring(2);
      if (words.test(word)) {
        given.put(word, option.getValue());
      }
    }
    return new Arguments(given);
  }
}
