package org.citeswarehouse.api.fix;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.citeswarehouse.model.fix.Fix;
import org.citeswarehouse.model.fix.FixForm;

/**
 * A fix, or the undoing of one, that the next run takes in.
 *
 * @param id its identifier
 * @param at when it was left
 * @param fields its fields as {@link FixForm} has them; of an undoing {@code undoes}, reason and
 *     who
 */
public record WaitingFix(String id, Instant at, Map<String, String> fields) {

  /** Keeps the fields unchangeable. */
  public WaitingFix {
    fields = Map.copyOf(fields);
  }

  static WaitingFix of(Fix fix) {
    Map<String, String> fields = FixForm.write(fix);
    fields.values().removeIf(Objects::isNull);
    return new WaitingFix(fix.id(), fix.at(), fields);
  }

  /** A field; blank where it has none. */
  public String get(String field) {
    return fields.getOrDefault(field, "");
  }

  /** The fix that it takes back; null for a fix. */
  public String undoes() {
    return fields.get("undoes");
  }

  /** The rows that a fix is about. */
  ConcernedRows rows() {
    return new ConcernedRows(
        get("party"), get("kind"), get("column"), get("value"), get("code"), get("source_file"));
  }
}
