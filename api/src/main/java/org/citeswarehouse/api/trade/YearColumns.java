package org.citeswarehouse.api.trade;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.filter.Years;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;

/** One column a year: of the years asked for, else of those there are. */
final class YearColumns {

  private static final int MOST = 200;

  private YearColumns() {}

  static List<Column> of(Reading reading, Sql rows, Arguments arguments) {
    TreeSet<Integer> years = new TreeSet<>();
    arguments
        .find("year")
        .ifPresent(
            list -> {
              for (String part : list.split(",", -1)) {
                if (!part.isBlank() && !part.strip().equals(Filter.BLANK)) {
                  Years range = Years.parse(part.strip());
                  IntStream.rangeClosed(range.from(), range.to()).forEach(years::add);
                }
              }
            });
    if (years.size() > MOST) {
      throw Refusal.of(
          Kind.WRONG_INPUT, "pivot.wide", Integer.toString(years.size()), Integer.toString(MOST));
    }
    if (years.isEmpty()) {
      reading
          .list(
              List.of(Reading.made("year", ColumnType.INTEGER)),
              Sql.of("SELECT DISTINCT \"year\" FROM (").then(rows).then(")"))
          .forEach(row -> years.add((Integer) row.get(0)));
    }
    return years.stream().map(YearColumns::column).toList();
  }

  /**
   * Rows with a column a year.
   *
   * @param more further aggregates, each after a comma
   */
  static Sql pivot(Sql rows, List<Column> group, List<Column> years, String more) {
    String sums =
        years.stream()
            .map(y -> ", sum(quantity) FILTER (WHERE \"year\" = " + y.header() + ") AS " + y.name())
            .collect(Collectors.joining());
    return Sql.of("SELECT " + Reading.list(group) + sums + more + " FROM (")
        .then(rows)
        .then(") GROUP BY " + Reading.list(group));
  }

  private static Column column(int year) {
    String header = Integer.toString(year);
    return new Column("y" + header, header, ColumnType.DECIMAL, "unit", header, "");
  }
}
