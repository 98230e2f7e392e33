package org.citeswarehouse.api.filter;

import java.util.List;
import java.util.Optional;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.Table;

/** Releases of the full download that were read in. */
public record ReleaseFilter(Table table) implements Filter.Condition {

  @Override
  public Sql of(Reading reading, List<String> values) {
    for (String value : values) {
      Sql one = Sql.of("SELECT release FROM ").then(reading.from(table));
      if (value != null
          && reading.text(one.then(Sql.of(" WHERE release = ? LIMIT 1", value))).isEmpty()) {
        String known =
            reading
                .text(
                    Sql.of(
                            "SELECT string_agg(release, ', ' ORDER BY release) FROM (SELECT DISTINCT release FROM ")
                        .then(reading.from(table))
                        .then(")"))
                .orElse("-");
        throw Refusal.of(Kind.WRONG_INPUT, "filter.value", "release", value, known);
      }
    }
    return Conditions.in(Sql.name("release"), values);
  }

  /**
   * The release whose first file was read in last; empty when there is none. A part that an older
   * one gets late does not make it the newest.
   */
  public static Optional<String> newest(Reading reading) {
    return reading.text(
        Sql.of("SELECT release FROM ")
            .then(reading.from(OperationTables.FILES))
            .then(
                Sql.of(
                    " WHERE kind = ? AND release IS NOT NULL GROUP BY release"
                        + " ORDER BY min(sequence) DESC LIMIT 1",
                    InputKind.SHIPMENTS.word())));
  }
}
