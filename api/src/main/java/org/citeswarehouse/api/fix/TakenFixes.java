package org.citeswarehouse.api.fix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.landed.FilesInForce;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.decision.DecisionId;
import org.citeswarehouse.model.fix.Fix;
import org.citeswarehouse.model.fix.FixForm;
import org.citeswarehouse.model.fix.FixRefusedException;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.mapping.WrittenValue;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;

/**
 * Counts the rows that a fix is about, and leaves it for the next run: the server cannot check rows
 * itself.
 */
public final class TakenFixes {

  private static final Column SHA256 = Reading.made("file_sha256", ColumnType.TEXT);
  private static final Column TEXT = Reading.made("text", ColumnType.TEXT);
  private static final Column ROWS = Reading.made("rows", ColumnType.BIGINT);

  /** What has to be known of an earlier fix to undo it; one that undoes none has null there. */
  private record Known(String id, String undoes) {}

  private final Warehouse warehouse;
  private final FixInbox inbox;

  /** Fixes on what a warehouse holds. */
  public TakenFixes(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.inbox = new FixInbox(warehouse);
  }

  /**
   * The rows that a fix is about; nothing is left anywhere.
   *
   * @param form its fields, as {@link FixForm} has them; who and why may be left out
   * @throws Refusal when it cannot be taken in
   */
  public PreviewedFix preview(Map<String, String> form) {
    Map<String, String> fields = new HashMap<>(form);
    fields.putIfAbsent("reason", "-");
    fields.putIfAbsent("fixed_by", "-");
    return refusing(() -> previewed(fields, "", Instant.now()));
  }

  /**
   * Leaves a fix for the next run.
   *
   * @param form its fields, as {@link FixForm} has them
   * @throws Refusal when it cannot be taken in; nothing was left then
   */
  public PreviewedFix leave(Map<String, String> form) {
    return refusing(
        () -> {
          Instant now = Instant.now();
          String last = known().stream().map(Known::id).max(String::compareTo).orElse("");
          PreviewedFix fix = previewed(form, DecisionId.after(last, now), now);
          inbox.leave(fix.fix().id(), now, FixForm.write(fix.fix()));
          return fix;
        });
  }

  /**
   * Leaves the undoing of a fix for the next run.
   *
   * @return its identifier
   * @throws Refusal when there is no such fix, or it is undone already
   */
  public String undo(String id, String reason, String by) {
    return refusing(
        () -> {
          List<Known> known = known();
          Known fix =
              known.stream()
                  .filter(k -> k.id().equals(id))
                  .findFirst()
                  .orElseThrow(() -> new FixRefusedException("none", id));
          if (fix.undoes() != null) {
            throw new FixRefusedException("undoing", id, fix.undoes());
          }
          known.stream()
              .filter(k -> id.equals(k.undoes()))
              .findFirst()
              .ifPresent(
                  by2 -> {
                    throw new FixRefusedException("undone", id, by2.id());
                  });
          for (Map.Entry<String, String> needed :
              Map.of("reason", reason, "fixed_by", by).entrySet()) {
            if (needed.getValue().isBlank()) {
              throw new FixRefusedException("missing", needed.getKey());
            }
          }
          Instant now = Instant.now();
          String last = known.stream().map(Known::id).max(String::compareTo).orElse("");
          String undoing = DecisionId.after(last, now);
          Map<String, String> fields = new LinkedHashMap<>();
          fields.put("undoes", id);
          fields.put("reason", reason);
          fields.put("fixed_by", by);
          inbox.leave(undoing, now, fields);
          return undoing;
        });
  }

  private interface Work<T> {
    T done();
  }

  private static <T> T refusing(Work<T> work) {
    try {
      return work.done();
    } catch (FixRefusedException e) {
      Locale locale = Asking.current().language().locale();
      boolean missing = List.of("none", "rows", "file").contains(e.key());
      Refusal refusal =
          Refusal.of(
              missing ? Kind.NOT_FOUND : Kind.WRONG_INPUT,
              "fix.refused",
              e.problem(locale),
              e.reason(locale),
              e.remedy(locale));
      refusal.initCause(e);
      throw refusal;
    }
  }

  private PreviewedFix previewed(Map<String, String> form, String id, Instant at) {
    Reading reading = Reading.current(warehouse);
    Fix fix = FixForm.read(form, id, at);
    Map<String, String> names = files(reading, fix);
    if (fix.sourceFile() != null) {
      List<String> found =
          names.entrySet().stream()
              .filter(
                  f -> f.getKey().equals(fix.sourceFile()) || f.getValue().equals(fix.sourceFile()))
              .map(Map.Entry::getKey)
              .toList();
      if (found.isEmpty()) {
        throw new FixRefusedException("file", fix.sourceFile(), fix.kind().word(), fix.party());
      }
      if (found.size() > 1) {
        throw new FixRefusedException("files", fix.sourceFile(), String.join(", ", found));
      }
      names.keySet().retainAll(found);
      return counted(reading, fix.in(found.get(0)), names);
    }
    return counted(reading, fix, names);
  }

