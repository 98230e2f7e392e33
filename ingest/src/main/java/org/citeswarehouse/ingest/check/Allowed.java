package org.citeswarehouse.ingest.check;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.citeswarehouse.model.codes.Purpose;
import org.citeswarehouse.model.codes.Purposes;
import org.citeswarehouse.model.codes.Source;
import org.citeswarehouse.model.codes.Sources;

/** Short code lists as messages name them. */
final class Allowed {

  private Allowed() {}

  static <T extends Enum<T>> String names(Class<T> names) {
    return Arrays.stream(names.getEnumConstants())
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }

  static String purposes() {
    return Purposes.all().stream().map(Purpose::code).collect(Collectors.joining(", "));
  }

  static String sources() {
    return Sources.all().stream().map(Source::code).collect(Collectors.joining(", "));
  }
}
