package org.citeswarehouse.ingest.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.mapping.CodeGroup;

/**
 * A check that reads some values as others before it looks at them. Each is told, with the text as
 * the file has it; nothing is read as something else in silence.
 */
public final class ReplacedCells<R extends Record> implements RowCheck<R> {

  private static final long serialVersionUID = 1L;

  private final InputKind kind;
  private final Replacements replacements;
  private final RowCheck<R> check;
  private final TreeMap<String, Integer> columns = new TreeMap<>();

  private ReplacedCells(InputLayout layout, Replacements replacements, RowCheck<R> check) {
    this.kind = layout.kind();
    this.replacements = replacements;
    this.check = check;
    replacements.columns().forEach(column -> columns.put(column, layout.indexOf(column)));
  }

  /**
   * A check of the rows as they are read; the check itself where nothing is read as anything else.
   *
   * @param layout columns of the rows
   */
  public static <R extends Record> RowCheck<R> of(
      InputLayout layout, Replacements replacements, RowCheck<R> check) {
    return replacements.isEmpty() ? check : new ReplacedCells<>(layout, replacements, check);
  }

  @Override
  public Checked<R> check(SourceRow row) {
    // Where cells may stand in the wrong columns, none is what its column says.
    if (row.found() != row.expected()) {
      return check.check(row);
    }
    List<String> cells = new ArrayList<>(row.cells());
    Map<String, String> original = new HashMap<>();
    List<Issue> told = new ArrayList<>();
    for (Map.Entry<String, Integer> place : columns.entrySet()) {
      String column = place.getKey();
      int at = place.getValue();
      String cell = cells.get(at);
      Map<String, Replacement> found = found(column, cell);
      if (!found.isEmpty()) {
        cells.set(at, replaced(cell, found));
        original.put(column, cell);
        found.forEach(
            (value, replacement) ->
                told.add(new Issue(replacement.code(), column, value, detail(replacement))));
      }
    }
    if (told.isEmpty()) {
      return check.check(row);
    }
    SourceRow read =
        new SourceRow(row.sheet(), row.row(), cells, row.further(), row.found(), row.expected());
    Checked<R> checked = check.check(read);
    List<Issue> issues = new ArrayList<>(told);
    // A problem of a cell names the text of the file, whatever it was read as.
    for (Issue issue : checked.issues()) {
      issues.add(
          original.containsKey(issue.column())
              ? new Issue(
                  issue.code(), issue.column(), text(original.get(issue.column())), issue.more())
              : issue);
    }
    return new Checked<>(checked.record(), issues);
  }

  private Map<String, Replacement> found(String column, String cell) {
    Map<String, Replacement> found = new LinkedHashMap<>();
    Replacement whole = replacements.of(column, cell);
    if (whole != null && !whole.text().equals(text(cell).strip())) {
      found.put(text(cell), whole);
    } else if (isListOfDocuments(column) && cell != null) {
      for (String part : cell.split("\\|", -1)) {
        String code = code(part);
        Replacement one = replacements.of(column, code);
        if (one != null && !one.text().equals(code)) {
          found.put(code, one);
        }
      }
    }
    return found;
  }

  private String replaced(String cell, Map<String, Replacement> found) {
    Replacement whole = found.get(text(cell));
    if (whole != null) {
      return whole.text();
    }
    return Arrays.stream(cell.split("\\|", -1))
        .map(
            part -> {
              Replacement one = found.get(code(part));
              int colon = part.indexOf(':');
              return one == null ? part : one.text() + (colon < 0 ? "" : part.substring(colon));
            })
        .collect(Collectors.joining("|"));
  }

  private boolean isListOfDocuments(String column) {
    return CodeGroup.of(kind, column).filter(CodeGroup.DOCUMENT_CODE::equals).isPresent();
  }

  private static String code(String part) {
    int colon = part.indexOf(':');
    return (colon < 0 ? part : part.substring(0, colon)).strip();
  }

  private static String detail(Replacement replacement) {
    return "\u201C" + replacement.text() + "\u201D (" + replacement.by() + ")";
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }
}