  private static PreviewedFix counted(Reading reading, Fix fix, Map<String, String> names) {
    Map<String, Long> open = open(reading, fix);
    Map<String, Long> rows = fix.code() == null ? withValue(reading, fix) : open;
    List<PreviewedFix.OfFile> files = new ArrayList<>();
    names.forEach(
        (sha256, name) -> {
          long count = rows.getOrDefault(sha256, 0L);
          if (count > 0) {
            files.add(new PreviewedFix.OfFile(name, sha256, count, open.getOrDefault(sha256, 0L)));
          }
        });
    if (files.isEmpty()) {
      throw new FixRefusedException(
          "rows", fix.value(), fix.column(), fix.kind().word(), fix.party());
    }
    return new PreviewedFix(fix, files);
  }

  private static Map<String, Long> withValue(Reading reading, Fix fix) {
    Table bronze = BronzeTables.of(fix.kind());
    InputColumn column =
        InputLayouts.of(fix.kind()).orElseThrow().columns().stream()
            .filter(c -> c.name().equals(fix.column()))
            .findFirst()
            .orElseThrow();
    return byFile(
        reading,
        fix,
        Sql.of(
                "SELECT b.file_sha256, b."
                    + Sql.name("in_" + column.bronzeName())
                    + " AS text, count(*) AS rows FROM ")
            .then(reading.from(bronze))
            .then(" b JOIN ")
            .then(FilesInForce.of(reading))
            .then(" f ON f.sha256 = b.file_sha256 AND f.run_id = b.run_id AND f.party = b.party")
            .then(
                Sql.of(
                    " WHERE b.party = ? AND f.kind = ? GROUP BY 1, 2",
                    fix.party(),
                    fix.kind().word())));
  }

  private static Map<String, Long> open(Reading reading, Fix fix) {
    Sql code = fix.code() == null ? Sql.of("true") : Sql.of("code = ?", fix.code());
    return byFile(
        reading,
        fix,
        Sql.of(
                "SELECT file_sha256, value AS text,"
                    + " count(DISTINCT (sheet, \"row\")) AS rows FROM ")
            .then(reading.from(RegisterTables.REJECTS))
            .then(
                Sql.of(
                    " WHERE party = ? AND kind = ? AND \"column\" = ? AND severity <> 'WARNING' AND ",
                    fix.party(),
                    fix.kind().word(),
                    fix.column()))
            .then(code)
            .then(" GROUP BY 1, 2"));
  }

  /** Spellings of the value are told by the same rule as in the check itself. */
  private static Map<String, Long> byFile(Reading reading, Fix fix, Sql sql) {
    String key = WrittenValue.key(fix.value());
    Map<String, Long> rows = new HashMap<>();
    try (var texts = reading.rows(List.of(SHA256, TEXT, ROWS), sql)) {
      while (texts.next()) {
        if (WrittenValue.key((String) texts.value(1)).equals(key)) {
          rows.merge((String) texts.value(0), (Long) texts.value(2), Long::sum);
        }
      }
    }
    return rows;
  }

  /** Names of the files that can be meant, by their SHA-256, in order of landing. */
  private static Map<String, String> files(Reading reading, Fix fix) {
    List<Column> columns =
        List.of(OperationTables.FILES.column("sha256"), OperationTables.FILES.column("name"));
    Map<String, String> names = new LinkedHashMap<>();
    reading
        .list(
            columns,
            Sql.of("SELECT sha256, name FROM ")
                .then(FilesInForce.of(reading))
                .then(
                    Sql.of(
                        " WHERE party = ? AND kind = ? ORDER BY sequence",
                        fix.party(),
                        fix.kind().word())))
        .forEach(row -> names.put((String) row.get(0), (String) row.get(1)));
    return names;
  }

  /**
   * Fixes and undoings that the next run takes in, the oldest first, as far as who asks may see
   * them: an undoing is seen where its fix is.
   */
  public List<WaitingFix> waiting() {
    return visible(inbox.waiting(), logged());
  }

  private List<Known> known() {
    // The inbox first: what a run takes in between the two stands in both rather than in none.
    List<WaitingFix> left = inbox.waiting();
    List<Known> logged = logged();
    List<Known> known = new ArrayList<>(logged);
    visible(left, logged).forEach(w -> known.add(new Known(w.id(), w.undoes())));
    return known;
  }

  private List<WaitingFix> visible(List<WaitingFix> left, List<Known> logged) {
    Set<String> seen = new HashSet<>();
    logged.forEach(known -> seen.add(known.id()));
    left.stream()
        .filter(w -> w.undoes() == null && warehouse.sight().sees(w.get("party")))
        .forEach(w -> seen.add(w.id()));
    return left.stream()
        .filter(w -> seen.contains(w.undoes() == null ? w.id() : w.undoes()))
        .toList();
  }

  private List<Known> logged() {
    List<Column> columns =
        List.of(MappingTables.FIXES.column("fix_id"), MappingTables.FIXES.column("undoes"));
    Reading reading = Reading.current(warehouse);
    return reading
        .list(
            columns, Sql.of("SELECT fix_id, undoes FROM ").then(reading.from(MappingTables.FIXES)))
        .stream()
        .map(row -> new Known((String) row.get(0), (String) row.get(1)))
        .toList();
  }
}
