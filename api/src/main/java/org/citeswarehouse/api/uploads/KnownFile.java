package org.citeswarehouse.api.uploads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citeswarehouse.api.landed.FilesInForce;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.Table;

/**
 * A landed file that is in force.
 *
 * @param sha256 SHA-256 of its bytes
 * @param name its name
 * @param landed when it came
 */
record KnownFile(String sha256, String name, Instant landed) {

  private static final Table FILES = OperationTables.FILES;
  private static final List<Column> KNOWN =
      List.of(FILES.column("sha256"), FILES.column("name"), FILES.column("landed_at"));

  /**
   * Files of that kind and Party, or of none where it is blank, that are in force; newest first.
   */
  static List<KnownFile> inForce(Optional<Reading> reading, InputKind kind, String party) {
    if (reading.isEmpty() || kind == null) {
      return List.of();
    }
    Sql sql =
        Sql.of("SELECT " + Reading.list(KNOWN) + " FROM ")
            .then(FilesInForce.of(reading.get()))
            .then(Sql.of(" WHERE kind = ? AND coalesce(party, '') = ?", kind.word(), party))
            .then(" ORDER BY run_id DESC, sequence DESC");
    List<KnownFile> known = new ArrayList<>();
    for (List<Object> row : reading.get().list(KNOWN, sql)) {
      known.add(new KnownFile((String) row.get(0), (String) row.get(1), (Instant) row.get(2)));
    }
    return known;
  }
}
