package org.citeswarehouse.api.annual;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.citeswarehouse.api.decision.Waiver;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.validation.Waivers;
import org.citeswarehouse.api.validation.WarehouseTaxonomy;
import org.citeswarehouse.ingest.validation.Parties;
import org.citeswarehouse.ingest.validation.Validator;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.validation.RuleBook;
import org.citeswarehouse.reports.table.Rows;

/**
 * Validation of a report that the warehouse holds, by the rules that ship with it. Its lines are
 * judged while they are read, for whatever reason: a million of them are not read twice.
 */
final class ReportValidation {

  private final Map<Direction, Validator> validators = new EnumMap<>(Direction.class);
  private final Waivers waivers;
  private final Consumer<List<LineProblem>> to;
  private final Runnable nameNotJudged;

  /**
   * A validation of lines that are still to be read. What is known of taxa is read now.
   *
   * @param to takes the problems of each line that has any
   * @param nameNotJudged told of each line whose name could not be judged
   */
  ReportValidation(
      Reading reading,
      ReportRequest request,
      Consumer<List<LineProblem>> to,
      Runnable nameNotJudged) {
    RuleBook book = RuleBook.standard();
    WarehouseTaxonomy taxonomy = WarehouseTaxonomy.of(reading);
    for (Direction direction : List.of(Direction.I, Direction.E)) {
      validators.put(
          direction, new Validator(book, taxonomy, new Parties(request.party(), direction)));
    }
    this.waivers = Waivers.of(Waiver.of(reading, request.party()));
    this.to = to;
    this.nameNotJudged = nameNotJudged;
  }

  /** The lines of one direction, judged while they are read. */
  Rows judged(Rows lines, Direction direction) {
    return new JudgedLines(lines, direction, validators.get(direction), waivers, to, nameNotJudged);
  }
}
