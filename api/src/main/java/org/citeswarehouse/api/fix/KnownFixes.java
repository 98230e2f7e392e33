package org.citeswarehouse.api.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.fix.FixRefusedException;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.MappingTables;

/**
 * The fixes that there are, in the log or waiting, as far as who asks may see them: an undoing is
 * seen where its fix is.
 *
 * @param all fixes and undoings, the logged ones first
 * @param waiting those that the next run takes in
 */
record KnownFixes(List<Known> all, WaitingFixes waiting) {

  /**
   * A fix, or the undoing of one.
   *
   * @param id its identifier
   * @param undoes the fix that it takes back; null for a fix
   * @param party the Party whose rows it is about; null for an undoing
   */
  record Known(String id, String undoes, String party) {}

  static KnownFixes of(Warehouse warehouse, FixInbox inbox) {
    // The inbox first: what a run takes in between the two stands in both rather than in none.
    List<WaitingFix> left = inbox.waiting();
    List<Known> all = new ArrayList<>(logged(Reading.current(warehouse)));
    Set<String> seen = new HashSet<>();
    all.forEach(known -> seen.add(known.id()));
    left.stream()
        .filter(w -> w.undoes() == null && warehouse.sight().sees(w.get("party")))
        .forEach(w -> seen.add(w.id()));
    List<WaitingFix> visible =
        left.stream().filter(w -> seen.contains(w.undoes() == null ? w.id() : w.undoes())).toList();
    visible.forEach(
        w -> all.add(new Known(w.id(), w.undoes(), w.undoes() == null ? w.get("party") : null)));
    return new KnownFixes(all, new WaitingFixes(visible));
  }

  private static List<Known> logged(Reading reading) {
    List<Column> columns =
        Stream.of("fix_id", "undoes", "party").map(MappingTables.FIXES::column).toList();
    return reading
        .list(
            columns,
            Sql.of("SELECT fix_id, undoes, party FROM ").then(reading.from(MappingTables.FIXES)))
        .stream()
        .map(row -> new Known((String) row.get(0), (String) row.get(1), (String) row.get(2)))
        .toList();
  }

  /** The Party that a fix is about; blank where there is no such fix. */
  String party(String id) {
    return all.stream()
        .filter(known -> known.id().equals(id) && known.party() != null)
        .map(Known::party)
        .findFirst()
        .orElse("");
  }

  /** The greatest identifier; blank where there is none. */
  String last() {
    return all.stream().map(Known::id).max(String::compareTo).orElse("");
  }

  /**
   * Looks whether a fix can be taken back.
   *
   * @throws FixRefusedException when there is none, it is an undoing itself, or is undone already
   */
  void undoable(String id) {
    Known fix =
        all.stream()
            .filter(known -> known.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new FixRefusedException("none", id));
    if (fix.undoes() != null) {
      throw new FixRefusedException("undoing", id, fix.undoes());
    }
    all.stream()
        .filter(known -> Objects.equals(known.undoes(), id))
        .findFirst()
        .ifPresent(
            by -> {
              throw new FixRefusedException("undone", id, by.id());
            });
  }
}
