package org.citeswarehouse.ingest.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.CodeColumn;
import org.citeswarehouse.ingest.check.Columns;
import org.citeswarehouse.ingest.check.DateColumn;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.taxa.Numbering;

/** Checks of a recommendation to suspend trade as the Species+ API answers. */
public final class ApiSuspensionCheck implements RowCheck<SuspensionStatement> {

  private static final long serialVersionUID = 1L;

  private final TextColumn id;
  private final CodeColumn<Country> country;
  private final DateColumn first;
  private final DateColumn last;
  private final TextColumn notification;
  private final TextColumn imports;
  private final TextColumn notes;
  private final TextColumn current;

  /** Checks of one answer's suspensions. */
  public ApiSuspensionCheck(CheckContext context) {
    Columns columns =
        new Columns(InputLayouts.of(InputKind.API_SUSPENSIONS).orElseThrow(), context);
    id = columns.text("taxon_concept_id");
    country = columns.code("geo_entity", ApiSuspensionCheck::place, IssueCode.UNKNOWN_COUNTRY, "");
    first = columns.date("start_date", 1).required();
    last = columns.date("end_date", 5);
    notification = columns.text("start_notification");
    imports = columns.text("applies_to_import");
    notes = columns.text("notes");
    current = columns.text("is_current");
  }

  @Override
  public Checked<SuspensionStatement> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    Country where = country.read(findings);
    LocalDate from = first.read(findings);
    LocalDate to = last.read(findings);
    String toImports = imports.read(findings);
    return findings.result(
        () ->
            new SuspensionStatement(
                Numbering.SPECIES_PLUS.name(),
                null,
                null,
                id.read(findings),
                where == null ? null : where.code(),
                Answers.field(notification.read(findings), "name"),
                null,
                from,
                to,
                toImports == null ? null : toImports.equals("true"),
                null,
                notes.read(findings),
                "true".equals(current.read(findings))));
  }

  private static Optional<Country> place(String object) {
    return Optional.ofNullable(Answers.country(object)).flatMap(Countries::find);
  }
}
