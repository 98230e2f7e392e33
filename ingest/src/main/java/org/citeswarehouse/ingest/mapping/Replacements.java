package org.citeswarehouse.ingest.mapping;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.mapping.CodeGroup;
import org.citeswarehouse.model.mapping.WrittenValue;

/**
 * Values of a kind of file that are read as others, by column and without regard to case and
 * blanks.
 */
public final class Replacements implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Nothing is read as anything else. */
  public static final Replacements NONE = new Replacements(Map.of());

  private record Key(String column, String value) implements Serializable {}

  private final HashMap<Key, Replacement> all;

  private Replacements(Map<Key, Replacement> all) {
    this.all = new HashMap<>(all);
  }

  /**
   * A row of a table of national codes.
   *
   * @param mapping what it says
   * @param by file and row that say so
   */
  public record Stated(CodeMapping mapping, String by) {}

  /** Those of a table of national codes for a kind of file; later rows win. */
  public static Replacements of(InputKind kind, List<Stated> stated) {
    Replacements found = new Replacements(Map.of());
    for (Stated row : stated) {
      CodeMapping mapping = row.mapping();
      CodeGroup group = CodeGroup.find(mapping.column()).orElseThrow();
      boolean here = mapping.kind() == null || mapping.kind().equals(kind.word());
      // A row for every kind is not meant for a kind whose list lacks the code.
      if (here && (mapping.code() == null || group.knows(kind, mapping.code()))) {
        group.columns(kind).forEach(c -> found.take(c, mapping, row.by()));
      }
    }
    return found;
  }

  private void take(String column, CodeMapping mapping, String by) {
    Key key = new Key(column, WrittenValue.key(mapping.value()));
    if (mapping.code() == null) {
      all.remove(key);
    } else {
      all.put(key, new Replacement(mapping.code(), IssueCode.VALUE_MAPPED, by));
    }
  }

  /** These, and one more, which stands before another on the same value. */
  public Replacements and(String column, String value, Replacement replacement) {
    Replacements more = new Replacements(all);
    more.all.put(new Key(column, WrittenValue.key(value)), replacement);
    return more;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The columns with values that are read as others. */
  List<String> columns() {
    return all.keySet().stream().map(Key::column).distinct().sorted().toList();
  }

  /** What a cell is read as; null where it is read as it is. */
  Replacement of(String column, String cell) {
    return all.get(new Key(column, WrittenValue.key(cell)));
  }
}
