package org.citeswarehouse.api.seizure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.State;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.issue.Severity;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.reports.seizure.Consent;
import org.citeswarehouse.reports.seizure.IllegalTradeCover;

/**
 * What a user asked of the illegal-trade report beside its rows.
 *
 * @param party Party, where one is named
 * @param year year, where one is named
 * @param consent whether the data may be shared; empty to take the word of the files
 * @param nilReturn whether it is said on purpose that nothing was seized
 * @param language language of the workbook
 */
record IllegalTradeRequest(
    Optional<String> party,
    Optional<String> year,
    Optional<Consent> consent,
    boolean nilReturn,
    Locale language) {

  /**
   * Reads the options; the filters are checked by themselves.
   *
   * @throws Refusal when a value is none that is allowed
   */
  static IllegalTradeRequest of(Arguments arguments) {
    return new IllegalTradeRequest(
        arguments.find("party").filter(p -> Countries.find(p).isPresent()),
        arguments.find("year").filter(y -> y.matches("\\d{4}")),
        arguments.find("consent").map(IllegalTradeRequest::consent),
        ReportRequest.nilReturn(arguments),
        ReportRequest.language(arguments));
  }

  /**
   * The cover of the report of one Party and year.
   *
   * @param rows the seizures asked for
   * @throws Refusal when several are asked for, or when it is not said whether nothing was seized
   */
  IllegalTradeCover cover(Query rows) {
    if (party.isEmpty() || year.isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "seizures.one-report");
    }
    long lines = rows.count();
    if (lines == 0 && !nilReturn) {
      throw Refusal.of(Kind.NOT_FOUND, "seizures.nil-asked", party.get(), year.get());
    }
    if (lines > 0 && nilReturn) {
      throw Refusal.of(
          Kind.WRONG_INPUT, "seizures.not-nil", party.get(), year.get(), Long.toString(lines));
    }
    long agreed = saying(rows, "yes");
    long objected = saying(rows, "no");
    State state = rows.reading().state();
    return new IllegalTradeCover(
        party.get(),
        Countries.find(party.get()).orElseThrow().name(),
        Integer.parseInt(year.get()),
        consent.orElseGet(() -> said(agreed, objected)),
        agreed,
        objected,
        unusable(rows.reading(), party.get()),
        state.finished() == null ? null : Day.of(state.finished()),
        state.run());
  }

  /** Where the lines that say something agree, they say it for the report. */
  private static Consent said(long agreed, long objected) {
    if (agreed > 0 == objected > 0) {
      return Consent.UNSTATED;
    }
    return agreed > 0 ? Consent.YES : Consent.NO;
  }

  private static long saying(Query rows, String word) {
    return rows.reading()
        .count(
            Sql.of("SELECT count(*) FROM (")
                .then(rows.body())
                .then(Sql.of(") WHERE list_contains(string_split(consent, ';'), ?)", word)));
  }

  /** Their year may be what is wrong with them, so those of every year are counted. */
  private static long unusable(Reading reading, String party) {
    return reading.count(
        Sql.of("SELECT count(*) FROM (SELECT DISTINCT file_sha256, sheet, \"row\" FROM ")
            .then(reading.from(RegisterTables.REJECTS))
            .then(
                Sql.of(
                    " WHERE party = ? AND kind = ? AND severity <> ?)",
                    party,
                    InputKind.ILLEGAL_TRADE.word(),
                    Severity.WARNING.name())));
  }

  private static Consent consent(String word) {
    return Consent.find(word)
        .orElseThrow(
            () ->
                Refusal.of(
                    Kind.WRONG_INPUT,
                    "filter.value",
                    "consent",
                    word,
                    Arrays.stream(Consent.values())
                        .map(Consent::word)
                        .collect(Collectors.joining(", "))));
  }
}
