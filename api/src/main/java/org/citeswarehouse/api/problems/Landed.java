package org.citeswarehouse.api.problems;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.citeswarehouse.api.landed.FilesInForce;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.RegisterTables;

/** Files in force with their open problems, and the Parties that have any. */
public final class Landed {

  /**
   * A file in force.
   *
   * @param sha256 SHA-256 of its bytes
   * @param kind kind of the file
   * @param name name as received
   * @param read rows below its header; 0 where they were not counted
   * @param rejected rows that are rejected now
   * @param held rows that are held now
   * @param told rows that are used, with something to be told
   */
  public record File(
      String sha256, String kind, String name, long read, long rejected, long held, long told) {}

  private static final List<Column> COLUMNS =
      List.of(
          text("sha256"),
          text("kind"),
          text("name"),
          number("rows_read"),
          number("rejected"),
          number("held"),
          number("told"));

  /** Files of a Party, as they are kept. */
  private record Kept(List<File> all) {}

  private static final int BEGINNING = 64;

  private Landed() {}

  /** Parties with files in force, in the order of their codes. */
  static List<String> parties(Reading reading) {
    return reading
        .list(
            List.of(text("party")),
            Sql.of("SELECT DISTINCT party FROM ")
                .then(FilesInForce.of(reading))
                .then(" WHERE party <> '' ORDER BY party"))
        .stream()
        .map(row -> (String) row.get(0))
        .toList();
  }

  /**
   * The Party that is asked for; without one, the first of those there are, and blank for none.
   *
   * @throws Refusal when it has no file, or none that may be seen
   */
  static String party(List<String> parties, Arguments arguments) {
    Optional<String> asked = arguments.find("party");
    if (asked.isPresent() && !parties.contains(asked.get())) {
      throw Refusal.of(Kind.NOT_FOUND, "problems.party", asked.get(), String.join(", ", parties));
    }
    return asked.orElse(parties.isEmpty() ? "" : parties.get(0));
  }

  /** Files of a Party, those with most rows that do not stand first. */
  static List<File> files(Reading reading, String party) {
    return reading
        .once("files with problems " + party, Kept.class, () -> read(reading, party))
        .all();
  }

  private static Kept read(Reading reading, String party) {
    Sql counts =
        Sql.of("(SELECT file_sha256, kind")
            .then(count("REJECTED", "rejected"))
            .then(count("HELD", "held"))
            .then(count("WARNING", "told"))
            .then(" FROM ")
            .then(reading.from(RegisterTables.REJECTS))
            .then(Sql.of(" WHERE party = ? GROUP BY 1, 2)", party));
    Sql files =
        Sql.of(
                "SELECT f.sha256, f.kind, f.name, coalesce(f.rows_read, 0) AS rows_read,"
                    + " coalesce(c.rejected, 0) AS rejected, coalesce(c.held, 0) AS held,"
                    + " coalesce(c.told, 0) AS told FROM ")
            .then(FilesInForce.of(reading))
            .then(" f LEFT JOIN ")
            .then(counts)
            .then(" c ON c.file_sha256 = f.sha256 AND c.kind = f.kind WHERE")
            .then(Sql.of(" f.party = ? ORDER BY rejected + held DESC, told DESC, name", party));
    return new Kept(
        reading.list(COLUMNS, files).stream()
            .map(
                r ->
                    new File(
                        (String) r.get(0),
                        (String) r.get(1),
                        (String) r.get(2),
                        (Long) r.get(3),
                        (Long) r.get(4),
                        (Long) r.get(5),
                        (Long) r.get(6)))
            .toList());
  }

  /**
   * Whether the landed bytes are a message (XML or JSON), which has no cells to write beside; an
   * archive of messages is known as such only when it is opened.
   *
   * @param home folder of the warehouse
   */
  static boolean isMessage(Path home, String sha256) {
    Path original =
        home.resolve("landing")
            .resolve(sha256.substring(0, Math.min(2, sha256.length())))
            .resolve(sha256)
            .resolve("original");
    try (InputStream in = Files.newInputStream(original)) {
      String begins = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      String text = begins.replace("\uFEFF", "").strip();
      return text.startsWith("<") || text.startsWith("{") || text.startsWith("[");
    } catch (IOException e) {
      // That its bytes are gone is told when the file is asked for.
      return false;
    }
  }

  private static String count(String severity, String name) {
    return ", count(DISTINCT (sheet, \"row\")) FILTER (WHERE severity = '"
        + severity
        + "') AS "
        + name;
  }

  private static Column text(String name) {
    return Reading.made(name, ColumnType.TEXT);
  }

  private static Column number(String name) {
    return Reading.made(name, ColumnType.BIGINT);
  }
}
