package org.citeswarehouse.api.query;

import java.time.Duration;

/**
 * What one process may use for its queries.
 *
 * @param memory most memory of the engine, beside the heap, as DuckDB writes it: {@code 1GB}
 * @param threads threads of the engine
 * @param time longest time until a query gives its first rows
 */
public record Limits(String memory, int threads, Duration time) {

  /** For requests over HTTP. */
  public static final Limits SERVING = new Limits("1GB", threadsHere(), Duration.ofSeconds(30));

  /** For exports from the command line, which may sort whole tables. */
  public static final Limits EXPORT = new Limits("2GB", threadsHere(), Duration.ofHours(1));

  private static int threadsHere() {
    return Math.max(1, Runtime.getRuntime().availableProcessors());
  }
}
