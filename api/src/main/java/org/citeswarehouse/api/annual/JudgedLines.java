package org.citeswarehouse.api.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.citeswarehouse.api.validation.Waivers;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.validation.Checked;
import org.citeswarehouse.ingest.validation.Problem;
import org.citeswarehouse.ingest.validation.Validator;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.register.PermitType;
import org.citeswarehouse.model.report.UploadLayout;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.reports.table.Rows;

/** Lines of one direction that are held against the rules while somebody reads them. */
final class JudgedLines implements Rows {

  /** The rule on names. */
  private static final String NAMES = "P16";

  private final Rows lines;
  private final Direction direction;
  private final Validator validator;
  private final Waivers waivers;
  private final Consumer<List<LineProblem>> to;
  private final Runnable nameNotJudged;
  private final int[] from;
  private final int[] cell;
  private final int country;
  private final int permit;
  private final int line;
  private final int type;
  private long row = 1;

  /**
   * Judges lines as their upload file has them.
   *
   * @param lines columns of ANNUAL_REPORT_LINES, sorted by its key
   * @param to takes the problems of each line that has any
   * @param nameNotJudged told of each line whose name could not be judged
   */
  JudgedLines(
      Rows lines,
      Direction direction,
      Validator validator,
      Waivers waivers,
      Consumer<List<LineProblem>> to,
      Runnable nameNotJudged) {
    this.lines = lines;
    this.direction = direction;
    this.validator = validator;
    this.waivers = waivers;
    this.to = to;
    this.nameNotJudged = nameNotJudged;
    List<Column> upload =
        direction == Direction.I ? UploadLayout.imports() : UploadLayout.exports();
    this.from = upload.stream().mapToInt(column -> at(column.name())).toArray();
    this.cell =
        upload.stream().mapToInt(c -> InputLayouts.ANNUAL_REPORT.indexOf(c.header())).toArray();
    this.country = at("issuing_country");
    this.permit = at("permit_no");
    this.line = at("line_no");
    this.type = at("permit_type");
  }

  private int at(String name) {
    return lines.columns().stream().map(Column::name).toList().indexOf(name);
  }

  @Override
  public List<Column> columns() {
    return lines.columns();
  }

  @Override
  public boolean next() {
    if (!lines.next()) {
      return false;
    }
    row++;
    boolean reexport = PermitType.R.name().equals(lines.value(type));
    Checked checked = validator.check(written(), reexport);
    if (checked.notJudged().stream().anyMatch(n -> n.rule().equals(NAMES))) {
      nameNotJudged.run();
    }
    if (!checked.problems().isEmpty()) {
      to.accept(problems(checked));
    }
    return true;
  }

  private SourceRow written() {
    String[] cells = new String[InputLayouts.ANNUAL_REPORT.columns().size()];
    for (int i = 0; i < from.length; i++) {
      Object value = lines.value(from[i]);
      cells[cell[i]] =
          value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }
    return new SourceRow("", row, Arrays.asList(cells), null, from.length, from.length);
  }

  /** A rule and value that a line breaks twice are one problem of it. */
  private List<LineProblem> problems(Checked checked) {
    List<LineProblem> problems = new ArrayList<>(checked.problems().size());
    Set<String> seen = new HashSet<>();
    for (Problem problem : checked.problems()) {
      if (seen.add(problem.rule().id() + " " + problem.value())) {
        problems.add(
            new LineProblem(
                direction,
                text(country),
                text(permit),
                text(line),
                problem,
                waivers.reason(problem, checked.line().year()).orElse("")));
      }
    }
    return problems;
  }

  private String text(int column) {
    return (String) lines.value(column);
  }

  @Override
  public Object value(int column) {
    return lines.value(column);
  }

  @Override
  public void close() {
    lines.close();
  }
}
