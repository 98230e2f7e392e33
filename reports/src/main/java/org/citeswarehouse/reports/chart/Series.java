package org.citeswarehouse.reports.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One run of values, one for each category.
 *
 * @param name what the values are, in the words of the reader
 * @param values values in the order of the categories; null where there is no report, which is not
 *     zero
 */
public record Series(String name, List<BigDecimal> values) {

  /** Keeps its own copy. */
  public Series {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }
}
