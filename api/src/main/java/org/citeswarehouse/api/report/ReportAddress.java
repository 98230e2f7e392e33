package org.citeswarehouse.api.report;

import java.util.HashMap;
import java.util.Map;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.web.Address;

/**
 * A report as its pages are addressed: every way from one to another keeps the bases chosen.
 *
 * @param party reporting Party
 * @param year year of the report
 * @param basisImports actual or issued
 * @param basisExports actual or issued
 */
public record ReportAddress(String party, int year, String basisImports, String basisExports) {

  static ReportAddress of(ReportRequest request) {
    return new ReportAddress(
        request.party(), request.year(), request.basisImports(), request.basisExports());
  }

  /** Name of the Party. */
  public String partyName() {
    return CodeNames.COUNTRY.name(party);
  }

  /** Whether either direction is told of what was issued, in the year of issue. */
  boolean hasIssued() {
    return basisImports.equals("issued") || basisExports.equals("issued");
  }

  /** The first page of the report. */
  public String home() {
    return to("");
  }

  /**
   * A page of the report.
   *
   * @param page its name; blank for the first page
   * @param words parameters and their values in turn
   */
  public String to(String page, String... words) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      values.put(words[i], words[i + 1]);
    }
    return to(page, values);
  }

  /** A page of the report with parameters. */
  public String to(String page, Map<String, String> words) {
    Map<String, String> values = new HashMap<>(words);
    bases(values);
    String path = "/reports/" + party + "/" + year;
    return Address.of(page.isEmpty() ? path : path + "/" + page, values);
  }

  /** A file of the report, in one of the forms it is given in. */
  public String file(String form, String... words) {
    Map<String, String> values = new HashMap<>();
    bases(values);
    for (int i = 0; i < words.length; i += 2) {
      values.put(words[i], words[i + 1]);
    }
    return Address.of("/v1/annual-reports/" + party + "/" + year + "." + form, values);
  }

  /** Basis of one direction, {@code imports} or {@code exports}. */
  public String basis(String direction) {
    return direction.equals("imports") ? basisImports : basisExports;
  }

  private void bases(Map<String, String> values) {
    if (!basisImports.equals("actual")) {
      values.put("basis-imports", basisImports);
    }
    if (!basisExports.equals("actual")) {
      values.put("basis-exports", basisExports);
    }
  }
}
