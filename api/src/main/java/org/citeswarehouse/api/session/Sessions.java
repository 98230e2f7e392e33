package org.citeswarehouse.api.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** The sessions there are, in memory: who restarts the server signs in again. */
public final class Sessions {

  /** How long a session may lie idle. Source: OWASP Session Management, for work of this kind. */
  static final Duration IDLE = Duration.ofMinutes(60);

  /** How long one lasts at most: a long day's work. Source: as above. */
  static final Duration LONGEST = Duration.ofHours(12);

  private static final int MOST = 20_000;
  private static final int BYTES = 24;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final InstantSource clock;
  private final Cache<String, Session> all;

  /** None yet. */
  public Sessions() {
    this(InstantSource.system());
  }

  /** None yet, by a clock. */
  public Sessions(InstantSource clock) {
    this.clock = clock;
    this.all =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(IDLE)
            .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
            .build();
  }

  /** Begins one of somebody who has not signed in. */
  public Session begin() {
    return begin(null);
  }

  /**
   * Begins one of somebody who just signed in; the one before ends, so that an identifier that
   * somebody else knew or gave is worth nothing.
   *
   * @param before identifier of the one before; null for none
   */
  public Session begin(SignedIn signedIn, String before) {
    if (before != null) {
      end(before);
    }
    return begin(signedIn);
  }

  private Session begin(SignedIn signedIn) {
    Session session = new Session(secret(), secret(), signedIn);
    all.put(session.id(), session);
    return session;
  }

  /** The session of that identifier; empty where there is none, or no longer. */
  public Optional<Session> find(String id) {
    if (id == null) {
      return Optional.empty();
    }
    Optional<Session> session = Optional.ofNullable(all.getIfPresent(id));
    if (session
        .flatMap(Session::signedIn)
        .filter(s -> s.at().plus(LONGEST).isBefore(clock.instant()))
        .isPresent()) {
      end(id);
      return Optional.empty();
    }
    return session;
  }

  /** Ends one; null, as of a program that comes with a key, is none. */
  public void end(String id) {
    if (id != null) {
      all.invalidate(id);
    }
  }

  /** A text that nobody can guess. */
  public static String secret() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
