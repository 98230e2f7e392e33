package org.citeswarehouse.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * The one place where errors leave the process. What the user can mend is told as problem, cause
 * and remedy; anything else in one line, with its trace in a file.
 */
final class ErrorHandler implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception thrown, CommandLine line, ParseResult parsed)
      throws IOException {
    Console console = new Console(System.out, System.err, false);
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserErrorException error) {
        console.error(error.problem(), error.reason(), error.remedy());
        return error.exit().code();
      }
      if (cause instanceof RefusedFileException refused) {
        console.error(refused.problem(), refused.reason(), refused.remedy());
        return Exit.REFUSED.code();
      }
    }
    Path log = Files.createTempFile("cites-error-", ".log");
    try (PrintWriter writer =
        new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8))) {
      thrown.printStackTrace(writer);
    }
    String message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    console
        .err()
        .println(Messages.text("error.unexpected", message.lines().findFirst().orElse(""), log));
    return Exit.FAILED.code();
  }
}
