package org.citeswarehouse.api.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Texts;

/** A question on trade statistics in the words of the language of the request. */
public final class QueryWords {

  /** Lists that the codes of a filter come from. */
  public static final Map<String, CodeNames> LISTS =
      Map.of(
          "importer", CodeNames.COUNTRY,
          "exporter", CodeNames.COUNTRY,
          "origin", CodeNames.COUNTRY,
          "term", CodeNames.TERM,
          "unit", CodeNames.UNIT,
          "purpose", CodeNames.PURPOSE,
          "source", CodeNames.SOURCE,
          "appendix", CodeNames.APPENDIX);

  /** The filters of trade statistics, in the order of the form. */
  public static final List<String> ORDER =
      List.of(
          "taxon",
          "year",
          "importer",
          "exporter",
          "origin",
          "term",
          "unit",
          "purpose",
          "source",
          "appendix");

  private QueryWords() {}

  /** Each filter that is given with its values, in the order of the form. */
  public static List<String> of(Arguments arguments) {
    List<String> words = new ArrayList<>();
    for (String word : ORDER) {
      arguments
          .find(word)
          .ifPresent(
              list ->
                  words.add(
                      Texts.of("explorer.said." + word, String.join(", ", values(word, list)))));
    }
    return words;
  }

  /** The values of one filter by name and code. */
  public static List<String> values(String word, String list) {
    List<String> values = new ArrayList<>();
    for (String value : list.split(",", -1)) {
      values.add(name(word, value.strip()));
    }
    return values;
  }

  private static String name(String word, String value) {
    if (value.equals(Filter.BLANK)) {
      return Texts.of("explorer.blank." + (Texts.has("explorer.blank." + word) ? word : "other"));
    }
    return LISTS.containsKey(word) ? LISTS.get(word).withCode(value) : value;
  }
}
