package org.citeswarehouse.api.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.taxon.NamesAsOf;
import org.citeswarehouse.model.table.Column;

/**
 * What was done to rows before they are put together. Each row says it in a column, its parts with
 * tabs between; rows put together say it of all of them, each once.
 *
 * @param marks what was done
 */
record Carried(List<Mark> marks) {

  private enum Mark {
    /** Shown by other names. */
    NAMED,
    /** Converted. */
    APPLIED;

    private List<Column> columns() {
      return this == NAMED ? NamesAsOf.COLUMNS : Convert.COLUMNS;
    }

    private String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Carried of(Optional<NamesAsOf> names, Optional<Convert> convert) {
    List<Mark> marks = new ArrayList<>();
    names.ifPresent(n -> marks.add(Mark.NAMED));
    convert.ifPresent(c -> marks.add(Mark.APPLIED));
    return new Carried(marks);
  }

  boolean isNothing() {
    return marks.isEmpty();
  }

  /** Columns, followed by those that tell what was done. */
  List<Column> after(List<Column> columns) {
    return Stream.concat(columns.stream(), marks.stream().flatMap(m -> m.columns().stream()))
        .toList();
  }

  /** Of rows that are put together, as further aggregates. */
  String listed() {
    return each(column -> ", list(DISTINCT " + column + ") AS " + column);
  }

  /** Of rows that were put together before and are put together again. */
  String joined() {
    return each(column -> ", flatten(list(" + column + ")) AS " + column);
  }

  /** Rows put together, with the columns that tell what was done. */
  Sql said(Sql rows) {
    return said(rows, column -> column);
  }

  /** Rows as they were, with these columns. */
  Sql saidOfEach(Sql rows) {
    return said(rows, column -> "[" + column + "]");
  }

  private Sql said(Sql rows, UnaryOperator<String> list) {
    if (isNothing()) {
      return rows;
    }
    String columns =
        marks.stream()
            .map(mark -> columns(mark, list.apply(mark.column())))
            .collect(Collectors.joining());
    return Sql.of("SELECT *" + columns + " FROM (").then(rows).then(")");
  }

  private static String columns(Mark mark, String list) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < mark.columns().size(); i++) {
      all.append(", nullif(array_to_string(list_transform(list_sort(list_distinct(")
          .append(list)
          .append(")), lambda a: split_part(a, chr(9), ")
          .append(i + 1)
          .append(")), '; '), '') AS ")
          .append(mark.columns().get(i).name());
    }
    return all.toString();
  }

  private String each(UnaryOperator<String> aggregate) {
    return marks.stream().map(m -> aggregate.apply(m.column())).collect(Collectors.joining());
  }
}
