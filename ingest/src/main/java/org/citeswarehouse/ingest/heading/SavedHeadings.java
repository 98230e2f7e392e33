package org.citeswarehouse.ingest.heading;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citeswarehouse.model.layout.HeadingText;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputKind;

/**
 * What a Party has said its headings of one kind of file mean.
 *
 * @param columns column by heading, letters and digits of which count; a blank column is left out
 * @param absent columns that the Party's files do not have, and which are blank in every row
 */
public record SavedHeadings(Map<String, String> columns, Set<String> absent)
    implements Serializable {

  /**
   * Kinds of files that national registers deliver, whose columns may have headings of their own.
   */
  public static final List<InputKind> KINDS =
      List.of(
          InputKind.PERMITS,
          InputKind.ENDORSEMENTS,
          InputKind.CUSTOMS,
          InputKind.COVERAGE,
          InputKind.ANNUAL_REPORT);

  private static final Map<InputKind, Set<String>> MAY_LACK =
      Map.of(
          InputKind.PERMITS,
          Set.of(
              "replaced_by",
              "purpose",
              "description",
              "unit",
              "origin_country",
              "origin_permit_no",
              "last_reexport_country",
              "last_reexport_permit_no",
              "holder_id",
              "remarks"),
          InputKind.ENDORSEMENTS,
          Set.of("office", "unit", "dead_quantity", "transport_doc_no", "customs_declaration_no"),
          InputKind.CUSTOMS,
          Set.of(
              "office_code",
              "regime",
              "hs_edition",
              "goods_description",
              "country_origin",
              "supplementary_qty",
              "supplementary_unit",
              "statistical_value",
              "currency"));

  /** Nothing was saved. */
  public static final SavedHeadings NONE = new SavedHeadings(Map.of(), Set.of());

  /** Keeps both unchangeable. */
  public SavedHeadings {
    columns = Map.copyOf(columns);
    absent = Set.copyOf(absent);
  }

  /**
   * Whether files of a kind may be without a column: where it is optional, or where a blank cell
   * means that the value is unknown or does not apply.
   */
  public static boolean mayLack(InputKind kind, InputColumn column) {
    return !column.required() || MAY_LACK.getOrDefault(kind, Set.of()).contains(column.name());
  }

  /** These with one more row of a Party's table; what it says takes the place of what was said. */
  public SavedHeadings and(String heading, String column) {
    Map<String, String> more = new HashMap<>(columns);
    Set<String> lacking = new HashSet<>(absent);
    if (heading == null) {
      lacking.add(column);
    } else {
      more.put(HeadingText.letters(heading), column == null ? "" : column);
      lacking.remove(column);
    }
    return new SavedHeadings(more, lacking);
  }

  /** The column saved for a heading, blank where it is to be left out; empty where none was. */
  public Optional<String> column(String heading) {
    return Optional.ofNullable(columns.get(HeadingText.letters(heading)));
  }
}
