package org.citeswarehouse.ingest.sample;

import org.citeswarehouse.model.taxa.Lineage;

/**
 * A taxon in the form in which it is traded.
 *
 * @param taxon name and classification
 * @param appendix Appendix of most of its trade
 * @param plant whether it is a plant
 * @param kind what is usual for its term
 * @param hs six-digit commodity code that names the taxon and the term
 */
record Good(Lineage taxon, String appendix, boolean plant, Kind kind, String hs) {

  String name() {
    return taxon.taxon();
  }

  String heading() {
    return hs.substring(0, 4);
  }

  boolean live() {
    return kind.term().equals("LIV");
  }
}
