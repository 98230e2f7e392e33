package org.citeswarehouse.api.taxon;

import java.util.List;
import java.util.Optional;

/**
 * A name that rows of a table have.
 *
 * @param name as they write it
 * @param places the taxa that bear it, usually one
 */
public record Traded(String name, List<Place> places) {

  /** Its rank, the highest of all taxa that bear it. */
  public String rank() {
    return places.stream()
        .map(Place::rank)
        .min((a, b) -> TradedRows.RANKS.indexOf(a) - TradedRows.RANKS.indexOf(b))
        .orElseThrow();
  }

  /** Whether several taxa bear the name. */
  public boolean isShared() {
    return places.size() > 1;
  }

  /** The names that tell the taxa apart, such as {@code Prunella (Aves)}. */
  public List<String> qualified() {
    return places.stream().map(place -> name + " (" + word(place) + ")").toList();
  }

  /** The one of its taxa that a word tells apart. */
  Optional<Traded> only(String word) {
    return places.stream()
        .filter(place -> Folded.of(word(place)).equals(Folded.of(word)))
        .findFirst()
        .map(place -> new Traded(name, List.of(place)));
  }

  /** Two taxa of one class are told apart by their ranks. */
  private String word(Place place) {
    boolean told = places.stream().filter(p -> p.word().equals(place.word())).count() == 1;
    return told ? place.word() : place.rank();
  }
}
