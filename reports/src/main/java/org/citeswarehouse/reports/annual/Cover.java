package org.citeswarehouse.reports.annual;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.report.ManyCrossingsTreatment;

/**
 * What the cover says beyond what can be counted from the other sheets: lines, quantities, nil
 * returns and what blocks are counted while those are written.
 *
 * @param party code of the reporting Party
 * @param partyName its name
 * @param year year of the report
 * @param basisImports {@code actual} or {@code issued}
 * @param basisExports {@code actual} or {@code issued}, also for re-exports
 * @param generated day the report was made, of the run it comes from; never read from the clock
 *     here, so that the same data give the same bytes
 * @param asOf day the states of the permit lines were judged at
 * @param run identifier of the run that made the tables
 * @param versions table names with the version that was read
 * @param contact who answers questions about the report, as written; empty for nobody
 * @param manyCrossings how documents on which goods cross many times are told; null where the build
 *     was made before there was a choice
 * @param nil directions of which somebody said that no trade occurred
 * @param permits documents granted in the year, by type, in the order they are shown
 */
public record Cover(
    String party,
    String partyName,
    int year,
    String basisImports,
    String basisExports,
    LocalDate generated,
    LocalDate asOf,
    String run,
    Map<String, Long> versions,
    String contact,
    ManyCrossingsTreatment manyCrossings,
    Set<Direction> nil,
    List<PermitCount> permits) {

  /** Keeps its own copies, tables by name. */
  public Cover {
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    nil = Set.copyOf(nil);
    permits = List.copyOf(permits);
  }
}
