package org.citeswarehouse.jobs.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.citeswarehouse.jobs.warehouse.SparkSessions;

/**
 * Runs commands that it is told, one a line, words parted by tabs, until nothing more is told, and
 * says after each how it ended; {@code vacuum} and a folder stands for what an administrator does
 * to save space, at its worst: OPTIMIZE, then a VACUUM that keeps nothing. A test of the api runs
 * it as a process, since neither module may know the other.
 */
public final class CommandsThenVacuum {

  private CommandsThenVacuum() {}

  public static void main(String[] args) throws IOException {
    BufferedReader told =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      String[] words = line.split("\t", -1);
      int exit = 0;
      if (words[0].equals("vacuum")) {
        vacuum(Path.of(words[1]).resolve("tables"));
      } else {
        exit = JobsMain.run(words);
      }
      System.out.println("exit " + exit);
    }
    System.exit(0);
  }

  private static void vacuum(Path tables) throws IOException {
    try (SparkSession spark = SparkSessions.open("local[2]");
        Stream<Path> folders = Files.list(tables)) {
      spark.conf().set("spark.databricks.delta.retentionDurationCheck.enabled", "false");
      // VACUUM lists even the smallest table with this many tasks, by default ten thousand.
      spark.conf().set("spark.sql.sources.parallelPartitionDiscovery.parallelism", "2");
      List<Path> all = folders.filter(f -> Files.isDirectory(f.resolve("_delta_log"))).toList();
      for (Path table : all) {
        String name = "delta.`" + table.toAbsolutePath() + "`";
        spark.sql("OPTIMIZE " + name);
        spark.sql("VACUUM " + name + " RETAIN 0 HOURS");
      }
    }
  }
}
