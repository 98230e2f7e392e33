package org.citeswarehouse.api.readiness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.citeswarehouse.api.annual.ReportRequest;

/**
 * Where exactly the records of one check are listed.
 *
 * @param request the report
 * @param check the check
 * @param blocks whether those that block are meant
 * @param direction exports or imports; blank for both
 */
record Listing(ReportRequest request, String check, boolean blocks, String direction) {

  /** The address of the list. */
  String address() {
    return "/v1/report-checks?"
        + words().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("&"));
  }

  /** The command that writes the list to a file. */
  String command() {
    return "./cites export report-checks "
        + words().entrySet().stream()
            .map(e -> "--" + e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(" "))
        + " --out records.csv";
  }

  private Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("party", request.party());
    words.put("year", Integer.toString(request.year()));
    words.put(
        "basis", direction.equals("exports") ? request.basisExports() : request.basisImports());
    if (!direction.isEmpty()) {
      words.put("direction", direction);
    }
    words.put("check", check);
    words.put("blocks", Boolean.toString(blocks));
    return words;
  }
}
