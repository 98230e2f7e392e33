package org.citeswarehouse.ingest;

import java.util.List;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.issue.Severity;

/**
 * A row after its checks.
 *
 * @param record the typed row; null exactly when an issue rejects or holds it
 * @param issues every problem of the row
 */
public record Checked<R extends Record>(R record, List<Issue> issues) {

  /** Holds the rule that a row is either usable or has a problem that says why not. */
  public Checked {
    issues = List.copyOf(issues);
    boolean usable = issues.stream().allMatch(i -> i.severity() == Severity.WARNING);
    if (usable != (record != null)) {
      throw new IllegalArgumentException("a record is there exactly when no issue stops it");
    }
  }
}
