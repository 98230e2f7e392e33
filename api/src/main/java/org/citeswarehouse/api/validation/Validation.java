package org.citeswarehouse.api.validation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
   * What is asked of a file.
   *
   * @param party whose report it is
   * @param perspectives the directions to check; a workbook may hold both
   * @param year year of the report, for lines that have none; null where it was not given
   */
  public record Asked(String party, Set<Direction> perspectives, Integer year) {

    /** Keeps the set unchangeable. */
    public Asked {
      perspectives = Set.copyOf(perspectives);
    }
  }

  /**
   * Checks a file in one pass.
   *
   * @param file a CSV in the upload layout, or a workbook
   * @param asked whose report it is, and from which side
   * @param out takes the rows with their errors
   * @throws org.citeswarehouse.ingest.RefusedFileException when the file cannot be read as a report
   * @throws Refusal when its columns are those of the other perspective
   */
  public ValidatedFile run(SourceFile file, Asked asked, MarkedFile out) throws IOException {
    FileScan scan = Intake.scan(InputKind.ANNUAL_REPORT, file);
    ValidationReport report = new ValidationReport(waivers);
    LineReading reading = new LineReading(asked.year());
    List<ValidatedFile.Left> left = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    boolean any = false;
    try (OriginalRows rows = Intake.originals(file, scan)) {
      while (rows.nextTable()) {
        SourceRow row = rows.next();
        if (row == null) {
          continue;
        }
        Direction direction = Field.perspective(row.cells());
        if (!asked.perspectives().contains(direction)) {
          refuseOtherFile(file, rows, direction);
          left.add(new ValidatedFile.Left(rows.sheet(), direction));
          continue;
        }
        any = true;
        if (!rows.isSheet() && rows.sheet().isEmpty()) {
          refusals.addAll(
              UploadForm.refusals(
                  file, rows.headings(), scan.sections().get(0).encoding(), direction));
        }
        Validator validator = new Validator(book, taxonomy, new Parties(asked.party(), direction));
        out.table(rows.sheet(), rows.headerRow(), rows.headings());
        for (; row != null; row = rows.next()) {
          SourceRow line = reading.read(row, rows.isSheet());
          out.row(row.row(), rows.written(), report.add(validator.check(line)));
        }
        out.end();
      }
    }
    if (!any) {
      throw other(file, left.get(0).direction());
    }
    return new ValidatedFile(report, left, reading.yearsFilled(), refusals, reading.units());
  }

  /** A workbook may hold both directions; a plain file is of one. */
  private static void refuseOtherFile(SourceFile file, OriginalRows rows, Direction held) {
    if (rows.sheet().isEmpty()) {
      throw other(file, held);
    }
  }

  private static Refusal other(SourceFile file, Direction held) {
    return Refusal.of(
        Kind.UNREADABLE_INPUT,
        held == Direction.E ? "validate.no-import" : "validate.import",
        file.name(),
        held == Direction.E ? "I" : "E",
        held.name());
  }
}
