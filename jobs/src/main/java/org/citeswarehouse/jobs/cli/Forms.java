package org.citeswarehouse.jobs.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.citeswarehouse.jobs.warehouse.RefusedFormException;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import org.citeswarehouse.model.refusal.ThreePartException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What {@code decide} and {@code fix} take: one form by an option for each of its fields, or
 * several as rows of a file.
 *
 * @param command the command; its texts in the message files begin with it
 * @param fields names of the fields that have an option
 * @param option the option of a field
 */
record Forms(String command, List<String> fields, UnaryOperator<String> option) {

  /** Adds the options to a command. */
  void addTo(CommandSpec spec) {
    for (String field : fields) {
      spec.addOption(
          OptionSpec.builder(option.apply(field))
              .paramLabel("VALUE")
              .type(String.class)
              .descriptionKey(field)
              .build());
    }
  }

  /** The fields that a call gives by options. */
  Map<String, String> given(CommandSpec spec) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String field : fields) {
      String value =
          spec.commandLine().getParseResult().matchedOptionValue(option.apply(field), null);
      if (value != null) {
        given.put(field, value);
      }
    }
    return given;
  }

  /** The rows of a file; what a call gives by options holds where a row leaves it blank. */
  List<Map<String, String>> inFile(Path file) {
    return FormFile.read(file, command);
  }

  /** Has what a call gives hold for a row that leaves it blank. */
  static void fill(Map<String, String> row, Map<String, String> given) {
    given.forEach((field, value) -> row.merge(field, value, (a, b) -> a.isBlank() ? b : a));
  }

  /**
   * The refusal of one form in the words of the call.
   *
   * @param file the file it stands in; null where it was given by options
   * @param exit what the process says where it was given by options
   */
  UserErrorException refused(RefusedFormException e, Path file, Exit exit) {
    ThreePartException why = e.refusal();
    UserErrorException error =
        file == null
            ? new UserErrorException(
                exit, command + ".one", why.problem(), why.reason(), why.remedy())
            : new UserErrorException(
                Exit.REFUSED,
                command + ".row",
                file.getFileName(),
                e.number(),
                why.problem(),
                why.reason(),
                why.remedy());
    error.initCause(e);
    return error;
  }
}
