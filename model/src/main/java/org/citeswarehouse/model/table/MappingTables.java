package org.citeswarehouse.model.table;

import static org.citeswarehouse.model.table.Column.bigint;
import static org.citeswarehouse.model.table.Column.text;
import static org.citeswarehouse.model.table.Column.timestamp;

import java.util.List;

/** Values that are read as others: national codes, fixes, and the rows checked again for them. */
public final class MappingTables {

  private static final Column PARTY = text("party", "The Party whose register it is.");
  private static final Column KIND =
      text("kind", "Kind of the files: permits, endorsements \u2026");

  /**
   * What words of a register stand for; a later row on the same word takes an earlier one's place.
   */
  public static final Table CODE_MAPPINGS =
      new Table(
          "code_mappings",
          Layer.SILVER,
          "A word of a national register and the code it stands for. docs/adr/0025",
          Provenance.after(
              PARTY,
              text("kind", "Kind of the files it stands in; blank is every kind."),
              text("column", "term, unit, country \u2026: the columns it stands in."),
              text("value", "The word, as the register writes it."),
              text("code", "The code it stands for; blank where it stands for none any more."),
              text("note", "What is known about it.")),
          List.of("file_sha256", "sheet", "row"),
          List.of(),
          List.of("party"));

  /** Every fix ever made; nothing is taken out or changed. */
  public static final Table FIXES =
      new Table(
          "fix_log",
          Layer.SILVER,
          "A value that is read as another in all rows landed so far that have it. docs/adr/0025",
          List.of(
              text("fix_id", "Identifier; a later fix has a greater one."),
              PARTY,
              KIND,
              text("column", "Column of the value, by its name in the layout."),
              text("value", "The value as written; blank for blank cells."),
              text("read_as", "What it is read as; blank for a blank cell."),
              text("source_file", "SHA-256 of the file; blank where all files so far are meant."),
              text("code", "Open problem the rows had; blank where all rows are meant."),
              text("reason", "Why, in the officer's words."),
              text("fixed_by", "Who decided it."),
              timestamp("fixed_at", "When it was decided."),
              text("undoes", "The fix that no longer holds."),
              bigint("rows", "Rows that were checked again for it."),
              text("run_id", "The run that checked them.")),
          List.of("fix_id"),
          List.of(),
          List.of("party", "fix_id"));

  /** Rows that were checked again; of each row, the last run named here is the one that stands. */
  public static final Table RECHECKED_ROWS =
      new Table(
          "rechecked_rows",
          Layer.SILVER,
          "A row that was checked again; its typed row and its problems are those of the last such"
              + " run. docs/adr/0025",
          List.of(
              PARTY,
              KIND,
              text("file_sha256", "SHA-256 of the landed file."),
              text("sheet", "Sheet of a workbook or entry of an archive."),
              bigint("row", "Row as a spreadsheet shows it."),
              text("landed_run", "The run that landed the file."),
              text("run_id", "The run that checked it again."),
              text("fix_id", "A fix that holds for the row; or the undoing that had it checked.")),
          List.of("party", "kind", "file_sha256", "sheet", "row", "run_id", "fix_id"),
          List.of(),
          List.of("party", "file_sha256", "row"));

  private MappingTables() {}

  static List<Table> all() {
    return List.of(CODE_MAPPINGS, FIXES, RECHECKED_ROWS);
  }
}
