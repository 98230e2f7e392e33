package org.citeswarehouse.api.account;

import java.time.Instant;

/**
 * A key for programs that ask in the name of an account. Only the hash of the key is kept.
 *
 * @param id names it where it is listed and revoked
 * @param sha256 hash of the key, in hexadecimal
 * @param made when it was made
 * @param expires when it ends
 */
public record Token(String id, String sha256, Instant made, Instant expires) {

  /** Whether it still holds. */
  boolean holds(Instant now) {
    return now.isBefore(expires);
  }
}
