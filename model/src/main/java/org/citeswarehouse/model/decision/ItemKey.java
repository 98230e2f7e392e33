package org.citeswarehouse.model.decision;

import java.io.Serializable;

/**
 * A customs item.
 *
 * @param country country of the customs office
 * @param declaration number of the declaration, as customs writes it
 * @param item number of the item
 */
public record ItemKey(String country, String declaration, int item) implements Serializable {

  /** The key for a reader. */
  public String written() {
    return country + " " + declaration + " " + item;
  }
}
