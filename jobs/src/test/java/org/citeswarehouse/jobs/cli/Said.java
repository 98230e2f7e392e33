package org.citeswarehouse.jobs.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.citeswarehouse.jobs.TestWarehouse;

/** How a command that was called in this process ended, and what it printed. */
public record Said(int exit, String out, String err) {

  /** Calls a command on the warehouse of a test; where it lies is said behind the words. */
  public static Said by(TestWarehouse warehouse, List<String> words) {
    List<String> all = new ArrayList<>(words);
    Collections.addAll(all, "--master", "local[2]", "--warehouse", warehouse.root().toString());
    return by(all.toArray(String[]::new));
  }

  /** Calls a command with these words and no others. */
  public static Said by(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stdout = System.out;
    PrintStream stderr = System.err;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      int exit = JobsMain.run(words);
      return new Said(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(stdout);
      System.setErr(stderr);
    }
  }
}
