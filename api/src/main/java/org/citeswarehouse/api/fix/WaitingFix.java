package org.citeswarehouse.api.fix;

import java.time.Instant;
import java.util.Map;
import org.citeswarehouse.model.fix.FixForm;
import org.citeswarehouse.model.mapping.WrittenValue;

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

  /** A field; blank where it has none. */
  public String get(String field) {
    return fields.getOrDefault(field, "");
  }

  /** The fix that it takes back; null for a fix. */
  public String undoes() {
    return fields.get("undoes");
  }

  /** Whether it is about a value of a column, in whatever spelling. */
  public boolean isAbout(String kind, String column, String value) {
    return undoes() == null
        && get("kind").equals(kind)
        && get("column").equals(column)
        && WrittenValue.key(get("value")).equals(WrittenValue.key(value));
  }
}
