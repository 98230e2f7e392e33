package org.citeswarehouse.model.taxa;

/** By what a source tells taxa apart. */
public enum Numbering {
  /** Identifiers of taxon concepts in Species+, unique in all. */
  SPECIES_PLUS,
  /** Numbers of the tables that Species+ was filled from: unique within kingdom and rank. */
  LEGACY
}
