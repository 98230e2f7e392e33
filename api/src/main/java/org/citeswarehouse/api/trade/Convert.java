package org.citeswarehouse.api.trade;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;

/** What quantities are converted to before they are put together. */
enum Convert {
  /** The standard unit of what the unit measures. Source: contract section 3. */
  STANDARD {
    @Override
    Sql rows(Reading reading, Sql rows, List<String> quantities) {
      return StandardUnits.rows(rows, quantities);
    }
  },
  /** Terms and units as TradeView shows them. Source: SAPI 1.22.0. */
  TRADEVIEW {
    @Override
    Sql rows(Reading reading, Sql rows, List<String> quantities) {
      return TradeViewRules.rows(reading, rows, quantities);
    }
  };

  /** The option. */
  static final String WORD = "convert";

  private static final Column RULE =
      Column.text(
          "rule",
          "What the quantity was converted by: units, or rules of TradeView; blank where nothing was.");
  private static final Column FACTOR =
      Column.text("factor", "What it was multiplied by, rule by rule; blank where no rule is.");

  /** Columns that every row has beside its own. */
  static final List<Column> COLUMNS = List.of(RULE, FACTOR);

  /**
   * What was asked for; empty where nothing is to be converted.
   *
   * @throws Refusal when it is none of the conversions there are
   */
  static Optional<Convert> of(Arguments arguments) {
    return arguments.find(WORD).map(Convert::parse);
  }

  private static Convert parse(String word) {
    return Arrays.stream(values())
        .filter(c -> c.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    Kind.WRONG_INPUT,
                    "filter.value",
                    WORD,
                    word,
                    String.join(", ", TradeOutputs.conversions())));
  }

  /** The word that asks for it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Rows with their quantities converted, and two columns more: {@code applied}, rule and factor
   * with a tab between, null where no rule fits; and {@code apart}, whether the unit is one that
   * nothing converts.
   *
   * @param rows rows of comptab or of shipments
   * @param quantities names of the columns to convert
   */
  abstract Sql rows(Reading reading, Sql rows, List<String> quantities);

  /** How many rows could not be converted. */
  static Sql apart(Sql converted) {
    return Sql.of("SELECT count(*) FROM (").then(converted).then(") WHERE apart");
  }
}
