package org.citeswarehouse.api.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;

/**
 * What a user gave beside the name of an output: filters and options by their words.
 *
 * @param values one value or comma list for each word
 */
public record Arguments(Map<String, String> values) {

  /** Keeps its own copy, words in alphabetical order. */
  public Arguments {
    values = new TreeMap<>(values);
  }

  /** The value of a word; empty when it is not given. */
  public Optional<String> find(String word) {
    return Optional.ofNullable(values.get(word));
  }

  /** These, and one more unless it is given already. */
  public Arguments orElse(String word, String value) {
    Map<String, String> all = new TreeMap<>(values);
    all.putIfAbsent(word, value);
    return new Arguments(all);
  }

  /** Refuses words that an output does not know, naming those it does. */
  public void refuseOthers(String name, List<String> allowed) {
    for (String word : values.keySet()) {
      if (allowed.isEmpty()) {
        throw Refusal.of(Kind.WRONG_INPUT, "filter.none", word, name);
      }
      if (!allowed.contains(word)) {
        throw Refusal.of(
            Kind.WRONG_INPUT, "filter.unknown", word, name, String.join(", ", allowed));
      }
    }
  }

  /** The conditions of the filters that are given, all of which must hold. */
  public Sql condition(Reading reading, List<Filter> filters) {
    List<Sql> all = new ArrayList<>();
    for (Filter filter : filters) {
      find(filter.name()).ifPresent(list -> all.add(filter.where(reading, list, values)));
    }
    return Sql.all(all);
  }

  /** The words and values in one line, always in the same order. */
  public String line() {
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("&"));
  }
}
