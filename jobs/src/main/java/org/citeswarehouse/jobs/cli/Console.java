package org.citeswarehouse.jobs.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.citeswarehouse.jobs.warehouse.Stages;

/** Where results and progress go: results to standard output, progress to standard error. */
record Console(PrintStream out, PrintStream err, boolean json) {

  private static final double MILLIS = 1000.0;
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  /** A line of the result for people; left out where a machine reads. */
  void say(String key, Object... values) {
    if (!json) {
      out.println(Messages.text(key, values));
    }
  }

  /** The whole result for machines; left out where people read. */
  void report(Object report) {
    if (json) {
      try {
        out.println(MAPPER.writeValueAsString(report));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A finished stage. */
  void progress(Stages.Stage stage) {
    err.printf(Locale.ROOT, "  %-10s %6.1f s%n", stage.name(), stage.millis() / MILLIS);
  }

  /** An error with problem, cause and remedy. */
  void error(String problem, String reason, String remedy) {
    err.println(Messages.text("error.problem", problem));
    err.println(Messages.text("error.reason", reason));
    err.println(Messages.text("error.remedy", remedy));
  }
}
