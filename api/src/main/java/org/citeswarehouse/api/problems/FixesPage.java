package org.citeswarehouse.api.problems;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citeswarehouse.api.fix.WaitingFix;
import org.citeswarehouse.api.fix.WaitingFixes;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.mapping.CodeGroup;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.RegisterTables;

/**
 * The fixes of a Party with what became of each, the last one first.
 *
 * @param party code of the Party; blank where no file has landed
 * @param parties the Parties there are
 * @param made one part of the fixes
 * @param part which part
 * @param isWaiting whether something waits for the worker
 * @param hasWorker whether there is a worker
 * @param run the run that the applied ones are told by
 */
public record FixesPage(
    String party,
    List<String> parties,
    List<Made> made,
    PageNumber part,
    boolean isWaiting,
    boolean hasWorker,
    String run) {

  /** What became of a fix. */
  public enum State {
    /** The worker takes it in with its next run. */
    WAITING,
    /** Its rows are read so. */
    APPLIED,
    /** Its rows are read so until the worker's next run. */
    UNDOING,
    /** Its rows are read as their files say again. */
    UNDONE
  }

  /**
   * A fix.
   *
   * @param rows rows that were checked again for it; 0 while it waits
   * @param open rows among them that do not stand, for other reasons
   * @param undone who took it back, when and why; null where nobody did
   */
  public record Made(
      String id,
      String kind,
      String column,
      String value,
      String readAs,
      boolean inOneFile,
      String code,
      String reason,
      String by,
      Instant at,
      State state,
      long rows,
      long open,
      Undone undone) {

    /** The code it is read as, with its name. */
    public String written() {
      InputKind found = InputKind.find(kind).orElseThrow();
      return CodeChoices.written(found, CodeGroup.of(found, column).orElse(null), readAs);
    }

    /** Rows that stand now. */
    public long freed() {
      return rows - open;
    }

    /** Whether it can be taken back. */
    public boolean canBeUndone() {
      return state == State.WAITING || state == State.APPLIED;
    }
  }

  /** Who took a fix back, when and why. */
  public record Undone(String by, Instant at, String reason) {}

  private static final int FIXES = 50;

  private static final List<Column> LOG =
      List.of(
              "fix_id",
              "kind",
              "column",
              "value",
              "read_as",
              "source_file",
              "code",
              "reason",
              "fixed_by",
              "fixed_at",
              "undoes",
              "rows")
          .stream()
          .map(MappingTables.FIXES::column)
          .toList();

  private static final List<Column> OPEN =
      List.of(
          MappingTables.RECHECKED_ROWS.column("fix_id"), Reading.made("open", ColumnType.BIGINT));

  /**
   * The page that is asked for.
   *
   * @param waiting what waits for the worker, as far as it may be seen
   */
  static FixesPage of(Reading reading, WaitingFixes waiting, boolean hasWorker, Arguments asked) {
    asked.refuseOthers("/problems/fixes", List.of("party", "page"));
    List<String> parties = Landed.parties(reading);
    String party = Landed.party(parties, asked);
    List<Made> all = made(reading, waiting, party);
    PageNumber part = PageNumber.of(asked, FIXES, all.size());
    return new FixesPage(
        party,
        parties,
        all.subList((int) part.from(), (int) part.last()),
        part,
        all.stream().anyMatch(m -> m.state() == State.WAITING || m.state() == State.UNDOING),
        hasWorker,
        reading.state().run());
  }

  /** The fixes of a Party, the last one first. */
  static List<Made> made(Reading reading, WaitingFixes waiting, String party) {
    List<List<Object>> log = log(reading, party);
    Map<String, Long> open = open(reading, party);
    List<Made> made = new ArrayList<>();
    for (List<Object> row : log) {
      if (row.get(10) == null) {
        made.add(applied(open, row, log, waiting));
      }
    }
    waiting.all().stream()
        .filter(w -> w.undoes() == null && w.get("party").equals(party))
        .filter(w -> log.stream().noneMatch(row -> row.get(0).equals(w.id())))
        .map(w -> left(w, waiting))
        .forEach(made::add);
    made.sort(Comparator.comparing(Made::id).reversed());
    return made;
  }

  /** Another part of the list. */
  public String part(long number) {
    return Address.of("/problems/fixes", Map.of("party", party, "page", Long.toString(number)));
  }

  private static List<List<Object>> log(Reading reading, String party) {
    return reading.list(
        LOG,
        Sql.of("SELECT " + Reading.list(LOG) + " FROM ")
            .then(reading.from(MappingTables.FIXES))
            .then(Sql.of(" WHERE party = ? ORDER BY fix_id", party)));
  }

  private static Made applied(
      Map<String, Long> open, List<Object> row, List<List<Object>> log, WaitingFixes waiting) {
    String id = (String) row.get(0);
    Optional<Undone> undone =
        log.stream()
            .filter(r -> id.equals(r.get(10)))
            .findFirst()
            .map(r -> new Undone((String) r.get(8), (Instant) r.get(9), (String) r.get(7)));
    Optional<Undone> undoing = undoing(id, waiting);
    State state =
        undone.isPresent() ? State.UNDONE : undoing.isPresent() ? State.UNDOING : State.APPLIED;
    return new Made(
        id,
        text(row, 1),
        text(row, 2),
        text(row, 3),
        text(row, 4),
        row.get(5) != null,
        text(row, 6),
        text(row, 7),
        text(row, 8),
        (Instant) row.get(9),
        state,
        row.get(11) == null ? 0 : (Long) row.get(11),
        state == State.UNDONE ? 0 : open.getOrDefault(id, 0L),
        undone.or(() -> undoing).orElse(null));
  }

  private static Made left(WaitingFix fix, WaitingFixes waiting) {
    Optional<Undone> undoing = undoing(fix.id(), waiting);
    return new Made(
        fix.id(),
        fix.get("kind"),
        fix.get("column"),
        fix.get("value"),
        fix.get("to"),
        !fix.get("source_file").isEmpty(),
        fix.get("code"),
        fix.get("reason"),
        fix.get("fixed_by"),
        fix.at(),
        undoing.isPresent() ? State.UNDOING : State.WAITING,
        0,
        0,
        undoing.orElse(null));
  }

  private static Optional<Undone> undoing(String id, WaitingFixes waiting) {
    return waiting.undoing(id).map(w -> new Undone(w.get("fixed_by"), w.at(), w.get("reason")));
  }

  /** Rows that fixes had checked again and that do not stand, by the identifier of the fix. */
  private static Map<String, Long> open(Reading reading, String party) {
    Sql sql =
        Sql.of(
                "SELECT r.fix_id, count(DISTINCT (r.file_sha256, r.sheet, r.\"row\")) AS open"
                    + " FROM ")
            .then(reading.from(MappingTables.RECHECKED_ROWS))
            .then(" r JOIN ")
            .then(reading.from(RegisterTables.REJECTS))
            .then(
                " o ON o.party = r.party AND o.kind = r.kind AND o.file_sha256 = r.file_sha256"
                    + " AND o.\"row\" = r.\"row\" AND coalesce(o.sheet, '') ="
                    + " coalesce(r.sheet, '') AND o.severity <> 'WARNING'")
            .then(Sql.of(" WHERE r.party = ? GROUP BY 1", party));
    return reading.list(OPEN, sql).stream()
        .collect(Collectors.toMap(row -> (String) row.get(0), row -> (Long) row.get(1)));
  }

  private static String text(List<Object> row, int column) {
    return Objects.toString(row.get(column), "");
  }
}
