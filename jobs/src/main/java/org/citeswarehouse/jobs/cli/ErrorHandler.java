package org.citeswarehouse.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import org.citeswarehouse.jobs.work.Told;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * The one place where errors leave a command. What the user can mend is told as problem, cause and
 * remedy; anything else in one line, with its trace in a file.
 *
 * @param console where errors are told
 */
record ErrorHandler(Console console) implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception thrown, CommandLine line, ParseResult parsed)
      throws IOException {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserErrorException error) {
        if (error.isLock()) {
          console.locked();
        }
        console.error(Told.of(error.key(), error::problem, error::reason, error::remedy));
        return error.exit().code();
      }
      if (cause instanceof RefusedFileException refused) {
        console.error(
            Told.of(refused.refusal().name(), refused::problem, refused::reason, refused::remedy));
        return Exit.REFUSED.code();
      }
    }
    Path log = Files.createTempFile("cites-error-", ".log");
    try (PrintWriter writer =
        new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8))) {
      thrown.printStackTrace(writer);
    }
    String message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    console.stopped(message.lines().findFirst().orElse(""), log.toString());
    return Exit.FAILED.code();
  }
}
