package org.citeswarehouse.api.problems;

import java.util.List;
import java.util.Optional;
import org.citeswarehouse.api.fix.WaitingFix;
import org.citeswarehouse.api.fix.WaitingFixes;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.RegisterTables;

/**
 * The rows of a group, and the form that has its value read as another.
 *
 * @param group the group
 * @param arguments what was asked for
 * @param files the files its rows are in, those with most rows first
 * @param rows one part of the rows
 * @param part which part
 * @param choices codes that the column can hold; none where it takes any text
 * @param waits a fix that waits for these rows
 * @param run the run all of it comes from
 */
public record RowsPage(
    ProblemGroup group,
    Arguments arguments,
    List<OfFile> files,
    List<RowsOfGroup.Row> rows,
    PageNumber part,
    List<CodeChoices.Choice> choices,
    Optional<WaitingFix> waits,
    String run) {

  /** A file with rows of the group. */
  public record OfFile(String sha256, String name, long rows) {}

  /** Words that name a group. */
  private static final int ROWS = 50;

  /**
   * The page that is asked for.
   *
   * @throws Refusal when no row has that problem with that value any more
   */
  static RowsPage of(Reading reading, WaitingFixes waiting, Arguments asked) {
    asked.refuseOthers(
        "/problems/rows", List.of("party", "kind", "code", "column", "value", "file", "page"));
    String party = Landed.party(Landed.parties(reading), asked);
    String file = asked.find("file").orElse("");
    ProblemGroups groups = new ProblemGroups(reading, party);
    ProblemGroup group = group(groups, asked, file);
    Sql condition = RowsOfGroup.condition(group, groups.spellings(group), file);
    PageNumber part = PageNumber.of(asked, ROWS, group.rows());
    return new RowsPage(
        group,
        asked,
        files(reading, RowsOfGroup.condition(group, groups.spellings(group), "")),
        new RowsOfGroup(reading, group).list(condition, part.from(), ROWS),
        part,
        CodeChoices.of(InputKind.find(group.kind()).orElseThrow(), group.group()),
        waiting.on(group.concerned()),
        reading.state().run());
  }

  /**
   * The group that words name.
   *
   * @throws Refusal when no row has that problem with that value any more
   */
  static ProblemGroup group(ProblemGroups groups, Arguments asked, String file) {
    String value = asked.find("value").orElse("");
    String column = asked.find("column").orElse("");
    return groups
        .find(asked.find("kind").orElse(""), asked.find("code").orElse(""), column, value, file)
        .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "problems.gone", value, column));
  }

  private static List<OfFile> files(Reading reading, Sql condition) {
    List<Column> columns =
        List.of(
            Reading.made("file_sha256", ColumnType.TEXT),
            Reading.made("file", ColumnType.TEXT),
            Reading.made("rows", ColumnType.BIGINT));
    Sql sql =
        Sql.of(
                "SELECT file_sha256, any_value(file) AS file,"
                    + " count(DISTINCT (sheet, \"row\")) AS \"rows\" FROM ")
            .then(reading.from(RegisterTables.REJECTS))
            .then(" WHERE ")
            .then(condition)
            .then(" GROUP BY file_sha256 ORDER BY \"rows\" DESC, file LIMIT 100");
    return reading.list(columns, sql).stream()
        .map(r -> new OfFile((String) r.get(0), (String) r.get(1), (Long) r.get(2)))
        .toList();
  }

  /** Another part of the rows. */
  public String part(long number) {
    return PageNumber.address("/problems/rows", arguments, number);
  }

  /** SHA-256 of the one file that is looked at; blank for all. */
  public String file() {
    return arguments.find("file").orElse("");
  }
}
