package org.citeswarehouse.api.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.citeswarehouse.api.audit.AuditFiles;
import org.citeswarehouse.api.audit.AuditRows;
import org.citeswarehouse.api.download.Download;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./cites audit}: checks the audit log, and writes it as a file. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {

  private final ApiMain main;

  @Option(names = "--verify", descriptionKey = "audit.verify")
  private boolean verify;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "audit.out")
  private Path out;

  AuditCommand(ApiMain main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    AuditFiles files = new AuditFiles(Warehouse.path(main.warehouse));
    if (out != null) {
      try (OutputStream stream = Files.newOutputStream(out)) {
        Download.write("audit", AuditRows.of(files, Optional::of), Format.CSV, stream);
      }
    }
    if (verify || out == null) {
      AuditFiles.Check check = files.check();
      if (check.broken().isPresent()) {
        throw Refusal.of(Kind.GONE, "audit.broken", check.broken().get());
      }
      main.console()
          .out()
          .println(Texts.of("audit.whole", Long.toString(check.lines()), check.last()));
    }
    return 0;
  }
}
