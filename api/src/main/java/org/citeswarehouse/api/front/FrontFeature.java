package org.citeswarehouse.api.front;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citeswarehouse.api.audit.Untold;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.State;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Feature;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;

/** The front page, of one pinned state; in an empty warehouse it says how to begin. */
public final class FrontFeature implements Feature {

  private final Warehouse warehouse;

  /** The front page of a warehouse. */
  public FrontFeature(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public void addTo(Addresses addresses) {
    addresses.page("/", Access.ANYONE, Untold.NO_PERMITS, this::front);
  }

  private String front(Request request) {
    request.arguments().refuseOthers("/", List.of("party", "year"));
    Optional<State> state = warehouse.find();
    if (state.isEmpty()) {
      return Templates.html(
          "front/empty", Map.of("officer", Access.OFFICER.allows(request.viewer(), "")));
    }
    Reading reading = new Reading(warehouse.database(), state.get());
    return Templates.html("front/page", Map.of("page", FrontPage.of(warehouse, reading, request)));
  }
}
