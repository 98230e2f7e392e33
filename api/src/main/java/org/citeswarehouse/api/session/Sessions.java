package org.citeswarehouse.api.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** The sessions there are, in memory: who restarts the server signs in again. */
public final class Sessions {

  /** How long a session may lie idle. Source: OWASP Session Management, for work of this kind. */
  static final Duration IDLE = Duration.ofMinutes(60);

  private static final int MOST = 20_000;
  private static final int BYTES = 24;

  private final SecureRandom random = new SecureRandom();
  private final Cache<String, Session> all =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(IDLE).build();

  /** Begins one. */
  public Session begin() {
    Session session = new Session(secret(), secret());
    all.put(session.id(), session);
    return session;
  }

  /** The session of that identifier; empty where there is none, or no longer. */
  public Optional<Session> find(String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(all.getIfPresent(id));
  }

  /** Ends one. */
  public void end(String id) {
    all.invalidate(id);
  }

  /** A text that nobody can guess. */
  public String secret() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
