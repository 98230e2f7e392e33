package org.citeswarehouse.jobs.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.jobs.warehouse.LandedFile;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import org.citeswarehouse.model.layout.InputKind;

/** The landed file that a corrected version replaces, and what can go wrong with naming it. */
final class Replaced {

  /** Fewer letters of a hash name too many files. */
  private static final int SHORTEST = 8;

  private Replaced() {}

  /**
   * The row of {@code files} of the file that a call replaces; null where it replaces none.
   *
   * @param delivered how many files the call delivers, those of folders each by itself
   */
  static Row by(IngestRequest request, int delivered, FilesInForce files) {
    String sha256 = request.replaces();
    if (sha256 == null) {
      return null;
    }
    if (request.kind() == InputKind.SHIPMENTS) {
      throw new UserErrorException(Exit.USAGE, "replaces.release");
    }
    if (delivered > 1) {
      throw new UserErrorException(Exit.USAGE, "replaces.several", delivered);
    }
    List<Row> found =
        sha256.length() < SHORTEST ? List.of() : files.of(request.kind(), request.party(), sha256);
    if (found.size() != 1) {
      throw new UserErrorException(
          Exit.REFUSED,
          "replaces.unknown",
          sha256,
          request.kind().word(),
          named(files.of(request.kind(), request.party(), "")));
    }
    return found.get(0);
  }

  /** A file that was replaced does not come back unseen, and no file replaces by being there. */
  static void refuseEarlierVersions(
      IngestRequest request, FilesInForce files, LandedFile file, String earlierRun) {
    if (request.replaces() != null && earlierRun != null) {
      throw new UserErrorException(Exit.REFUSED, "replaces.there", file.name(), earlierRun);
    }
    if (request.replaces() == null && earlierRun == null) {
      files
          .replacementOf(file.sha256(), request.kind(), request.party())
          .ifPresent(
              by -> {
                throw new UserErrorException(
                    Exit.REFUSED,
                    "replaced.before",
                    file.name(),
                    by.getAs("name"),
                    by.getAs("sha256"));
              });
    }
  }

  /** Rows of a starter checklist repeat each other across files, so that none can be taken out. */
  static void refuseOtherKinds(Row replaced, Delivery corrected) {
    if (replaced == null) {
      return;
    }
    InputKind kind = corrected.scan().kind();
    if (kind == InputKind.CHECKLIST || !kind.word().equals(replaced.getAs("kind"))) {
      throw new UserErrorException(
          Exit.REFUSED,
          kind == InputKind.CHECKLIST ? "replaces.checklist" : "replaces.kind",
          corrected.landed().name(),
          kind.word(),
          replaced.getAs("name"),
          replaced.getAs("kind"));
    }
  }

  private static String named(List<Row> files) {
    return files.isEmpty()
        ? "-"
        : files.stream()
            .map(f -> f.getAs("name") + " (" + f.getAs("sha256") + ")")
            .collect(Collectors.joining(", "));
  }
}
