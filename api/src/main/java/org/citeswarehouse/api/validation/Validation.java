package org.citeswarehouse.api.validation;

import java.io.IOException;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.ingest.FileScan;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.OriginalRows;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.validation.Field;
import org.citeswarehouse.ingest.validation.Parties;
import org.citeswarehouse.ingest.validation.Taxonomy;
import org.citeswarehouse.ingest.validation.Validator;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.validation.RuleBook;

/** Checks a report file of any layout that is known, and gives it back with a column ERRORS. */
public final class Validation {

  private final RuleBook book;
  private final Taxonomy taxonomy;
  private final Waivers waivers;

  /** Validation by a rule book and what is known of taxa. */
  public Validation(RuleBook book, Taxonomy taxonomy, Waivers waivers) {
    this.book = book;
    this.taxonomy = taxonomy;
    this.waivers = waivers;
  }

  /**
   * Checks a file in one pass.
   *
   * @param file a CSV in the upload layout, or a workbook
   * @param parties whose report it is, and from which side
   * @param out takes the rows with their errors
   * @throws org.citeswarehouse.ingest.RefusedFileException when the file cannot be read as a report
   * @throws Refusal when its columns are those of the other perspective
   */
  public ValidationReport run(SourceFile file, Parties parties, MarkedFile out) throws IOException {
    FileScan scan = Intake.scan(InputKind.ANNUAL_REPORT, file);
    ValidationReport report = new ValidationReport(waivers);
    boolean any = false;
    try (OriginalRows rows = Intake.originals(file, scan)) {
      while (rows.nextTable()) {
        SourceRow row = rows.next();
        if (row == null || isOfOther(row, parties.perspective())) {
          refuseOtherFile(file, rows, parties.perspective());
          continue;
        }
        any = true;
        Validator validator = new Validator(book, taxonomy, parties);
        out.table(rows.sheet(), rows.headings());
        for (; row != null; row = rows.next()) {
          out.row(rows.written(), report.add(validator.check(row)));
        }
        out.end();
      }
    }
    if (!any) {
      throw other(file, parties.perspective());
    }
    return report;
  }

  private static boolean isOfOther(SourceRow row, Direction asked) {
    return Field.perspective(row.cells()) != asked;
  }

  /** A workbook may hold both directions; a plain file is of one. */
  private static void refuseOtherFile(SourceFile file, OriginalRows rows, Direction asked) {
    if (rows.sheet().isEmpty()) {
      throw other(file, asked);
    }
  }

  private static Refusal other(SourceFile file, Direction asked) {
    return Refusal.of(
        Kind.UNREADABLE_INPUT,
        asked == Direction.I ? "validate.no-import" : "validate.import",
        file.name(),
        asked.name(),
        asked == Direction.I ? "E" : "I");
  }
}
