package org.citeswarehouse.api.web;

/** A part of the pages: it adds its addresses, and names its own message file, style and script. */
public interface Feature {

  /** Adds the addresses of this part. */
  void addTo(Addresses addresses);
}
