package org.citeswarehouse.api.border;

import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;
import org.citeswarehouse.model.day.Day;

/** The page of a permit for officers at a border. */
public final class BorderCheck {

  private static final int NOT_FOUND = 404;

  private BorderCheck() {}

  /**
   * The page. A permit that is not in the register has one too, which says what that does not mean,
   * with status 404.
   */
  public static String html(Warehouse warehouse, Request request, String country, String number) {
    // A permit is not looked up, and told of, for an address that is not understood.
    request.arguments().refuseOthers(request.ctx().path(), List.of());
    BorderPage page =
        BorderPage.of(new Register(Reading.current(warehouse)), country, number, Day.today());
    boolean unknown = page.verdict() == Verdict.UNKNOWN;
    if (unknown) {
      request.ctx().status(NOT_FOUND);
    }
    request.shows(unknown ? List.of() : List.of(page.party()));
    return Templates.html("border/permit", Map.of("page", page));
  }
}
