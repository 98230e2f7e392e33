package org.citeswarehouse.model.table;

import static org.citeswarehouse.model.table.Column.bool;
import static org.citeswarehouse.model.table.Column.date;
import static org.citeswarehouse.model.table.Column.decimal;
import static org.citeswarehouse.model.table.Column.integer;
import static org.citeswarehouse.model.table.Column.text;

import java.util.List;

/**
 * What sources state of taxa (silver), and what follows from all of them together (gold). Sources
 * number taxa differently; what they agree in is the name.
 */
public final class ReferenceTables {

  private static final Column NUMBERING =
      text("numbering", "SPECIES_PLUS or LEGACY: by what the source tells taxa apart.");
  private static final Column RANK = text("taxon_rank", "Rank of the taxon.");
  private static final Column ID = text("taxon_id", "Number of the taxon in the source.");
  private static final Column TAXON = text("taxon", "Accepted name.");
  private static final Column KINGDOM = text("kingdom", "Animalia or Plantae.");
  private static final Column COUNTRY = text("country", "Country, ISO code.");
  private static final Column APPENDIX = text("appendix", "I, II, III; A to D for the EU.");
  private static final Column AUTHORITY = text("authority", "CITES, or EU for its annexes.");

  /** Names as sources state them. */
  public static final Table NAME_STATEMENTS =
      new Table(
          "name_statements",
          Layer.SILVER,
          "A name as one source states it.",
          Provenance.after(
              text("kind", "Layout of the source."),
              NUMBERING,
              ID,
              KINGDOM,
              text("phylum", "Phylum."),
              text("class", "Class."),
              text("order", "Order."),
              text("family", "Family."),
              text("genus", "Genus."),
              text("name", "Name, or its last part."),
              text("author", "Author and year."),
              RANK,
              text("status", "A accepted, H hybrid, N not listed, S synonym, T trade name."),
              text("parent_rank", "Rank of the parent."),
              text("parent_id", "Number of the parent."),
              text("accepted_rank", "Rank of the accepted name."),
              text("accepted_id", "Number of the accepted name."),
              text("accepted_name", "The accepted name; of a hybrid a parent."),
              bool("cites", "Whether it is part of the CITES and EU taxonomy."),
              text("listing", "Appendices on the day of the source, as I/II."),
              text("synonyms", "Synonyms with authors, one a line."),
              text("distribution", "Countries of occurrence, joined by a comma.")),
          List.of("file_sha256", "sheet", "row"),
          List.of(),
          List.of("file_sha256", "row"));

  /** Changes of listings as sources state them. */
  public static final Table LISTING_STATEMENTS =
      new Table(
          "listing_statements",
          Layer.SILVER,
          "A change of a listing as one source states it.",
          Provenance.after(
              NUMBERING,
              RANK,
              ID,
              AUTHORITY,
              APPENDIX,
              text("change", "ADDITION, DELETION, RESERVATION, WITHDRAWAL or EXCEPTION."),
              date("effective_from", "Day on which it takes effect."),
              text("party", "Party that listed in Appendix III, or reserved."),
              text("populations", "Populations listed, ISO codes; none is all."),
              text("excluded_populations", "Populations left out, ISO codes."),
              bool("inclusion", "Whether a higher taxon is what is listed."),
              text("excluded_taxa", "Lower taxa left out, as RANK:number."),
              bool("current", "Whether it was in force on the day of the source.")),
          List.of("file_sha256", "sheet", "row"),
          List.of(),
          List.of("file_sha256", "row"));

  /** Countries of occurrence as sources state them. */
  public static final Table DISTRIBUTION_STATEMENTS =
      new Table(
          "distribution_statements",
          Layer.SILVER,
          "A country of occurrence as one source states it.",
          Provenance.after(
              NUMBERING,
              RANK,
              ID,
              COUNTRY,
              text("tags", "introduced, extinct, distribution uncertain \u2026")),
          List.of("file_sha256", "sheet", "row"),
          List.of(),
          List.of("file_sha256", "row"));

  /** Export quotas as sources state them. */
  public static final Table QUOTA_STATEMENTS =
      new Table(
          "quota_statements",
          Layer.SILVER,
          "An export quota as one source states it.",
          Provenance.after(
              NUMBERING,
              KINGDOM,
              RANK,
              ID,
              COUNTRY,
              decimal("quota", "unit", "Amount; blank while in preparation."),
              bool("in_preparation", "Whether the source states -1: in preparation."),
              text("unit", "Unit code; blank is number of specimens."),
              date("first_day", "First day."),
              date("last_day", "Last day."),
              integer("quota_year", "Year of the quota."),
              text("terms", "Terms it covers, as stated; blank is not stated."),
              text("sources", "Sources it covers, as stated; blank is not stated."),
              text("notes", "Notes.")),
          List.of("file_sha256", "sheet", "row"),
          List.of(),
          List.of("file_sha256", "row"));

