package org.citeswarehouse.api.trail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.citeswarehouse.api.asking.Role;
import org.citeswarehouse.api.asking.Share;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.audit.Event;
import org.citeswarehouse.api.audit.What;

/**
 * What somebody may read of the log: an administrator all of it, officers what is about their
 * Party. An address holds numbers of permits, and who has more roles than a reader may have written
 * another Party's into it: of such an event only as much of the address is told as names what of
 * the reader's Party was shown.
 *
 * @param viewer who reads
 */
record Legible(Viewer viewer) {

  private static final String LEFT_OUT = "\u2026";

  /** The event as it may be read; empty where it may not be. */
  Optional<Event> of(Event event) {
    if (viewer.is(Role.Kind.ADMIN)) {
      return Optional.of(event);
    }
    if (viewer.parties().stream().noneMatch(event::isOf)) {
      return Optional.empty();
    }
    return Optional.of(isKnown(event.reach()) ? event : event.at(told(event)));
  }

  /** Whether whoever did it may know no number of a permit that the reader may not know. */
  private boolean isKnown(String reach) {
    Set<String> own = new TreeSet<>(viewer.parties());
    viewer.shares().stream().filter(Share::givesNumbers).map(Share::owner).forEach(own::add);
    return own.containsAll(codes(reach));
  }

  /** The Parties that an event tells the reader something of. */
  Set<String> parties(Event event) {
    Set<String> parties = new TreeSet<>(codes(event.parties()));
    if (!viewer.is(Role.Kind.ADMIN)) {
      parties.retainAll(viewer.parties());
    }
    return parties;
  }

  private static List<String> codes(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
  }

  /** A path names rows that were shown; where none was, it may name any, and a query always may. */
  private static String told(Event event) {
    String path = event.address().replaceFirst("\\?.*", "?" + LEFT_OUT);
    return event.what() == What.LOOKED_FOR
        ? path.replaceFirst("^(/[a-z0-9]*)[/?].*", "$1/" + LEFT_OUT)
        : path;
  }
}
