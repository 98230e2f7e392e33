package org.citeswarehouse.jobs.register;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.text.MessageFormat;
import java.util.Locale;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.refusal.Wordings;
import org.citeswarehouse.model.table.RegisterTables;

/** Problems between rows, put into words. There are few of them, so plain Java does it. */
final class Problems {

  /** Pattern name for a detail that needs no sentence around it. */
  static final String AS_IT_IS = "";

  /** An array without texts, for what an outer join did not find. */
  static final Column NO_TEXTS = org.apache.spark.sql.functions.array().cast("array<string>");

  private static final String BUNDLE = "org.citeswarehouse.model.issue.messages";

  private Problems() {}

  /**
   * Columns of a problem before it is put into words.
   *
   * @param kind kind of the file
   * @param column header of the column
   * @param value text as it stands in the file
   * @param code name of the issue code
   * @param pattern name of the pattern for the detail, or {@link #AS_IT_IS}
   * @param first first value of the detail
   * @param second second value of the detail
   */
  static Column[] columns(
      InputKind kind,
      Column column,
      Column value,
      Column code,
      Column pattern,
      Column first,
      Column second) {
    return new Column[] {
      col("party"),
      col("run_id"),
      col("file"),
      col("sheet"),
      col("row"),
      column.as("column"),
      value.as("value"),
      code.as("code"),
      pattern.as("pattern"),
      first.as("first_detail"),
      second.as("second_detail"),
      lit(kind.word()).as("kind"),
      col("file_sha256")
    };
  }

  /** Rows of {@code rejects}, with message and remedy in English. */
  static Dataset<Row> inWords(Dataset<Row> problems) {
    return problems.map(
        (MapFunction<Row, Row>) Problems::inWords,
        Encoders.row(TableSchemas.of(RegisterTables.REJECTS)));
  }

  private static Row inWords(Row problem) {
    Issue issue =
        new Issue(
            IssueCode.valueOf(problem.getAs("code")),
            problem.getAs("column"),
            problem.getAs("value"),
            detail(problem));
    return RowFactory.create(
        problem.getAs("party"),
        problem.getAs("run_id"),
        problem.getAs("file"),
        problem.getAs("sheet"),
        problem.getAs("row"),
        issue.column(),
        issue.value(),
        issue.code().name(),
        issue.severity().name(),
        issue.message(Locale.ENGLISH),
        issue.suggestion(Locale.ENGLISH),
        problem.getAs("kind"),
        problem.getAs("file_sha256"));
  }

  private static String detail(Row problem) {
    String pattern = problem.getAs("pattern");
    String first = problem.getAs("first_detail");
    if (pattern.equals(AS_IT_IS)) {
      return first;
    }
    String text = Wordings.of(BUNDLE, Locale.ENGLISH).getString("more." + pattern);
    return new MessageFormat(text, Locale.ENGLISH)
        .format(new Object[] {first, problem.getAs("second_detail")});
  }
}
