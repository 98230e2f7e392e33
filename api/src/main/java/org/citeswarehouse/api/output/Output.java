package org.citeswarehouse.api.output;

import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Table;

/**
 * A list that can be asked for, over HTTP and on the command line alike.
 *
 * @param name the word it is asked by
 * @param table the table it is made from
 * @param filters the filters it knows
 * @param options further parameters it knows, beside the filters
 * @param shape how its rows are made
 */
public record Output(
    String name, Table table, List<Filter> filters, List<String> options, Shape shape) {

  /** Makes the rows of an output from conditions on its table. */
  @FunctionalInterface
  public interface Shape {
    /** The query for checked arguments. */
    Query query(Reading reading, Arguments arguments, Sql condition);
  }

  /**
   * The query for what a user asked.
   *
   * @throws org.citeswarehouse.api.problem.Refusal when a parameter or value is unknown
   */
  public Query query(Reading reading, Arguments arguments) {
    arguments.refuseOthers(name, allowed());
    return shape.query(reading, arguments, arguments.condition(reading, filters));
  }

  /** Whether it knows a parameter. */
  public boolean has(String word) {
    return allowed().contains(word);
  }

  /** The parameters it knows. */
  public List<String> allowed() {
    return Stream.concat(filters.stream().map(Filter::name), options.stream()).toList();
  }
}
