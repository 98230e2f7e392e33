package org.citeswarehouse.api.desk;

import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Role;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Feature;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;

/** The reconciliation desk, and the page of a permit as officers of a Party see it. */
public final class Desk implements Feature {

  private static final String PAGE = "page";

  private final Warehouse warehouse;
  private final Deciding deciding;
  private final Addresses.Page atTheBorder;

  /**
   * The desk over a warehouse.
   *
   * @param atTheBorder the page of a permit for officers at a border, who see no register
   */
  public Desk(Warehouse warehouse, Addresses.Page atTheBorder) {
    this.warehouse = warehouse;
    this.deciding = new Deciding(warehouse);
    this.atTheBorder = atTheBorder;
  }

  @Override
  public void addTo(Addresses addresses) {
    addresses.page(DeskFilter.PATH, Access.OFFICER, What.READ, this::desk);
    addresses.page(ItemPage.PATH, Access.OFFICER, What.READ, this::item);
    addresses.page(DecisionsPage.PATH, Access.OFFICER, What.READ, this::decisions);
    addresses.form("/desk/decide", Access.OFFICER, What.DECIDED, deciding::decide);
    addresses.form("/desk/undo", Access.OFFICER, What.DECIDED, deciding::undo);
    addresses.page("/permits/{country}/<number>", Access.CUSTOMS, What.LOOKED_FOR, this::permit);
  }

  private String desk(Request request) {
    DeskPage page = DeskPage.of(warehouse, request.arguments());
    request.isAbout(page.party());
    return page("desk/desk", page);
  }

  private String item(Request request) {
    ItemPage page = ItemPage.of(warehouse, request.arguments());
    request.isAbout(page.match().text("party"));
    return page("desk/item", page);
  }

  private String decisions(Request request) {
    DecisionsPage page = DecisionsPage.of(warehouse, request.arguments());
    request.isAbout(page.party());
    return page("desk/decisions", page);
  }

  private String permit(Request request) throws Exception {
    Viewer viewer = request.viewer();
    if (!viewer.is(Role.Kind.PARTY) && !viewer.is(Role.Kind.ADMIN)) {
      return atTheBorder.html(request);
    }
    Arguments arguments = request.arguments();
    arguments.refuseOthers("/permits", List.of(Reasons.KEPT));
    // The address shows officers at the border more than their own Party's rows; this page does
    // not.
    Asking asking = Asking.current();
    asking.seeing(viewer.sight()).bind();
    try {
      PermitPage permit =
          PermitPage.of(
              warehouse,
              request.path("country"),
              request.path("number"),
              arguments.find(Reasons.KEPT).orElse(""));
      request.shows(permit.parties());
      return page("desk/permit", permit);
    } catch (Refusal refusal) {
      if (viewer.is(Role.Kind.CUSTOMS)) {
        asking.bind();
        return atTheBorder.html(request);
      }
      throw refusal;
    } finally {
      asking.bind();
    }
  }

  private static String page(String template, Object page) {
    return Templates.html(template, Map.of(PAGE, page));
  }
}
