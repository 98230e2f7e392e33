package org.citeswarehouse.api.submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What is submitted beside the lines: that both directions are actual or issued, and the cover. */
final class SubmittedTerms {

  private SubmittedTerms() {}

  /** What reads otherwise in the newer one, in rows of {@link SubmittedChanges#COLUMNS}. */
  static List<List<Object>> changes(Submission older, Submission newer) {
    List<List<Object>> rows = new ArrayList<>();
    add(rows, "imports", "basis", older.basisImports(), newer.basisImports());
    add(rows, "exports", "basis", older.basisExports(), newer.basisExports());
    add(rows, "imports", "nil_imports", older.nilImports(), newer.nilImports());
    add(rows, "exports", "nil_exports", older.nilExports(), newer.nilExports());
    add(rows, null, "waiting", older.waiting(), newer.waiting());
    add(rows, null, "unready", older.unready(), newer.unready());
    add(rows, null, "contact", kept(older.contact(), ""), kept(newer.contact(), ""));
    add(rows, null, "language", kept(older.language(), "en"), kept(newer.language(), "en"));
    add(
        rows,
        null,
        "manufactured",
        kept(older.manufactured(), "listed"),
        kept(newer.manufactured(), "listed"));
    add(rows, null, "note", older.note(), newer.note());
    return rows;
  }

  private static void add(
      List<List<Object>> rows, String direction, String column, Object before, Object after) {
    if (!before.equals(after)) {
      rows.add(
          Arrays.asList("CHANGED", direction, null, null, null, column, text(before), text(after)));
    }
  }

  private static String text(Object value) {
    return value.toString().isEmpty() ? null : value.toString();
  }

  /** An earlier program did not keep some; then what is usual is taken for it. */
  private static String kept(String value, String usual) {
    return Objects.requireNonNullElse(value, usual);
  }
}
