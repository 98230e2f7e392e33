package org.citeswarehouse.api.sharing;

import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.asking.Role;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.audit.Untold;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Feature;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;
import org.citeswarehouse.model.day.Day;

/** The page of agreements: an administrator sees all, officers those of their Party. */
public final class SharingFeature implements Feature {

  private final Agreements agreements;

  /** The page of these agreements. */
  public SharingFeature(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public void addTo(Addresses addresses) {
    addresses.page("/sharing", Access.OFFICER, Untold.NO_PERMITS, this::page);
  }

  private String page(Request request) {
    request.arguments().refuseOthers("/sharing", List.of());
    Viewer viewer = request.viewer();
    List<Agreement> seen =
        agreements.all().stream()
            .filter(
                a ->
                    viewer.actsFor(a.owner())
                        || Role.find(a.recipient()).filter(viewer.roles()::contains).isPresent())
            .toList();
    return Templates.html("sharing/list", Map.of("agreements", seen, "today", Day.today()));
  }
}
