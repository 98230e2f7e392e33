package org.citeswarehouse.api.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How often something may happen within a time that begins with the first. */
public final class Rate {

  private static final int MOST = 100_000;

  private final int limit;
  private final Duration time;
  private final Cache<String, AtomicInteger> counts;

  /**
   * Nothing has happened yet.
   *
   * @param limit how often
   * @param time within which time
   */
  public Rate(int limit, Duration time) {
    this.limit = limit;
    this.time = time;
    this.counts = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(time).build();
  }

  /** Counts one more; whether it may still happen. */
  public boolean take(String who) {
    return counts.get(who, w -> new AtomicInteger()).incrementAndGet() <= limit;
  }

  /** Takes one back that turned out not to count. */
  public void giveBack(String who) {
    AtomicInteger count = counts.getIfPresent(who);
    if (count != null) {
      count.decrementAndGet();
    }
  }

  /** After how many seconds it may happen again, at the latest. */
  public String seconds() {
    return Long.toString(time.toSeconds());
  }
}
