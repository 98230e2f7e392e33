package org.citeswarehouse.ingest.reference;

import java.time.LocalDate;
import java.util.Map;
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
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.taxa.Numbering;

/** Checks of a change of a listing as the Species+ API answers. */
public final class ApiListingCheck implements RowCheck<ListingStatement> {

  private static final long serialVersionUID = 1L;

  private static final Map<String, String> CHANGES =
      Map.of(
          "+",
          "ADDITION",
          "-",
          "DELETION",
          "R+",
          "RESERVATION",
          "R-",
          "WITHDRAWAL",
          "x",
          "EXCEPTION");

  private final TextColumn id;
  private final CodeColumn<String> change;
  private final CodeColumn<String> appendix;
  private final CodeColumn<String> annex;
  private final DateColumn from;
  private final TextColumn party;
  private final TextColumn current;

  /** Checks of one answer's listings. */
  public ApiListingCheck(CheckContext context) {
    Columns columns = new Columns(InputLayouts.of(InputKind.API_LISTINGS).orElseThrow(), context);
    id = columns.text("taxon_concept_id").required(IssueCode.MISSING_VALUE);
    change =
        columns
            .code(
                "change_type",
                text -> Optional.ofNullable(CHANGES.get(text)),
                IssueCode.UNKNOWN_LISTING,
                "")
            .required();
    appendix = columns.code("appendix", ApiListingCheck::appendix, IssueCode.UNKNOWN_LISTING, "");
    annex = columns.code("annex", ApiListingCheck::annex, IssueCode.UNKNOWN_LISTING, "");
    from = columns.date("effective_at", 5).required();
    party = columns.text("party");
    current = columns.text("is_current");
  }

  @Override
  public Checked<ListingStatement> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    String taxon = id.read(findings);
    String what = change.read(findings);
    String ofCites = appendix.read(findings);
    String ofEu = annex.read(findings);
    LocalDate day = from.read(findings);
    if (ofCites == null && ofEu == null) {
      appendix.text().add(findings, IssueCode.UNKNOWN_LISTING, "");
    }
    return findings.result(
        () ->
            new ListingStatement(
                Numbering.SPECIES_PLUS.name(),
                null,
                taxon,
                ofCites != null ? "CITES" : "EU",
                ofCites != null ? ofCites : ofEu,
                what,
                day,
                Answers.country(party.read(findings)),
                null,
                null,
                false,
                null,
                "true".equals(current.read(findings))));
  }

  private static Optional<String> appendix(String text) {
    return Optional.of(text).filter(t -> t.matches("I{1,3}"));
  }

  private static Optional<String> annex(String text) {
    return Optional.of(text).filter(t -> t.matches("[A-D]"));
  }
}
