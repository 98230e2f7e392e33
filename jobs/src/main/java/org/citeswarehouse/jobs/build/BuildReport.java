package org.citeswarehouse.jobs.build;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Report of a build.
 *
 * @param runId the run; null where nothing had to be built
 * @param asOf day at which states were judged
 * @param built Parties that were built
 * @param unchanged Parties whose last build still holds
 * @param states permit lines by state
 * @param tableVersions version of each table after the run
 */
public record BuildReport(
    String runId,
    LocalDate asOf,
    List<String> built,
    List<String> unchanged,
    Map<String, Long> states,
    Map<String, Long> tableVersions) {}
