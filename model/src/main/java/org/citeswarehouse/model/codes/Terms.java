package org.citeswarehouse.model.codes;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Terms current and historic. Source: Guide v9 Annex 2, older guides. */
public final class Terms {

  private record Row(Term term, List<String> publishedNames) {}

  private static final List<Row> ROWS = ListFile.read(Terms.class, "terms.csv", Terms::row);
  private static final List<Term> ALL = ROWS.stream().map(Row::term).toList();
  private static final Map<String, Term> BY_CODE = ListFile.index(ALL, Term::code);
  private static final Map<String, Term> BY_NAME = byName();

  private Terms() {}

  /** All terms in alphabetical order of their codes. */
  public static List<Term> all() {
    return ALL;
  }

  /** The term with exactly that code. */
  public static Optional<Term> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /**
   * The term with that English name, as guides or published trade data spell it; any case, and with
   * or without blanks around it, as one published name ends in a blank ("jewellery - ivory ").
   */
  public static Optional<Term> byPublishedName(String name) {
    return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Term> byName() {
    Map<String, Term> names = new HashMap<>();
    for (Row row : ROWS) {
      row.publishedNames().forEach(n -> names.put(n.toLowerCase(Locale.ROOT), row.term()));
    }
    ALL.forEach(t -> names.putIfAbsent(t.name().toLowerCase(Locale.ROOT), t));
    return Map.copyOf(names);
  }

  private static Row row(NamedCsvRecord r) {
    return new Row(
        new Term(
            r.getField("code"),
            r.getField("name_en"),
            CodeStatus.valueOf(r.getField("status")),
            r.getField("maps_to"),
            r.getField("usual_unit"),
            r.getField("source")),
        PublishedNames.split(r.getField("published_names")));
  }
}
