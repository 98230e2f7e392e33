package org.citeswarehouse.api.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "demo-report", hidden = true)
final class DemoReportCommand implements Callable<Integer> {
  DemoReportCommand(ApiMain main) {}

  @Override
  public Integer call() {
    return 0;
  }
}
