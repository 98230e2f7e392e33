package org.citeswarehouse.api.explorer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.trade.QueryWords;
import org.citeswarehouse.api.trade.TradeOutputs;
import org.citeswarehouse.api.web.Address;

/**
 * What somebody asks of trade statistics.
 *
 * @param given the parameters as they came
 * @param view name of the output
 * @param fields the filters in the order of the form
 * @param pivot whether gross or net trade has one column a year
 * @param measure term and unit of the chart, such as {@code LIV-NAR}; blank for the commonest
 * @param page number of the page, from 1
 * @param version the state that is asked for; blank for the current one
 */
public record Question(
    Map<String, String> given,
    String view,
    Map<String, Field> fields,
    boolean pivot,
    String measure,
    int page,
    String version) {

  /** Where the explorer is. */
  public static final String PATH = "/trade";

  /** The filters of the form, in its order. */
  public static final List<String> FILTERS =
      Stream.concat(QueryWords.ORDER.stream(), Stream.of("release")).toList();

  /** The views in their order. */
  public static final List<String> VIEWS =
      TradeOutputs.statistics().stream().map(Output::name).toList();

  /** Whether anything is asked beyond which release is meant. */
  public boolean isAsked() {
    return given.keySet().stream().anyMatch(w -> !w.equals("release") && !w.equals("version"));
  }

  /** Whether every field is understood. */
  public boolean isUnderstood() {
    return fields.values().stream().noneMatch(Field::isWrong);
  }

  /** The fields that are not understood. */
  public List<Field> problems() {
    return fields.values().stream().filter(Field::isWrong).toList();
  }

  /** Whether the comparative tabulation is asked. */
  public boolean isComptab() {
    return view.equals("comptab");
  }

  /** The output it asks. */
  Output output() {
    return output(view);
  }

  static Output output(String name) {
    return TradeOutputs.all().stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
  }

  /** The filters as an output takes them, accepted names in the place of synonyms. */
  public Map<String, String> filters() {
    Map<String, String> filters = new TreeMap<>();
    fields.forEach(
        (word, field) -> {
          if (!field.value().isEmpty()) {
            filters.put(word, field.value());
          }
        });
    return filters;
  }

  /** What the output of the view takes. */
  Arguments arguments() {
    Map<String, String> all = filters();
    if (pivot && !isComptab()) {
      all.put("pivot", "true");
    }
    return new Arguments(all);
  }

  /** All of it in the one way in which it is written in an address. */
  Map<String, String> canonical() {
    Map<String, String> all = new TreeMap<>();
    all.put("view", view);
    fields.forEach(
        (word, field) -> {
          if (!field.shown().isEmpty()) {
            all.put(word, field.shown());
          }
        });
    if (pivot && !isComptab()) {
      all.put("pivot", "true");
    }
    if (!measure.isEmpty()) {
      all.put("chart", measure);
    }
    if (page > 1) {
      all.put("page", Integer.toString(page));
    }
    if (!version.isEmpty()) {
      all.put("version", version);
    }
    return all;
  }

  /** The address of the same question with some parameters changed; blank ones are left out. */
  public String with(Map<String, String> changes) {
    Map<String, String> all = new LinkedHashMap<>(canonical());
    all.remove("page");
    all.putAll(changes);
    return Address.of(PATH, all);
  }
}
