package org.citeswarehouse.jobs.reference;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.citeswarehouse.model.taxa.NameStatus;
import org.citeswarehouse.model.taxa.Rank;

/** A taxon that has a name of its own: accepted, hybrid or not listed. */
final class Concept {

  final String name;
  NameStatus status;
  Rank rank;
  String kingdom;
  String author;
  String listing;
  boolean cites;

  /** Names of the higher taxa, by rank. */
  final NavigableMap<Rank, String> higher = new TreeMap<>();

  /** Names of the parents of a hybrid. */
  final Set<String> parents = new LinkedHashSet<>();

  /** Countries of occurrence that a source lists beside the name. */
  final Set<String> countries = new TreeSet<>();

  final Set<String> sources = new TreeSet<>();

  Concept(String name) {
    this.name = name;
  }

  /** The closest higher taxon that is named; null for a kingdom. */
  String parent() {
    Map.Entry<Rank, String> above = rank == null ? null : higher.lowerEntry(rank);
    return above == null ? null : above.getValue();
  }

  /** Takes what another statement says, where nothing was said yet. */
  void higher(Rank of, String taxon) {
    if (taxon != null && !taxon.isBlank()) {
      higher.putIfAbsent(of, Names.capitalised(taxon));
    }
  }
}