  /** Recommendations to suspend trade as sources state them. */
  public static final Table SUSPENSION_STATEMENTS =
      new Table(
          "suspension_statements",
          Layer.SILVER,
          "A recommendation to suspend trade as one source states it.",
          Provenance.after(
              NUMBERING,
              KINGDOM,
              RANK,
              ID,
              COUNTRY,
              text("start_notification", "Number of the notification that begins it."),
              text("end_notification", "Number of the notification that ends it."),
              date("first_day", "First day, where the source states it."),
              date("last_day", "Last day, where the source states it."),
              bool("applies_to_import", "Whether imports are meant, where stated."),
              text("excluded_taxa", "Taxa left out."),
              text("notes", "Notes."),
              bool("current", "Whether it was in force on the day of the source.")),
          List.of("file_sha256", "sheet", "row"),
          List.of(),
          List.of("file_sha256", "row"));

  /** Notifications and regulations with their dates. */
  public static final Table NOTIFICATION_STATEMENTS =
      new Table(
          "notification_statements",
          Layer.SILVER,
          "A notification or regulation as one source states it.",
          Provenance.after(
              text("number", "Number by which suspensions name it."),
              text("name", "Its name."),
              date("day", "Its date."),
              text("event_type", "What it is."),
              text("basis", "Why trade is suspended.")),
          List.of("file_sha256", "sheet", "row"),
          List.of(),
          List.of("file_sha256", "row"));

  /** The nomenclature: every name with what it stands for. */
  public static final Table TAXON_NAMES =
      new Table(
          "taxon_names",
          Layer.GOLD,
          "A name and the taxon it stands for.",
          List.of(
              text("name", "Name as reports use it, without author."),
              text("status", "A accepted, H hybrid, N not listed, S synonym, T trade name."),
              text("accepted_name", "The accepted name; the name itself unless a synonym."),
              RANK,
              KINGDOM,
              text("phylum", "Phylum."),
              text("class", "Class."),
              text("order", "Order."),
              text("family", "Family."),
              text("subfamily", "Subfamily."),
              text("genus", "Genus."),
              text("parents", "Parents of a hybrid, joined by a semicolon."),
              text("author", "Author and year."),
              text("listing", "Appendices on the day of the last source that says so, as I/II."),
              text("sources", "Layouts of the sources that state it.")),
          List.of("name", "kingdom", "status", "accepted_name"),
          List.of(),
          List.of("name"));

  /** What names stood for as sources that bear a day state it. */
  public static final Table NAMES_BY_DAY =
      new Table(
          "names_by_day",
          Layer.GOLD,
          "What a name stood for from a day on, by the sources that bear a day.",
          List.of(
              text("name", "Name, without author."),
              KINGDOM,
              date("known_from", "Day of the source that states it."),
              date("known_to", "Day of the next source that does; blank while it is the last."),
              text(
                  "outcome",
                  "ACCEPTED: a name of its own; SYNONYM of the accepted name; UNCLEAR: of several,"
                      + " or of names that stand for one another."),
              text("accepted_name", "The accepted name; of UNCLEAR all that are stated."),
              text("class", "Class of the accepted name."),
              text("order", "Order of the accepted name."),
              text("family", "Family of the accepted name."),
              text("genus", "Genus of the accepted name."),
              text("stated_by", "File, entry and row that state it, step by step.")),
          List.of("name", "kingdom", "known_from"),
          List.of(),
          List.of("name"));

  /** Files that state names, with the day that they bear. */
  public static final Table NAME_FILES =
      new Table(
          "name_files",
          Layer.GOLD,
          "A file that states names, with its day.",
          List.of(
              date("day", "Day in the name of the entry or file; blank where it bears none."),
              text("file", "Name of the file as received."),
              text("file_sha256", "SHA-256 of the landed file."),
              text("sheet", "Sheet or entry of the file."),
              text("kind", "Layout of the source."),
              Column.bigint("names", "Rows that state names.")),
          List.of("file_sha256", "sheet"),
          List.of(),
          List.of("file_sha256"));

