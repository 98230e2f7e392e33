package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts of requests, in the text format of Prometheus. */
final class Metrics {

  private static final long NANOS = 1_000_000_000L;

  private final Map<Integer, LongAdder> answered = new ConcurrentHashMap<>();
  private final LongAdder nanos = new LongAdder();

  void count(int status, long took) {
    answered.computeIfAbsent(status, s -> new LongAdder()).increment();
    nanos.add(took);
  }

  void handle(Context ctx) {
    Asked.nothing(ctx);
    StringBuilder text = new StringBuilder(512);
    text.append("# HELP cites_http_requests_total Requests answered, by status.\n");
    text.append("# TYPE cites_http_requests_total counter\n");
    new TreeMap<>(answered)
        .forEach(
            (status, count) ->
                text.append("cites_http_requests_total{status=\"")
                    .append(status)
                    .append("\"} ")
                    .append(count.sum())
                    .append('\n'));
    text.append("# HELP cites_http_request_seconds_total Time spent answering.\n");
    text.append("# TYPE cites_http_request_seconds_total counter\n");
    text.append("cites_http_request_seconds_total ")
        .append((double) nanos.sum() / NANOS)
        .append('\n');
    Runtime runtime = Runtime.getRuntime();
    text.append("# HELP cites_heap_used_bytes Heap in use.\n");
    text.append("# TYPE cites_heap_used_bytes gauge\n");
    text.append("cites_heap_used_bytes ")
        .append(runtime.totalMemory() - runtime.freeMemory())
        .append('\n');
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(text.toString());
  }
}
