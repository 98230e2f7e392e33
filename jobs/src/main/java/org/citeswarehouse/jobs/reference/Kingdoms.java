package org.citeswarehouse.jobs.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * The kingdom of tables that number taxa within kingdom and rank without naming the kingdom. The
 * table of taxa names it at its root. Another table belongs to the kingdom that has its numbers:
 * nearly all of them, and far more than any other kingdom has.
 */
final class Kingdoms {

  private static final double NEARLY_ALL = 0.8;
  private static final double FAR_MORE = 0.4;

  /** Rank and number of the taxa of each kingdom. */
  private final Map<String, Set<String>> numbers = new TreeMap<>();

  private final Map<String, String> byFile = new HashMap<>();

  /** Learns from tables of taxa, each with the kingdom at its root. */
  Kingdoms(List<Row> names) {
    for (Row name : names) {
      if ("KINGDOM".equals(name.getAs("taxon_rank"))) {
        byFile.put(name.getAs("file_sha256"), Names.kingdom(name.getAs("name")));
      }
    }
    for (Row name : names) {
      String kingdom = byFile.get(name.<String>getAs("file_sha256"));
      if (kingdom != null) {
        numbers
            .computeIfAbsent(kingdom, k -> new HashSet<>())
            .add(key(name.getAs("taxon_rank"), name.getAs("taxon_id")));
      }
    }
  }

  /** Settles the files of statements by the taxa that they are about. */
  void settle(List<Row> statements, String rankColumn, String idColumn) {
    Map<String, List<String>> asked = new HashMap<>();
    for (Row statement : statements) {
      String id = statement.getAs(idColumn);
      String file = statement.getAs("file_sha256");
      if (id != null && !byFile.containsKey(file)) {
        asked
            .computeIfAbsent(file, f -> new ArrayList<>())
            .add(key(statement.getAs(rankColumn), id));
      }
    }
    asked.forEach(this::settle);
  }

  private void settle(String file, List<String> keys) {
    String best = null;
    double most = 0;
    double next = 0;
    Set<String> distinct = new HashSet<>(keys);
    for (Map.Entry<String, Set<String>> kingdom : numbers.entrySet()) {
      double share =
          (double) distinct.stream().filter(kingdom.getValue()::contains).count() / distinct.size();
      if (share > most) {
        next = most;
        most = share;
        best = kingdom.getKey();
      } else {
        next = Math.max(next, share);
      }
    }
    if (most >= NEARLY_ALL && most - next >= FAR_MORE) {
      byFile.put(file, best);
    }
  }

  /** The kingdom that a statement names, or else its file; null where neither is known. */
  String of(Row statement, String kingdomColumn) {
    String named = kingdomColumn == null ? null : statement.getAs(kingdomColumn);
    return named != null
        ? Names.kingdom(named)
        : byFile.get(statement.<String>getAs("file_sha256"));
  }

  static String key(String rank, String id) {
    return (rank == null ? "" : rank.toUpperCase(Locale.ROOT)) + ":" + id;
  }
}
