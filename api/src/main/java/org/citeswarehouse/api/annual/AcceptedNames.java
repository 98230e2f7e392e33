package org.citeswarehouse.api.annual;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.ReferenceTables;
import org.citeswarehouse.model.taxa.NameStatus;

/** What names stand for, as SQL. */
final class AcceptedNames {

  /** Statuses, the one that counts first in front. */
  private static final String STATUSES =
      Arrays.stream(NameStatus.values()).map(Enum::name).collect(Collectors.joining());

  private AcceptedNames() {}

  /**
   * A table of known, a name in small letters, and accepted. A name that several taxa bear is that
   * of the accepted one, then of others in the order of statuses, as in validation; a synonym of
   * several taxa stands for none of them and is left out.
   *
   * @param wanted select that gives names in small letters; no other is looked up
   */
  static Sql of(Reading reading, String wanted) {
    return Sql.of("(SELECT known, min(accepted) AS accepted FROM (SELECT lower(name) AS known,")
        .then(" coalesce(accepted_name, name) AS accepted, rank() OVER (PARTITION BY lower(name)")
        .then(" ORDER BY strpos('" + STATUSES + "', status)) AS place FROM ")
        .then(reading.from(ReferenceTables.TAXON_NAMES))
        .then(" WHERE lower(name) IN (" + wanted + ")) WHERE place = 1 GROUP BY known")
        .then(" HAVING count(DISTINCT accepted) = 1)");
  }
}
