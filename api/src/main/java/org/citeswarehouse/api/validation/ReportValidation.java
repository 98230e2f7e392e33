package org.citeswarehouse.api.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.decision.Waiver;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.validation.Parties;
import org.citeswarehouse.ingest.validation.Validator;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.validation.RuleBook;
import org.citeswarehouse.reports.table.Rows;

/** Validation of a report that the warehouse holds, before anything is written. */
public final class ReportValidation {

  private final Map<Direction, ValidationReport> reports = new EnumMap<>(Direction.class);

  private ReportValidation() {}

  /** Both directions of a report, by the rules that ship with the warehouse. */
  public static ReportValidation of(Reading reading, ReportRequest request) {
    RuleBook book = RuleBook.standard();
    WarehouseTaxonomy taxonomy = WarehouseTaxonomy.of(reading);
    Waivers waivers = Waivers.of(Waiver.of(reading, request.party()));
    ReportValidation validation = new ReportValidation();
    for (Direction direction : List.of(Direction.I, Direction.E)) {
      Validator validator = new Validator(book, taxonomy, new Parties(request.party(), direction));
      ValidationReport report = new ValidationReport(waivers);
      try (Rows rows = new AnnualReports(reading).uploadLines(request, direction)) {
        for (long row = 2; rows.next(); row++) {
          report.add(validator.check(line(rows, row)));
        }
      }
      validation.reports.put(direction, report);
    }
    return validation;
  }

  /** What one direction breaks. */
  public ValidationReport report(Direction direction) {
    return reports.get(direction);
  }

  /** Lines that UNEP-WCMC does not take. */
  public long errors() {
    return reports.values().stream().mapToLong(ValidationReport::withErrors).sum();
  }

  /** Lines that UNEP-WCMC may ask about. */
  public long warnings() {
    return reports.values().stream().mapToLong(ValidationReport::withWarnings).sum();
  }

  /** A line as the upload file has it. */
  private static SourceRow line(Rows rows, long row) {
    String[] cells = new String[InputLayouts.ANNUAL_REPORT.columns().size()];
    List<String> headers = new ArrayList<>();
    for (int i = 0; i < rows.columns().size(); i++) {
      String header = rows.columns().get(i).header();
      headers.add(header);
      Object value = rows.value(i);
      cells[InputLayouts.ANNUAL_REPORT.indexOf(header)] = value == null ? "" : value.toString();
    }
    return new SourceRow("", row, Arrays.asList(cells), null, headers.size(), headers.size());
  }
}
