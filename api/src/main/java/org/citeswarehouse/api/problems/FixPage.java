package org.citeswarehouse.api.problems;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.fix.PreviewedFix;
import org.citeswarehouse.api.fix.TakenFixes;
import org.citeswarehouse.api.fix.WaitingFix;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.fix.FixForm;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.mapping.CodeGroup;
import org.citeswarehouse.model.table.RegisterTables;

/**
 * What reading a value as another is about, before it is done: the rows are counted; what becomes
 * of each only the worker's check tells.
 *
 * @param fix the rows by file
 * @param readAs what the value is read as, with its name
 * @param otherwise rows among the open ones that have other problems, which this does not mend
 * @param standing row of a table of national codes that says the same for files to come
 * @param waits a fix that waits for the same value
 * @param reason why, as far as it was said
 * @param by who, as far as it was said
 */
public record FixPage(
    PreviewedFix fix,
    String readAs,
    long otherwise,
    Optional<String> standing,
    Optional<WaitingFix> waits,
    String reason,
    String by) {

  /** What is chosen so that a cell is read as a blank one, where its column has a list of codes. */
  public static final String BLANK = Filter.BLANK;

  /** Fields of the form, each with its parameter. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "party", "party",
          "kind", "kind",
          "column", "column",
          "value", "value",
          "to", "to",
          "file", "source_file",
          "only", "code");

  /**
   * The preview that is asked for.
   *
   * @throws Refusal when it cannot be taken in, or no row has the value
   */
  static FixPage of(Reading reading, TakenFixes fixes, Arguments asked) {
    asked.refuseOthers(
        "/problems/fix",
        List.of("party", "kind", "column", "value", "to", "file", "only", "reason", "by"));
    Landed.party(Landed.parties(reading), asked);
    PreviewedFix preview = fixes.preview(fields(asked.values()));
    return new FixPage(
        preview,
        readAs(preview),
        otherwise(reading, preview),
        FixForm.standing(preview.fix()),
        fixes.waiting().on(preview.fix()),
        asked.find("reason").orElse(""),
        asked.find("by").orElse(""));
  }

  /**
   * The fields of a fix, as {@link FixForm} has them, from those of a form.
   *
   * @throws Refusal when its column has a list of codes, and nothing was chosen of it
   */
  static Map<String, String> fields(Map<String, String> form) {
    Map<String, String> fields = new HashMap<>();
    FIELDS.forEach((word, field) -> fields.put(field, form.getOrDefault(word, "")));
    if (isChosen(fields.get("kind"), fields.get("column"))) {
      String to = fields.get("to");
      if (to.isBlank()) {
        throw Refusal.of(Kind.WRONG_INPUT, "problems.not-chosen", fields.get("value"));
      }
      fields.put("to", to.strip().equals(BLANK) ? "" : to);
    }
    return fields;
  }

  /** Whether what a value is read as is chosen of a list, and not written. */
  private static boolean isChosen(String kind, String column) {
    return InputKind.find(kind)
        .map(k -> !CodeChoices.of(k, CodeGroup.of(k, column).orElse(null)).isEmpty())
        .orElse(false);
  }

  /** What the form says that the value is read as. */
  public String to() {
    String to = fix.fix().readAs();
    return to.isEmpty() && isChosen(fix.fix().kind().word(), fix.fix().column()) ? BLANK : to;
  }

  /** Rows that are open now. */
  public long open() {
    return fix.files().stream().mapToLong(PreviewedFix.OfFile::open).sum();
  }

  /** Rows that stand already, and would be read otherwise from now on. */
  public long standingRows() {
    return fix.rows() - open();
  }

  private static String readAs(PreviewedFix preview) {
    return CodeChoices.written(
        preview.fix().kind(),
        CodeGroup.of(preview.fix().kind(), preview.fix().column()).orElse(null),
        preview.fix().readAs());
  }

  private static long otherwise(Reading reading, PreviewedFix preview) {
    ProblemGroups groups = new ProblemGroups(reading, preview.fix().party());
    Sql rejects = reading.from(RegisterTables.REJECTS);
    Sql files =
        Sql.join(", ", preview.files().stream().map(file -> Sql.of("?", file.sha256())).toList());
    Sql open =
        Sql.of(
                "SELECT DISTINCT party, kind, file_sha256, coalesce(sheet, '') AS sheet, \"row\" FROM ")
            .then(rejects)
            .then(
                Sql.of(
                    " WHERE party = ? AND kind = ? AND \"column\" = ? AND severity <> 'WARNING'"
                        + " AND coalesce(value, '') IN ",
                    preview.fix().party(),
                    preview.fix().kind().word(),
                    preview.fix().column()))
            .then(
                groups.spellings(
                    preview.fix().kind().word(), preview.fix().column(), preview.fix().value()))
            .then(" AND file_sha256 IN (")
            .then(files)
            .then(")");
    return reading.count(
        Sql.of("SELECT count(*) FROM (")
            .then(open)
            .then(") g WHERE EXISTS (FROM ")
            .then(rejects)
            .then(
                " o WHERE o.party = g.party AND o.kind = g.kind AND o.file_sha256 = g.file_sha256"
                    + " AND o.\"row\" = g.\"row\" AND coalesce(o.sheet, '') = g.sheet"
                    + " AND o.severity <> 'WARNING'")
            .then(Sql.of(" AND coalesce(o.\"column\", '') <> ?)", preview.fix().column())));
  }
}
