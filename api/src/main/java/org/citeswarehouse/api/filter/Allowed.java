package org.citeswarehouse.api.filter;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.citeswarehouse.api.problem.Texts;

/**
 * Which values a filter takes.
 *
 * @param test whether a value is one of them
 * @param words gives the allowed values, as a message names them in the language of the request
 * @param codes the allowed values where they are a closed list; else empty
 */
public record Allowed(Predicate<String> test, Supplier<String> words, List<String> codes) {

  static Allowed codes(Collection<String> codes) {
    Set<String> known = new HashSet<>(codes);
    return new Allowed(known::contains, () -> String.join(", ", codes), List.copyOf(codes));
  }

  static Allowed codes(Stream<String> codes) {
    return codes(codes.toList());
  }

  static <E extends Enum<E>> Allowed words(Class<E> type) {
    return codes(Arrays.stream(type.getEnumConstants()).map(Enum::name));
  }

  static Allowed text(String key) {
    return new Allowed(value -> true, () -> Texts.of(key), List.of());
  }

  static Allowed years() {
    return new Allowed(Years::isYearOrRange, () -> Texts.of("filter.years"), List.of());
  }
}
