package org.citeswarehouse.api.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.web.Route;

/**
 * Who may come where, as docs/ROLES.md says it.
 *
 * @param cells what is said of each role, by address and method
 */
record RolesDocument(Map<String, List<String>> cells) {

  static final Path FILE = Path.of("..", "docs", "ROLES.md");

  private static final List<String> KINDS =
      List.of("public", "party", "customs", "secretariat", "admin");

  static RolesDocument read() throws IOException {
    Map<String, List<String>> cells = new HashMap<>();
    for (String line : Files.readAllLines(FILE)) {
      String[] row = line.split(" \\| |^\\| | \\|$", -1);
      if (line.startsWith("| `")) {
        cells.put(row[1].replace("`", "") + " " + row[2], List.of(row).subList(3, 8));
      }
    }
    return new RolesDocument(cells);
  }

  /**
   * Whether somebody may come to an address, where it asks for QZ and no agreement gives anything.
   *
   * @param roles roles with blanks between them
   */
  boolean lets(String roles, Route route) {
    return List.of(roles.split(" ", -1)).stream().anyMatch(role -> letsOne(role, route));
  }

  private boolean letsOne(String role, Route route) {
    String[] parts = role.split(":", 2);
    String said = cells.get(route.path() + " " + route.method()).get(KINDS.indexOf(parts[0]));
    boolean others = parts.length > 1 && !parts[1].equals("QZ");
    return switch (said) {
      case "\u2013", "agreed" -> false;
      case "own Party" -> !others || !route.path().contains("{party}");
      default -> true;
    };
  }
}
