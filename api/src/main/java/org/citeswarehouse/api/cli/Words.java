package org.citeswarehouse.api.cli;

import java.util.HashMap;
import java.util.Map;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The filters and options of an output that were given on the command line. */
final class Words {

  private Words() {}

  static Arguments given(CommandSpec spec) {
    Map<String, String> given = new HashMap<>();
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      String word = option.longestName().substring(2);
      if (Texts.has("option." + word)) {
        given.put(word, option.getValue());
      }
    }
    return new Arguments(given);
  }
}