  /** Times during which taxa are listed, as reports are held against them. */
  public static final Table LISTING_INTERVALS =
      new Table(
          "listing_intervals",
          Layer.GOLD,
          "A time during which a taxon is listed. Source: trade-database-facts B, S1.",
          List.of(
              TAXON,
              KINGDOM,
              AUTHORITY,
              APPENDIX,
              date("valid_from", "First day."),
              date("valid_to", "Day on which it ends; blank is open."),
              text("by", "OWN, HIGHER by a higher taxon, LOWER of lower taxa, PARENT of a hybrid."),
              date("known_to", "Day of the last change that the sources know of.")),
          List.of("taxon", "kingdom", "authority", "appendix", "valid_from"),
          List.of(),
          List.of("taxon"));

  /** Countries of occurrence. */
  public static final Table TAXON_DISTRIBUTIONS =
      new Table(
          "taxon_distributions",
          Layer.GOLD,
          "A country in which a taxon occurs.",
          List.of(
              TAXON,
              KINGDOM,
              COUNTRY,
              text("tags", "introduced, extinct, distribution uncertain \u2026"),
              text("sources", "Layouts of the sources that state it.")),
          List.of("taxon", "kingdom", "country"),
          List.of(),
          List.of("taxon"));

  /** Export quotas by name of taxon. */
  public static final Table QUOTAS =
      new Table(
          "quotas",
          Layer.GOLD,
          "An export quota.",
          List.of(
              TAXON,
              KINGDOM,
              COUNTRY,
              integer("quota_year", "Year of the quota."),
              date("first_day", "First day."),
              date("last_day", "Last day."),
              decimal("quota", "unit", "Amount; blank while in preparation."),
              bool("in_preparation", "Whether it is in preparation."),
              text("unit", "Unit code; blank is number of specimens."),
              text("terms", "Terms it covers, as stated; blank is not stated."),
              text("sources", "Sources it covers, as stated; blank is not stated."),
              text("notes", "Notes."),
              text("file_sha256", "SHA-256 of the landed file."),
              Column.bigint("row", "Row of the file.")),
          List.of("taxon", "country", "quota_year", "file_sha256", "row"),
          List.of(),
          List.of("taxon", "country"));

  /** Recommendations to suspend trade by name of taxon. */
  public static final Table SUSPENSIONS =
      new Table(
          "suspensions",
          Layer.GOLD,
          "A recommendation to suspend trade.",
          List.of(
              text("taxon", "Accepted name; blank is all taxa."),
              KINGDOM,
              COUNTRY,
              date("first_day", "First day."),
              date("last_day", "Last day; blank is in force."),
              text("start_notification", "Notification that begins it."),
              text("end_notification", "Notification that ends it."),
              bool("applies_to_import", "Whether imports are meant, where stated."),
              text("excluded_taxa", "Taxa left out."),
              text("notes", "Notes."),
              text("file_sha256", "SHA-256 of the landed file."),
              Column.bigint("row", "Row of the file.")),
          List.of("taxon", "country", "first_day", "file_sha256", "row"),
          List.of(),
          List.of("taxon", "country"));

  /** Statements that could not be tied to a taxon. */
  public static final Table REFERENCE_GAPS =
      new Table(
          "reference_gaps",
          Layer.GOLD,
          "A statement on a taxon that could not be used, and why.",
          List.of(
              text("file", "Name of the file as received."),
              text("file_sha256", "SHA-256 of the landed file."),
              text("sheet", "Sheet or entry of the file."),
              Column.bigint("row", "Row of the file."),
              text(
                  "reason",
                  "KINGDOM_UNKNOWN: the file does not tell and no taxa settle it; PARENT_UNKNOWN:"
                      + " the name cannot be completed; TAXON_UNKNOWN: no source names the taxon;"
                      + " ACCEPTED_UNKNOWN: no source names the accepted taxon;"
                      + " NOTIFICATION_UNKNOWN: no source dates the notification."),
              text("value", "What could not be found.")),
          List.of("file_sha256", "sheet", "row", "reason"),
          List.of(),
          List.of("file_sha256", "row"));

  private ReferenceTables() {}

  static List<Table> all() {
    return List.of(
        NAME_STATEMENTS,
        LISTING_STATEMENTS,
        DISTRIBUTION_STATEMENTS,
        QUOTA_STATEMENTS,
        SUSPENSION_STATEMENTS,
        NOTIFICATION_STATEMENTS,
        TAXON_NAMES,
        NAMES_BY_DAY,
        NAME_FILES,
        LISTING_INTERVALS,
        TAXON_DISTRIBUTIONS,
        QUOTAS,
        SUSPENSIONS,
        REFERENCE_GAPS);
  }
}
