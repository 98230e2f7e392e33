package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.web.Addresses;

/** Reads parameters and the form asked for out of a request. */
final class Asked {

  private static final String ACCEPT = "Accept";

  private Asked() {}

  /** Refuses any parameter, where an address takes none. */
  static void nothing(Context ctx) {
    arguments(ctx).refuseOthers(ctx.path(), List.of());
  }

  /** The parameters, each given once. */
  static Arguments arguments(Context ctx) {
    Map<String, String> given = new HashMap<>();
    ctx.queryParamMap()
        .forEach(
            (word, values) -> {
              if (values.size() > 1) {
                throw Refusal.of(Kind.WRONG_INPUT, "filter.twice", word);
              }
              given.put(word, values.get(0));
            });
    return new Arguments(given);
  }

  /** The parameters but for some, which are taken elsewhere. */
  static Arguments without(Arguments arguments, String... words) {
    Map<String, String> rest = new HashMap<>(arguments.values());
    List.of(words).forEach(rest::remove);
    return new Arguments(rest);
  }

  /**
   * The form asked for: by the suffix, else by the Accept field, else the first.
   *
   * @param suffix without the point; blank where there is none
   * @param forms words of the forms that can be given, with their media types
   */
  static String form(Context ctx, String suffix, Map<String, String> forms) {
    Varying.by(ctx, ACCEPT);
    if (!suffix.isEmpty()) {
      if (!forms.containsKey(suffix)) {
        throw none(suffix, forms);
      }
      return suffix;
    }
    String accept = ctx.header(ACCEPT);
    if (accept == null || accept.isBlank()) {
      return forms.keySet().iterator().next();
    }
    return best(accept, forms);
  }

  /**
   * Whether the client would rather have a page than data. Of a page or its form, a client that
   * takes anything gets a page; a program that says nothing gets data, as everywhere.
   */
  static boolean prefersPage(Context ctx) {
    Varying.by(ctx, ACCEPT);
    return prefersPage(ctx.header(ACCEPT), ctx.attribute(Addresses.IS_PAGE) != null);
  }

  /**
   * The same of an Accept field.
   *
   * @param accept the field; null where there is none
   * @param isPage whether a page or its form is asked for
   */
  static boolean prefersPage(String accept, boolean isPage) {
    if (accept == null || accept.isBlank()) {
      return false;
    }
    double page = weight(accept, "text/html");
    double data = Math.max(weight(accept, "application/json"), weight(accept, Problems.TYPE));
    return page > data || (page == data && isPage);
  }

  private static String best(String accept, Map<String, String> forms) {
    String best = null;
    double weight = 0;
    for (Map.Entry<String, String> form : forms.entrySet()) {
      double own = weight(accept, form.getValue().split(";", 2)[0]);
      if (own > weight) {
        weight = own;
        best = form.getKey();
      }
    }
    if (best == null) {
      throw none(accept, forms);
    }
    return best;
  }

  /** The weight of the most specific range that fits. Source: RFC 9110, 12.5.1. */
  private static double weight(String accept, String type) {
    double weight = 0;
    int specific = -1;
    for (String part : accept.split(",", -1)) {
      List<String> range = new ArrayList<>(List.of(part.strip().split("\\s*;\\s*", -1)));
      String wanted = range.get(0).toLowerCase(Locale.ROOT);
      int fits =
          wanted.equals(type)
              ? 2
              : wanted.equals(type.replaceFirst("/.*", "/*")) ? 1 : wanted.equals("*/*") ? 0 : -1;
      if (fits > specific) {
        specific = fits;
        weight = quality(range);
      }
    }
    return weight;
  }

  private static double quality(List<String> range) {
    for (String parameter : range) {
      if (parameter.matches("[qQ]=[01](\\.\\d{0,3})?")) {
        return Double.parseDouble(parameter.substring(2));
      }
    }
    return 1;
  }

  private static Refusal none(String asked, Map<String, String> forms) {
    String allowed =
        forms.entrySet().stream()
            .map(f -> f.getKey() + " (" + f.getValue().split(";", 2)[0] + ")")
            .collect(Collectors.joining(", "));
    return Refusal.of(Kind.NOT_ACCEPTABLE, "format.none", asked, allowed);
  }
}
