package org.citeswarehouse.api.trace;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Keys as paths of addresses; a permit number may hold slashes itself. */
public final class TraceKey {

  private TraceKey() {}

  /** The parts of a key: the first, the last or last two, and all between them as one. */
  public static List<String> parts(String name, String path) {
    if (path.isEmpty()) {
      return List.of();
    }
    List<String> all = Arrays.asList(path.split("/", -1));
    int after = name.equals("annual-report") ? 2 : 1;
    if (all.size() < after + 2) {
      return all;
    }
    List<String> parts = new ArrayList<>();
    parts.add(all.get(0));
    parts.add(String.join("/", all.subList(1, all.size() - after)));
    parts.addAll(all.subList(all.size() - after, all.size()));
    return parts;
  }

  /** Parts as a path; slashes inside a part stay slashes. */
  public static String path(Object... parts) {
    return Arrays.stream(parts)
        .flatMap(part -> Arrays.stream(String.valueOf(part).split("/", -1)))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
