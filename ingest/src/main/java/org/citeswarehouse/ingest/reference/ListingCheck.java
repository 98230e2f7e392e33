package org.citeswarehouse.ingest.reference;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.citeswarehouse.model.taxa.Rank;

/** Checks of a change of a listing, in the layout of Species+'s tables. */
public final class ListingCheck implements RowCheck<ListingStatement> {

  private static final long serialVersionUID = 1L;

  private static final Pattern LISTING = Pattern.compile("(DEL)?(I{1,3}|[A-D])(/r|/w)?");
  private static final Map<String, String> CHANGES =
      Map.of("", "ADDITION", "DEL", "DELETION", "/r", "RESERVATION", "/w", "WITHDRAWAL");

  private final CodeColumn<Rank> rank;
  private final TextColumn id;
  private final CodeColumn<String> listing;
  private final DateColumn from;
  private final TextColumn party;
  private final TextColumn populations;
  private final TextColumn excludedPopulations;
  private final TextColumn inclusion;
  private final TextColumn excluded;
  private final TextColumn current;

  /** Checks of one file's listings. */
  public ListingCheck(CheckContext context) {
    Columns columns =
        new Columns(InputLayouts.of(InputKind.SPECIES_PLUS_LISTINGS).orElseThrow(), context);
    rank = columns.rank("rank_name").required();
    id = columns.text("rec_id").required(IssueCode.MISSING_VALUE);
    listing =
        columns
            .code(
                "listing",
                text -> Optional.of(text).filter(t -> LISTING.matcher(t).matches()),
                IssueCode.UNKNOWN_LISTING,
                "")
            .required();
    from = columns.date("effective_from", 5).required();
    party = columns.text("party_iso2");
    populations = columns.text("populations_iso2");
    excludedPopulations = columns.text("EXCLUDEDpopulations_iso");
    inclusion = columns.text("is_inclusion");
    excluded = columns.text("excluded_rec_ids");
    current = columns.text("is_current");
  }

  @Override
  public Checked<ListingStatement> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    if (findings.isShifted()) {
      return findings.nothing();
    }
    Rank of = rank.read(findings);
    String taxon = id.read(findings);
    String what = listing.read(findings);
    LocalDate day = from.read(findings);
    return findings.result(
        () -> {
          Matcher parts = LISTING.matcher(what);
          if (!parts.matches()) {
            throw new IllegalStateException(what);
          }
          String kind = parts.group(1) != null ? parts.group(1) : orBlank(parts.group(3));
          String appendix = parts.group(2);
          return new ListingStatement(
              Numbering.LEGACY.name(),
              of.name(),
              taxon,
              appendix.startsWith("I") ? "CITES" : "EU",
              appendix,
              CHANGES.get(kind),
              day,
              party.read(findings),
              populations.read(findings),
              excludedPopulations.read(findings),
              "1".equals(inclusion.read(findings)),
              upper(excluded.read(findings)),
              "1".equals(current.read(findings)));
        });
  }

  private static String upper(String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }

  private static String orBlank(String text) {
    return text == null ? "" : text;
  }
}
