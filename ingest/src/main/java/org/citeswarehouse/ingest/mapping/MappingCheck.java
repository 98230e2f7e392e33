package org.citeswarehouse.ingest.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.CodeColumn;
import org.citeswarehouse.ingest.check.Columns;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.mapping.CodeGroup;

/**
 * Checks of a row that maps a national word to a code. The code has to be in the list of its
 * columns, so that a table of codes never makes a row fail that is right without it. Source: ADR
 * 0025.
 */
public final class MappingCheck implements RowCheck<CodeMapping> {

  private static final long serialVersionUID = 1L;

  private final String party;
  private final CodeColumn<InputKind> kind;
  private final CodeColumn<CodeGroup> column;
  private final TextColumn value;
  private final TextColumn code;
  private final TextColumn note;

  /** Checks of one file's rows. */
  public MappingCheck(CheckContext context) {
    Columns columns = new Columns(InputLayouts.CODES, context);
    party = context.party();
    kind = columns.code("kind", MappingCheck::kind, IssueCode.UNKNOWN_MAPPED_KIND, kinds());
    column =
        columns
            .code("column", CodeGroup::find, IssueCode.UNKNOWN_MAPPED_COLUMN, groups())
            .required();
    value = columns.text("value").required(IssueCode.MISSING_VALUE);
    code = columns.text("code");
    note = columns.text("note");
  }

  @Override
  public Checked<CodeMapping> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    if (findings.isShifted()) {
      return findings.nothing();
    }
    InputKind where = kind.read(findings);
    CodeGroup group = column.read(findings);
    String word = value.read(findings);
    String stands = code.read(findings);
    if (group != null && where != null && group.columns(where).isEmpty()) {
      column.text().add(findings, IssueCode.UNKNOWN_MAPPED_COLUMN, groups(where));
    } else if (group != null && stands != null && !knows(group, where, stands)) {
      code.add(findings, IssueCode.UNKNOWN_MAPPED_CODE, group.word());
    }
    return findings.result(
        () ->
            new CodeMapping(
                party,
                where == null ? null : where.word(),
                group.word(),
                word,
                stands,
                note.read(findings)));
  }

  private static boolean knows(CodeGroup group, InputKind kind, String code) {
    return kind == null ? group.knows(code) : group.knows(kind, code);
  }

  private static Optional<InputKind> kind(String word) {
    return mapped().stream().filter(k -> k.word().equals(word)).findFirst();
  }

  private static List<InputKind> mapped() {
    return InputKind.offered().stream()
        .filter(k -> Arrays.stream(CodeGroup.values()).anyMatch(g -> !g.columns(k).isEmpty()))
        .toList();
  }

  private static String kinds() {
    return mapped().stream().map(InputKind::word).collect(Collectors.joining(", "));
  }

  private static String groups() {
    return Arrays.stream(CodeGroup.values()).map(CodeGroup::word).collect(Collectors.joining(", "));
  }

  private static String groups(InputKind kind) {
    return Arrays.stream(CodeGroup.values())
        .filter(g -> !g.columns(kind).isEmpty())
        .map(CodeGroup::word)
        .collect(Collectors.joining(", "));
  }
}
