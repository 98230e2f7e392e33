package org.citeswarehouse.api.taxon;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One taxon that bears a name: where it stands in the classification.
 *
 * @param ranks columns that have the name, highest first: class, order, family, genus, or taxon
 * @param group class it belongs to; blank for plants, of which trade data name none
 * @param below names of the rows that are about it or what is below it
 */
public record Place(List<String> ranks, String group, SortedSet<String> below) {

  private static final String PLANTS = "Plantae";

  static Place of(String rank, String group) {
    return new Place(List.of(rank), group, new TreeSet<>());
  }

  Place in(String otherGroup) {
    return new Place(ranks, otherGroup, below);
  }

  /** Both as one taxon. */
  Place with(Place other) {
    SortedSet<String> both = new TreeSet<>(below);
    both.addAll(other.below);
    return new Place(
        Stream.concat(ranks.stream(), other.ranks.stream()).distinct().toList(), group, both);
  }

  /** Its rank. */
  public String rank() {
    return ranks.get(0);
  }

  /** The word that tells it from another of the same name: its class, or kingdom for plants. */
  String word() {
    return group.isEmpty() ? PLANTS : group;
  }
}
