package org.citeswarehouse.api.seizure;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.State;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.reports.seizure.Consent;
import org.citeswarehouse.reports.seizure.IllegalTradeCover;

/**
 * What a user asked of the illegal-trade report beside its rows.
 *
 * @param party Party, where one is named
 * @param year year, where one is named
 * @param consent whether the data may be shared
 * @param nilReturn whether it is said on purpose that nothing was seized
 * @param language language of the workbook
 */
record IllegalTradeRequest(
    Optional<String> party,
    Optional<String> year,
    Consent consent,
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
        arguments.find("consent").map(IllegalTradeRequest::consent).orElse(Consent.UNSTATED),
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
    State state = rows.reading().state();
    return new IllegalTradeCover(
        party.get(),
        Countries.find(party.get()).orElseThrow().name(),
        Integer.parseInt(year.get()),
        consent,
        state.finished() == null ? null : LocalDate.ofInstant(state.finished(), ZoneOffset.UTC),
        state.run());
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
