package org.citeswarehouse.api.annual;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where exactly the records that a report waits for are listed.
 *
 * @param output name of the list
 * @param words the words that it is asked by
 */
public record ReportList(String output, Map<String, String> words) {

  /**
   * A list of records of a report.
   *
   * @param direction exports or imports; blank for both, which have to be on one basis then
   */
  public static ReportList of(String output, ReportRequest request, String direction) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("party", request.party());
    words.put("year", Integer.toString(request.year()));
    words.put(
        "basis", direction.equals("exports") ? request.basisExports() : request.basisImports());
    if (!direction.isEmpty()) {
      words.put("direction", direction);
    }
    return new ReportList(output, words);
  }

  /** Keeps its own copy, in order. */
  public ReportList {
    words = new LinkedHashMap<>(words);
  }

  /** The same list with one more word. */
  public ReportList and(String word, String value) {
    Map<String, String> more = new LinkedHashMap<>(words);
    more.put(word, value);
    return new ReportList(output, more);
  }

  /** The address of the list. */
  public String address() {
    return "/v1/"
        + output
        + "?"
        + words.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("&"));
  }

  /** The command that writes the list to a file. */
  public String command() {
    return "./cites export "
        + output
        + " "
        + words.entrySet().stream()
            .map(e -> "--" + e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(" "))
        + " --out records.csv";
  }
}
