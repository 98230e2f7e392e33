import java.nio.file.Files;
import java.nio.file.Path;
import org.citeswarehouse.jobs.cli.JobsMain;

/** Runs commands, one a line, in one process, so that a bench of many files starts Spark once. */
final class Commands {

  public static void main(String[] args) throws Exception {
    for (String command : Files.readAllLines(Path.of(args[0]))) {
      long begun = System.nanoTime();
      int exit = JobsMain.run(command.split("\t", -1));
      System.out.printf("took %.1f s: %s%n", (System.nanoTime() - begun) / 1e9, command);
      if (exit != 0) {
        System.exit(exit);
      }
    }
    System.exit(0);
  }
}
