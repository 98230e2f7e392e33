package org.citeswarehouse.model.fix;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.mapping.CodeGroup;

/** A fix as text by field, as officers write it on the command line, in CSV and in JSON. */
public final class FixForm {

  /** The fields, in the order in which they are written. */
  public static final List<String> FIELDS =
      List.of(
          "party", "kind", "column", "value", "to", "source_file", "code", "reason", "fixed_by");

  /** Kinds of files whose rows can be checked again. */
  public static final List<InputKind> KINDS =
      List.of(
          InputKind.PERMITS,
          InputKind.ENDORSEMENTS,
          InputKind.CUSTOMS,
          InputKind.COVERAGE,
          InputKind.ILLEGAL_TRADE,
          InputKind.ANNUAL_REPORT);

  private static final int LONGEST = 2000;

  private final Map<String, String> given = new LinkedHashMap<>();

  private FixForm(Map<String, String> fields) {
    TreeSet<String> unknown = new TreeSet<>(fields.keySet());
    FIELDS.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new FixRefusedException("field", unknown.first(), String.join(", ", FIELDS));
    }
    fields.forEach((name, text) -> given.put(name, text == null ? "" : text.strip()));
    for (String field : List.of("party", "kind", "column", "reason", "fixed_by")) {
      if (given.getOrDefault(field, "").isEmpty()) {
        throw new FixRefusedException("missing", field);
      }
    }
    // A blank value is one: blank cells, or to be read as blank. It has to be said nevertheless.
    for (String field : List.of("value", "to")) {
      if (!given.containsKey(field)) {
        throw new FixRefusedException("missing", field);
      }
    }
    for (Map.Entry<String, String> field : given.entrySet()) {
      if (field.getValue().length() > LONGEST) {
        throw new FixRefusedException("long", field.getKey(), field.getValue().length(), LONGEST);
      }
    }
  }

  /**
   * Reads a fix.
   *
   * @param fields text by name of {@link #FIELDS}; the file by its SHA-256 or name
   * @param id identifier to give it
   * @param at when it was made
   * @throws FixRefusedException when it lacks something, says too much, or would read a value as
   *     something that its column cannot be
   */
  public static Fix read(Map<String, String> fields, String id, Instant at) {
    return new FixForm(fields).fix(id, at);
  }

  /** The fields of a fix, as {@link #read} takes them. */
  public static Map<String, String> write(Fix fix) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("party", fix.party());
    fields.put("kind", fix.kind().word());
    fields.put("column", fix.column());
    fields.put("value", fix.value());
    fields.put("to", fix.readAs());
    fields.put("source_file", fix.sourceFile());
    fields.put("code", fix.code());
    fields.put("reason", fix.reason());
    fields.put("fixed_by", fix.by());
    return fields;
  }

  /** The row of a table of national codes that makes the fix hold for files to come, as CSV. */
  public static Optional<String> standing(Fix fix) {
    return CodeGroup.of(fix.kind(), fix.column())
        .filter(group -> !fix.value().isEmpty() && group.knows(fix.kind(), fix.readAs()))
        .map(
            group ->
                fix.kind().word()
                    + ","
                    + group.word()
                    + ","
                    + quoted(fix.value())
                    + ","
                    + fix.readAs());
  }

  private Fix fix(String id, Instant at) {
    String party = given.get("party");
    if (Countries.find(party).isEmpty()) {
      throw new FixRefusedException("party", party);
    }
    InputKind kind =
        KINDS.stream()
            .filter(k -> k.word().equals(given.get("kind")))
            .findFirst()
            .orElseThrow(
                () ->
                    new FixRefusedException(
                        "kind",
                        given.get("kind"),
                        KINDS.stream().map(InputKind::word).collect(Collectors.joining(", "))));
    InputColumn column = column(kind);
    String to = given.get("to");
    Optional<CodeGroup> group = CodeGroup.of(kind, column.name());
    boolean wrong =
        group.filter(g -> g != CodeGroup.DOCUMENT_CODE && !g.knows(kind, to)).isPresent();
    if (wrong && !to.isEmpty()) {
      throw new FixRefusedException("code", to, column.name());
    }
    return new Fix(
        id,
        party,
        kind,
        column.name(),
        given.get("value"),
        to,
        blankAsNull("source_file"),
        issue(),
        given.get("reason"),
        given.get("fixed_by"),
        at,
        null);
  }

  private InputColumn column(InputKind kind) {
    List<InputColumn> columns =
        InputLayouts.of(kind).orElseThrow().columns().stream().filter(c -> !c.withheld()).toList();
    return columns.stream()
        .filter(c -> c.name().equalsIgnoreCase(given.get("column")))
        .findFirst()
        .orElseThrow(
            () ->
                new FixRefusedException(
                    "column",
                    given.get("column"),
                    kind.word(),
                    columns.stream().map(InputColumn::name).collect(Collectors.joining(", "))));
  }

  private String issue() {
    String code = blankAsNull("code");
    if (code != null && Arrays.stream(IssueCode.values()).noneMatch(c -> c.name().equals(code))) {
      throw new FixRefusedException("issue", code);
    }
    return code;
  }

  private String blankAsNull(String field) {
    String text = given.getOrDefault(field, "");
    return text.isEmpty() ? null : text;
  }

  private static String quoted(String cell) {
    return cell.matches(".*[,\"\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
