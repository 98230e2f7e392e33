package org.citeswarehouse.api.report;

import java.util.Comparator;
import java.util.List;
import org.citeswarehouse.api.submission.Standing;
import org.citeswarehouse.api.submission.Submission;
import org.citeswarehouse.api.submission.SubmittedFile;
import org.citeswarehouse.api.submission.Version;
import org.citeswarehouse.api.web.Written;

/**
 * The frozen versions of a report.
 *
 * @param report which report
 * @param versions the first one first
 */
public record VersionsPage(ReportAddress report, List<Frozen> versions) {

  /**
   * A version.
   *
   * @param number its number
   * @param said what its manifest says; null where that cannot be read
   * @param standing what became of it
   * @param manifest SHA-256 of its manifest; blank where that is gone
   * @param files its files
   */
  public record Frozen(
      int number, Submission said, Standing standing, String manifest, List<Kept> files) {

    static Frozen of(Version version) {
      return new Frozen(
          version.number(),
          version.submission().orElse(null),
          version.standingWithFiles(),
          version.manifestSha256(),
          version.submission().stream()
              .flatMap(s -> s.files().stream())
              .map(file -> new Kept(file, version.isIntact(file), address(version, file)))
              .toList());
    }

    /** When it was frozen, as the language of the request writes it. */
    public String frozenAt() {
      return said.frozen().map(Written::minute).orElse(said.frozenAt());
    }

    private static String address(Version version, SubmittedFile file) {
      return "/v1/submissions/%s/%d/%d/%s"
          .formatted(version.party(), version.year(), version.number(), file.name());
    }
  }

  /**
   * A file of a version.
   *
   * @param file name, length and hash
   * @param intact whether its bytes are those that were frozen
   * @param address where it is given out
   */
  public record Kept(SubmittedFile file, boolean intact, String address) {}

  /** The versions, the last one first. */
  public List<Frozen> newestFirst() {
    return versions.stream().sorted(Comparator.comparingInt(Frozen::number).reversed()).toList();
  }
}
