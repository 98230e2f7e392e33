package org.citeswarehouse.jobs.intake;

import java.util.List;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.model.layout.InputKind;

/**
 * Which release shipments belong to. The first one of a warehouse may go without a name; from then
 * on the name has to be said, because rows of two releases would count trade twice.
 */
final class Releases {

  /** Name of a release that was not named. */
  static final String UNNAMED = "unnamed";

  private Releases() {}

  static String of(IngestRequest request, List<String> existing) {
    if (request.kind() != InputKind.SHIPMENTS) {
      return null;
    }
    if (request.release() != null && !request.release().isBlank()) {
      return request.release();
    }
    if (request.release() == null && (existing.isEmpty() || existing.equals(List.of(UNNAMED)))) {
      return UNNAMED;
    }
    throw new UserErrorException(
        UserErrorException.Exit.USAGE,
        "release.missing",
        existing.isEmpty() ? "-" : String.join(", ", existing));
  }
}
