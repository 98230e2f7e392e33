package org.citeswarehouse.api.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.account.Accounts;
import org.citeswarehouse.api.account.Entrance;
import org.citeswarehouse.api.asking.Role;
import org.citeswarehouse.api.asking.Share;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.page.Pages;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.serving.Serving;
import org.citeswarehouse.api.session.Sessions;
import org.citeswarehouse.api.sharing.Agreements;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Forms;
import org.citeswarehouse.api.web.Route;

/** Writes docs/ROLES.md: every address with every role, from the addresses themselves. */
public final class RolesTable {

  private static final String OWN = "QZ";
  private static final List<String> ROLES =
      List.of("public", "party:" + OWN, "customs:" + OWN, "secretariat", "admin");

  private static final Share ANY_SHARE = new Share(OWN, "reconciliation", Set.of(), "");

  private RolesTable() {}

  /**
   * Writes the table.
   *
   * @param args the file
   */
  public static void main(String[] args) throws IOException {
    Path empty = Files.createTempDirectory("cites-roles");
    try (Warehouse warehouse = Warehouse.open(empty.toString(), Limits.SERVING)) {
      Files.writeString(Path.of(args[0]), of(routes(warehouse)), StandardCharsets.UTF_8);
    }
    Files.delete(empty);
  }

  /** All addresses of a server on a warehouse. */
  static List<Route> routes(Warehouse warehouse) {
    Entrance entrance =
        new Entrance(
            new Accounts(warehouse.home()),
            Serving.onThisMachine("127.0.0.1", 0),
            new Sessions(),
            new Agreements(warehouse.home()),
            null);
    return new Routes(
            warehouse,
            new Pages(warehouse),
            new Metrics(),
            new Forms((ctx, form) -> {}),
            Features.of(warehouse, entrance, Server.LARGEST_UPLOAD))
        .all();
  }

  /** The table as Markdown. */
  static String of(List<Route> routes) {
    String rows =
        routes.stream()
            .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
            .map(RolesTable::row)
            .collect(Collectors.joining());
    return """
        # Every address with every role

        Written by `./docs/generate` from the addresses themselves; a test walks every address with every role. *Own Party*:
        rows and files of the Party of the role only; an address with `{party}` is answered for that Party only. *Border*:
        rows of the Party of the role, as far as a border check needs them. *Agreed*: what a sharing agreement gives, if there
        is one. *Public*: rows of no Party. A dash: 404, as for an address that does not exist; only a form of a page whose
        session ended is kept until somebody has signed in, or refused in words where it carries files. It does nothing.

        | address | method | nobody signed in | party:XX | customs:XX | secretariat | admin |
        |---|---|---|---|---|---|---|
        """
        + rows;
  }

  private static String row(Route route) {
    return Stream.concat(
            Stream.of("`" + route.path() + "`", route.method()),
            ROLES.stream().map(role -> said(route, role)))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String said(Route route, String written) {
    Role role = Role.find(written).orElseThrow();
    Viewer viewer =
        written.equals("public")
            ? Viewer.ANYONE
            : Viewer.signedIn("somebody", Set.of(Role.ANYONE, role));
    if (!route.access().allows(viewer, route.path().contains("{party}") ? OWN : "")) {
      boolean agreed =
          route.access() == Access.SHARED
              && route.access().allows(viewer.with(List.of(ANY_SHARE)), "");
      return agreed && viewer.isSignedIn() ? "agreed" : "\u2013";
    }
    return switch (role.kind()) {
      case ADMIN -> "yes";
      case PUBLIC -> "public";
      case SECRETARIAT -> route.access() == Access.ANYONE ? "public" : "yes";
      case CUSTOMS ->
          route.access() == Access.CUSTOMS
              ? "border"
              : route.access() == Access.ANYONE ? "public" : "yes";
      case PARTY -> route.access() == Access.SIGNED_IN ? "yes" : "own Party";
    };
  }
}
