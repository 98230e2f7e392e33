package org.citeswarehouse.jobs.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.model.taxa.NameStatus;
import org.citeswarehouse.model.taxa.Rank;

/** All taxa by name, and all names that stand for them. */
final class Nomenclature {

  /**
   * A name that stands for a taxon of another name.
   *
   * @param name the name
   * @param status synonym or trade name
   * @param rank rank of the name
   * @param acceptedName name of the taxon; null where no source says
   * @param accepted the taxon; null where no source describes it
   * @param source layout of the source
   */
  record Alias(
      String name,
      NameStatus status,
      Rank rank,
      String acceptedName,
      Concept accepted,
      String source) {}

  private final Map<String, List<Concept>> concepts = new LinkedHashMap<>();
  private final List<Alias> aliases = new ArrayList<>();
  private final Map<String, Concept> byAlias = new HashMap<>();
  private final Map<String, Concept> byConceptId = new HashMap<>();
  private final Map<String, Concept> byNumber = new HashMap<>();

  /** The taxon of that name, made where there is none; the better status counts. */
  Concept concept(String kingdom, String name, NameStatus status, Rank rank, String source) {
    Concept concept = find(kingdom, name);
    if (concept == null) {
      concept = new Concept(Names.clean(name));
      concepts.computeIfAbsent(Names.key(name), k -> new ArrayList<>(1)).add(concept);
    }
    if (concept.kingdom == null) {
      concept.kingdom = kingdom;
    }
    if (concept.status == null || status.compareTo(concept.status) < 0) {
      concept.status = status;
    }
    if (concept.rank == null) {
      concept.rank = rank;
    }
    concept.cites = true;
    concept.sources.add(source);
    return concept;
  }

  /** The taxon of that name; a kingdom that is not known fits any. */
  Concept find(String kingdom, String name) {
    for (Concept concept : concepts.getOrDefault(Names.key(name), List.of())) {
      if (kingdom == null || concept.kingdom == null || concept.kingdom.equals(kingdom)) {
        return concept;
      }
    }
    return null;
  }

  /** The closest higher taxon that is known; null for none. */
  Concept parent(Concept concept) {
    String name = concept.parent();
    Concept parent = name == null ? null : find(concept.kingdom, name);
    return parent == concept ? null : parent;
  }

  void alias(Alias alias) {
    Concept same = find(alias.accepted() == null ? null : alias.accepted().kingdom, alias.name());
    if (same == null || same != alias.accepted()) {
      aliases.add(alias);
      if (alias.accepted() != null) {
        byAlias.putIfAbsent(Names.key(alias.name()), alias.accepted());
      }
    }
  }

  /** The taxon that a name is of, or stands for; null where no source says. */
  Concept standsFor(String name) {
    Concept same = find(null, name);
    return same != null ? same : byAlias.get(Names.key(name));
  }

  void identify(String conceptId, Concept concept) {
    if (conceptId != null) {
      byConceptId.put(conceptId, concept);
    }
  }

  void number(String kingdom, String rank, String id, Concept concept) {
    byNumber.put(kingdom + ":" + Kingdoms.key(rank, id), concept);
  }

  /** The taxon of an identifier of Species+; null where no source names it. */
  Concept identified(String conceptId) {
    return byConceptId.get(conceptId);
  }

  /** The taxon of a number within kingdom and rank; null where no source names it. */
  Concept numbered(String kingdom, String rank, String id) {
    return byNumber.get(kingdom + ":" + Kingdoms.key(rank, id));
  }

  List<Concept> concepts() {
    return concepts.values().stream().flatMap(Collection::stream).toList();
  }

  List<Alias> aliases() {
    return aliases.stream().distinct().toList();
  }
}
