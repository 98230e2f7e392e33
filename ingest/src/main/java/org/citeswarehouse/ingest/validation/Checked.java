package org.citeswarehouse.ingest.validation;

import java.util.List;

/**
 * A line after its checks.
 *
 * @param line the line
 * @param problems every rule it breaks, primary ones first
 * @param notJudged every rule that could not be held against it
 */
public record Checked(ReportLine line, List<Problem> problems, List<NotJudged> notJudged) {

  /** Keeps the lists unchangeable. */
  public Checked {
    problems = List.copyOf(problems);
    notJudged = List.copyOf(notJudged);
  }
}
