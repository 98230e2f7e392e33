package org.citeswarehouse.api.asking;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an agreement gives to see of the rows of another Party.
 *
 * @param owner the Party whose rows they are
 * @param table the table
 * @param fields columns that are seen as they are; of all others only the Party is
 * @param secret what pseudonyms of document numbers are made with
 */
public record Share(String owner, String table, Set<String> fields, String secret) {

  /** Tables that can be shared: outputs whose rows are of one Party each. */
  public static final Set<String> TABLES = Set.of("reconciliation", "matches");

  /** Keeps the fields unchangeable, in order. */
  public Share {
    fields = Collections.unmodifiableSet(new TreeSet<>(fields));
  }

  /** Whether it gives numbers of permits as they are, and not pseudonyms. */
  public boolean givesNumbers() {
    return fields.contains("permit_no");
  }

  /** Tells apart what is kept for those who see differently. */
  String key() {
    return owner + "." + table + "(" + String.join(",", fields) + ")";
  }
}
