package org.citeswarehouse.api.annual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.register.OtherType;
import org.citeswarehouse.model.register.PermitStatus;
import org.citeswarehouse.model.register.PermitType;
import org.citeswarehouse.model.report.ManyCrossingsTreatment;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.reports.annual.Cover;
import org.citeswarehouse.reports.annual.PermitCount;

/** What the cover of a report says, from one state. */
record Covers(Reading reading) {

  private static final String VOID =
      Arrays.stream(PermitStatus.values())
          .filter(PermitStatus::isVoid)
          .map(status -> "'" + status + "'")
          .collect(Collectors.joining(", ", "(", ")"));

  private static final Set<String> READ =
      Set.of(
          ReportTables.ANNUAL_REPORT_LINES.name(),
          ReportTables.ANNUAL_REPORT_CHECKS.name(),
          ReconciliationTables.RECONCILIATION.name());

  /**
   * The cover of a report.
   *
   * @param asOf day at which the lines of its Party were judged
   */
  Cover of(ReportRequest request, LocalDate asOf) {
    LocalDate finished =
        reading.state().finished() == null ? null : Day.of(reading.state().finished());
    return new Cover(
        request.party(),
        partyName(request),
        request.year(),
        request.basisImports(),
        request.basisExports(),
        finished,
        asOf,
        reading.state().run(),
        versionsRead(),
        request.contact(),
        manyCrossings(request),
        request.nil(),
        permits(request));
  }

  /**
   * The name of the list of countries in English; in other languages the one Java knows, if any.
   */
  private static String partyName(ReportRequest request) {
    String english = Countries.find(request.party()).orElseThrow().name();
    Locale language = request.language();
    if (language.getLanguage().equals("en")) {
      return english;
    }
    String name =
        new Locale.Builder().setRegion(request.party()).build().getDisplayCountry(language);
    return name.equals(request.party()) ? english : name;
  }

  private Map<String, Long> versionsRead() {
    Map<String, Long> versions = new TreeMap<>(reading.state().versions());
    versions.keySet().retainAll(READ);
    return versions;
  }

  /** As the build of the Party's register was asked that the state comes from; null if unknown. */
  private ManyCrossingsTreatment manyCrossings(ReportRequest request) {
    Sql word =
        Sql.of("SELECT many_crossings FROM ")
            .then(reading.state().runs())
            .then(
                Sql.of(
                    " WHERE command = 'build' AND run_id <= ? AND (party IS NULL OR party = ?)"
                        + " ORDER BY run_id DESC LIMIT 1",
                    reading.state().run(),
                    request.party()));
    return reading.text(word).flatMap(ManyCrossingsTreatment::find).orElse(null);
  }

  private List<PermitCount> permits(ReportRequest request) {
    Sql counted =
        Sql.of("SELECT permit_type, type_other, count(DISTINCT permit_no) AS permits,")
            .then(" count(DISTINCT permit_no) FILTER (WHERE permit_status IN " + VOID + ")")
            .then(" AS voided FROM ")
            .then(reading.from(ReconciliationTables.RECONCILIATION))
            .then(
                Sql.of(
                    " WHERE party = ? AND issuing_country = party AND year(issue_date) = ?"
                        + " GROUP BY ALL ORDER BY ALL",
                    request.party(),
                    request.year()));
    List<PermitCount> counts = new ArrayList<>();
    for (List<Object> row :
        reading.list(
            List.of(
                ReconciliationTables.RECONCILIATION.column("permit_type"),
                ReconciliationTables.RECONCILIATION.column("type_other"),
                Reading.made("permits", ColumnType.BIGINT),
                Reading.made("voided", ColumnType.BIGINT)),
            counted)) {
      counts.add(
          new PermitCount(
              PermitType.valueOf((String) row.get(0)),
              row.get(1) == null ? null : OtherType.valueOf((String) row.get(1)),
              (Long) row.get(2),
              (Long) row.get(3)));
    }
    counts.sort(Comparator.comparing(PermitCount::type));
    return counts;
  }
}
