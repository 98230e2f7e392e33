package org.citeswarehouse.api.asking;

import java.util.Locale;
import java.util.Optional;
import org.citeswarehouse.model.codes.Countries;

/**
 * What an account may do. Source: contract section 9; issue E.
 *
 * @param kind kind of the role
 * @param party the Party it is about; blank for roles of no Party
 */
public record Role(Kind kind, String party) {

  /** Kinds of roles. */
  public enum Kind {
    /** Whoever comes: published statistics, with pseudonyms of permits. */
    PUBLIC,
    /** An officer of a Party's Management Authority: its registers, queue, decisions, reports. */
    PARTY,
    /** An officer at a border of a Party: whether a permit exists, and what is left on it. */
    CUSTOMS,
    /** An analyst of the Secretariat: submitted reports and figures by Party, no permit. */
    SECRETARIAT,
    /** Keeps the warehouse: accounts, agreements, audit log, and all that Parties see. */
    ADMIN
  }

  /** Whoever comes. */
  public static final Role ANYONE = new Role(Kind.PUBLIC, "");

  /** Reads a role as it is written, such as {@code party:CH}; empty where it is none. */
  public static Optional<Role> find(String written) {
    String[] parts = written.strip().split(":", 2);
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(parts[0])) {
        boolean ofParty = kind == Kind.PARTY || kind == Kind.CUSTOMS;
        if (!ofParty) {
          return parts.length == 1 ? Optional.of(new Role(kind, "")) : Optional.empty();
        }
        return parts.length == 2 && Countries.find(parts[1]).isPresent()
            ? Optional.of(new Role(kind, parts[1]))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** As it is written. */
  public String written() {
    String word = kind.name().toLowerCase(Locale.ROOT);
    return party.isEmpty() ? word : word + ":" + party;
  }
}
