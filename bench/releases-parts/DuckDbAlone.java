import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipFile;

/**
 * The peer of the ingest and of the downloads: DuckDB by itself on two threads. It checks nothing but that years, identifiers and
 * quantities are numbers.
 *
 * <p>{@code DuckDbAlone release ZIP FOLDER NAMES} makes shipments and comptab of a release as Parquet and, with the
 * published names of codes, chooses what the queries ask for; {@code DuckDbAlone copy FOLDER CONDITION
 * OUT} writes shipments out again within the memory that the server has. Figures come as {@code name<TAB>value}.
 */
final class DuckDbAlone {

  private static final String KEYS =
      "Year, Appendix, Taxon, Class, \"Order\", Family, Genus, Importer, Exporter, Origin, Term, Unit, Purpose, Source";

  public static void main(String[] args) throws Exception {
    if (args[0].equals("release")) {
      release(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
    } else {
      copy(Path.of(args[1]), args[2], Path.of(args[3]));
    }
    System.out.printf("peak_mib\t%d%n", peak());
  }

  private static void release(Path zip, Path folder, Path names) throws Exception {
    var texts = Files.createDirectories(folder.resolve("unpacked"));
    long begun = System.nanoTime();
    unpack(zip, texts);
    double unpacked = told("unpack_s", begun);
    try (var connection = open("6GB", folder);
        var statement = connection.createStatement()) {
      long next = System.nanoTime();
      statement.execute(
          """
          COPY (SELECT CAST(Id AS BIGINT) AS Id, CAST(Year AS SMALLINT) AS Year, Appendix, Taxon, Class, "Order", Family, Genus, Term,
              CAST(Quantity AS DECIMAL(38, 10)) AS Quantity, CASE WHEN Unit = 'Number of specimens' THEN NULL ELSE Unit END AS Unit,
              Importer, Exporter, Origin, Purpose, Source, "Reporter.type" AS Reporter, "Import.permit.RandomID" AS Import_permit,
              "Export.permit.RandomID" AS Export_permit, "Origin.permit.RandomID" AS Origin_permit
            FROM read_csv('%s/*.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '')
            ORDER BY Taxon, Year)
          TO '%s' (FORMAT parquet, COMPRESSION zstd)
          """
              .formatted(texts, folder.resolve("shipments.parquet")));
      double shipments = told("shipments_s", next);
      next = System.nanoTime();
      statement.execute(
          """
          COPY (SELECT %s, sum(Quantity) FILTER (Reporter = 'I') AS Importer_quantity, sum(Quantity) FILTER (Reporter = 'E') AS Exporter_quantity
            FROM '%s' GROUP BY ALL ORDER BY Taxon, Year)
          TO '%s' (FORMAT parquet, COMPRESSION zstd)
          """
              .formatted(KEYS, folder.resolve("shipments.parquet"), folder.resolve("comptab.parquet")));
      double comptab = told("comptab_s", next);
      System.out.printf(Locale.ROOT, "total_s\t%.1f%n", unpacked + shipments + comptab);
      number(statement, "shipments", "SELECT count(*) FROM '" + folder.resolve("shipments.parquet") + "'");
      number(statement, "comptab", "SELECT count(*) FROM '" + folder.resolve("comptab.parquet") + "'");
      next = System.nanoTime();
      number(statement, "repeated_ids", "SELECT count(*) - count(DISTINCT Id) FROM '" + folder.resolve("shipments.parquet") + "'");
      told("ids_s", next); // beside the total: who loads a file by hand rarely asks
      arguments(statement, folder, names);
    }
  }

  private static void copy(Path folder, String condition, Path out) throws Exception {
    try (var connection = open("1GB", folder);
        var statement = connection.createStatement()) {
      var from = "FROM '" + folder.resolve("shipments.parquet") + "' WHERE " + condition;
      number(statement, "rows", "SELECT count(*) " + from);
      for (var form : List.of("csv", "parquet")) {
        long begun = System.nanoTime();
        statement.execute("COPY (SELECT * " + from + ") TO '" + out + "." + form + "' (FORMAT " + form + ")");
        told(form + "_s", begun);
        System.out.printf("%s_bytes\t%d%n", form, Files.size(Path.of(out + "." + form)));
      }
    }
  }

  /** What the ten queries ask for: taxa, countries and years that have trade, from the busiest down to rare ones. */
  private static void arguments(Statement statement, Path folder, Path names) throws SQLException {
    var comptab = "'" + folder.resolve("comptab.parquet") + "'";
    var of = "SELECT %s, count(*) AS n FROM " + comptab + " WHERE %s GROUP BY ALL";
    var usual = "arg_max(Term, n) AS term, arg_max(coalesce(Unit, '-'), n) AS unit";
    var termed = "SELECT %s, " + usual + ", sum(n) AS n FROM (SELECT %s, Term, Unit, count(*) AS n FROM " + comptab + " GROUP BY ALL) GROUP BY ALL";
    var kinds =
        List.of(
            List.of("taxon_trend", termed.formatted("Taxon AS a, '' AS b", "Taxon")),
            List.of("exporter_year", of.formatted("Exporter AS a, CAST(Year AS VARCHAR) AS b, '' AS term, '' AS unit", "Year >= 1990")),
            List.of("importer_year", of.formatted("Importer AS a, CAST(Year AS VARCHAR) AS b, '' AS term, '' AS unit", "Year >= 1990")),
            List.of("top_importers", termed.formatted("Exporter AS a, '' AS b", "Exporter")),
            List.of("top_exporters", termed.formatted("Importer AS a, '' AS b", "Importer")),
            List.of("gross_exports", of.formatted("Family AS a, '' AS b, '' AS term, '' AS unit", "Family <> ''")),
            List.of("net_imports", of.formatted("Importer AS a, CAST(Year AS VARCHAR) AS b, '' AS term, '' AS unit", "Year >= 1990")),
            List.of("terms_genus", of.formatted("Genus AS a, '' AS b, '' AS term, '' AS unit", "Genus <> ''")),
            List.of("shipments_page", of.formatted("Taxon AS a, CAST(Year AS VARCHAR) AS b, '' AS term, '' AS unit", "Year >= 1990")),
            List.of("taxon_importer", of.formatted("Taxon AS a, Importer AS b, '' AS term, '' AS unit", "true")));
    var parts = new ArrayList<String>();
    for (var kind : kinds) {
      // Every second one from the busiest tenth, the others from all: who asks, asks for what is traded.
      parts.add(
          """
          SELECT '%1$s' AS query, a, b, coalesce(t.code, '') AS term, coalesce(u.code, unit) AS unit, term AS term_name, unit AS unit_name FROM (
            SELECT *, row_number() OVER (PARTITION BY busy ORDER BY hash(a || '/' || b), a, b) AS place
            FROM (SELECT *, percent_rank() OVER (ORDER BY n) >= 0.9 AS busy FROM (%2$s))) asked
          LEFT JOIN (FROM '%3$s' WHERE kind = 'term') t ON t.name = asked.term LEFT JOIN (FROM '%3$s' WHERE kind = 'unit') u ON u.name = asked.unit
          WHERE place <= 40 ORDER BY place, busy
          """
              .formatted(kind.get(0), kind.get(1), names));
    }
    var all = String.join(" UNION ALL ", parts.stream().map(part -> "(" + part + ")").toList());
    statement.execute("COPY (" + all + ") TO '" + folder.resolve("arguments.tsv") + "' (FORMAT csv, DELIMITER '\t', HEADER false, QUOTE '')");
  }

  private static Connection open(String memory, Path folder) throws SQLException {
    var connection = DriverManager.getConnection("jdbc:duckdb:");
    try (var statement = connection.createStatement()) {
      statement.execute("SET memory_limit = '" + memory + "'");
      statement.execute("SET threads = 2");
      statement.execute("SET temp_directory = '" + folder.resolve("spill") + "'");
    }
    return connection;
  }

  private static void unpack(Path zip, Path folder) throws Exception {
    var pool = Executors.newFixedThreadPool(2);
    try (var archive = new ZipFile(zip.toFile())) {
      var parts = new ArrayList<Future<?>>();
      for (var entry : archive.stream().toList()) {
        var to = folder.resolve(Path.of(entry.getName()).getFileName());
        parts.add(
            pool.submit(
                () -> {
                  try (var in = archive.getInputStream(entry)) {
                    Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));
      }
      for (var part : parts) {
        part.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  private static double told(String name, long begun) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(Locale.ROOT, "%s\t%.2f%n", name, seconds);
    return seconds;
  }

  private static void number(Statement statement, String name, String sql) throws SQLException {
    try (var result = statement.executeQuery(sql)) {
      result.next();
      System.out.printf("%s\t%d%n", name, result.getLong(1));
    }
  }

  private static long peak() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return 0;
  }
}
