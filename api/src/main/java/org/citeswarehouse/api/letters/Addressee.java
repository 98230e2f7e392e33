package org.citeswarehouse.api.letters;

import java.util.Locale;
import java.util.Optional;

/** To whom a letter goes. */
public enum Addressee {
  /** A border or customs office, by its code. */
  OFFICE,
  /**
   * The holder of permits, by the numbers of the permits: no table holds who that is
   * (docs/PRIVACY.md).
   */
  HOLDER,
  /** The Management Authority of another Party, by its code. */
  PARTNER;

  static Optional<Addressee> find(String word) {
    for (Addressee one : values()) {
      if (one.word().equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** The word in addresses and forms. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
