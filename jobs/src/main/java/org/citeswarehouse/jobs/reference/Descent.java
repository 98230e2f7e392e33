package org.citeswarehouse.jobs.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.model.taxa.Rank;

/** How listings come down from higher taxa to the lower ones that have no changes of their own. */
final class Descent {

  private final Nomenclature taxa;
  private final Map<Concept, OwnChanges> own = new HashMap<>();
  private final Map<String, LocalDate> knownTo;
  private final Map<Concept, List<Interval>> handedDown = new HashMap<>();

  Descent(Nomenclature taxa, Map<Concept, List<Change>> changes, Map<String, LocalDate> knownTo) {
    this.taxa = taxa;
    this.knownTo = knownTo;
    changes.forEach((concept, list) -> own.put(concept, new OwnChanges(list)));
  }

  /** A taxon's own listings, and what they leave of those of the taxa it belongs to. */
  List<Interval> listed(Concept concept) {
    List<Interval> inferred = new ArrayList<>();
    for (Interval above : fromAbove(concept, 0)) {
      own(concept).left(above).ifPresent(left -> inferred.add(left.by(Interval.By.HIGHER)));
    }
    List<Interval> listed = new ArrayList<>(own(concept).listed(knownTo));
    // Joined, since a listing that is repeated with other exceptions is one listing.
    for (Interval interval : Interval.joined(inferred)) {
      if (!isDenied(concept, interval)) {
        listed.add(interval);
      }
    }
    return listed;
  }

  /** Handing down is inferred; where the Checklist has a taxon in no Appendix, it was wrong. */
  private static boolean isDenied(Concept concept, Interval inferred) {
    return "NC".equals(concept.listing)
        && inferred.authority().equals("CITES")
        && inferred.to() == null;
  }

  private List<Interval> fromAbove(Concept concept, int depth) {
    Concept above = taxa.parent(concept);
    return above == null || depth >= Rank.values().length
        ? List.of()
        : handedDown(above, depth + 1).stream()
            .filter(interval -> !interval.excluded().contains(concept))
            .toList();
  }

  /** What lower taxa are listed by: the taxon's own listings, and what goes past it. */
  private List<Interval> handedDown(Concept concept, int depth) {
    List<Interval> known = handedDown.get(concept);
    if (known != null) {
      return known;
    }
    List<Interval> handed = new ArrayList<>(own(concept).handedDown(knownTo));
    for (Interval above : fromAbove(concept, depth)) {
      own(concept).passedOn(above).ifPresent(handed::add);
    }
    handedDown.put(concept, handed);
    return handed;
  }

  private OwnChanges own(Concept concept) {
    return own.getOrDefault(concept, OwnChanges.NONE);
  }
}
