package org.citeswarehouse.model.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.citeswarehouse.model.codes.ListFile;

/**
 * The rules, and the pairs that some of them allow.
 *
 * @param rules the rules, in the order in which they are told
 * @param termUnits units by term; a hyphen is blank, which is number of specimens
 * @param termPurposes purposes by term; a hyphen is blank
 * @param taxonTerms terms by rank and taxon, which hold for all lower taxa
 */
public record RuleBook(
    List<Rule> rules,
    Map<String, Set<String>> termUnits,
    Map<String, Set<String>> termPurposes,
    Map<String, Set<String>> taxonTerms) {

  /** Stands for a unit, a purpose or a taxon of which the lists say nothing. */
  public static final String ANY = "*";

  private static final String RULES = "rules.csv";
  private static final String TERM_UNITS = "term_units.csv";
  private static final String TERM_PURPOSES = "term_purposes.csv";
  private static final String TAXON_TERMS = "taxon_terms.csv";

  /** Keeps the lists unchangeable. */
  public RuleBook {
    rules = List.copyOf(rules);
    termUnits = Map.copyOf(termUnits);
    termPurposes = Map.copyOf(termPurposes);
    taxonTerms = Map.copyOf(taxonTerms);
  }

  /** The rules that ship with the warehouse. */
  public static RuleBook standard() {
    return of(null);
  }

  /**
   * The rules of a folder; lists that it does not have are those that ship with the warehouse.
   *
   * @param folder holds rules.csv, term_units.csv, term_purposes.csv or taxon_terms.csv; null for
   *     none
   * @throws IllegalArgumentException when a list cannot be read as such
   * @throws java.io.UncheckedIOException when a list cannot be reached
   */
  public static RuleBook of(Path folder) {
    return new RuleBook(
        list(folder, RULES, RuleBook::rule),
        sets(list(folder, TERM_UNITS, r -> entry(r.getField("term"), r.getField("units")))),
        sets(list(folder, TERM_PURPOSES, r -> entry(r.getField("term"), r.getField("purposes")))),
        sets(
            list(
                folder,
                TAXON_TERMS,
                r -> entry(key(r.getField("rank"), r.getField("taxon")), r.getField("terms")))));
  }

  /** How taxa are named in {@link #taxonTerms}. */
  public static String key(String rank, String taxon) {
    return rank.toUpperCase(Locale.ROOT) + ":" + taxon.toLowerCase(Locale.ROOT);
  }

  private static <T> List<T> list(Path folder, String name, Function<NamedCsvRecord, T> row) {
    Path own = folder == null ? null : folder.resolve(name);
    return own != null && Files.exists(own)
        ? ListFile.read(own, row)
        : ListFile.read(RuleBook.class, name, row);
  }

  private static Rule rule(NamedCsvRecord r) {
    return new Rule(
        r.getField("id"),
        Level.valueOf(r.getField("level")),
        RuleKind.valueOf(r.getField("check")),
        split(r.getField("columns")),
        split(r.getField("values")),
        year(r.getField("first_year")),
        year(r.getField("last_year")),
        r.getField("source"));
  }

  private static Integer year(String text) {
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(";", -1));
  }

  private static Map.Entry<String, Set<String>> entry(String key, String values) {
    return Map.entry(key, Set.copyOf(split(values)));
  }

  private static Map<String, Set<String>> sets(List<Map.Entry<String, Set<String>>> entries) {
    Map<String, Set<String>> sets = new HashMap<>();
    entries.forEach(e -> sets.put(e.getKey(), e.getValue()));
    return sets;
  }
}
