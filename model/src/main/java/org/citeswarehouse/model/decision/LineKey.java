package org.citeswarehouse.model.decision;

import java.io.Serializable;

/**
 * A permit line.
 *
 * @param country country that issued the permit
 * @param permit number as the register writes it
 * @param line line of the permit
 */
public record LineKey(String country, String permit, String line)
    implements Comparable<LineKey>, Serializable {

  @Override
  public int compareTo(LineKey other) {
    return written().compareTo(other.written());
  }

  /** The key for a reader. */
  public String written() {
    return country + " " + permit + " " + line;
  }
}
