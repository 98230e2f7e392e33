package org.citeswarehouse.api.submission;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The versions of one report, each a folder called by its number. */
final class ReportVersions {

  /** What else lies there, or is still being written, is no version. */
  private static final String NUMBER = "[1-9]\\d{0,5}";

  private ReportVersions() {}

  /** All versions up to the last, those that are missing or damaged with them. */
  static List<Version> of(String party, int year, Path home) {
    TreeMap<Integer, Version> found = new TreeMap<>();
    for (Path folder : Submissions.folders(home, NUMBER)) {
      int number = Integer.parseInt(folder.getFileName().toString());
      found.put(number, Manifest.read(party, year, number, folder));
    }
    List<Version> all = new ArrayList<>();
    for (int number = found.isEmpty() ? 0 : found.lastKey(); number > 0; number--) {
      all.add(0, inChain(found, number, missing(party, year, number, home)));
    }
    return all;
  }

  /**
   * A version held against the hash that its successor kept of it. Of a successor that was itself
   * changed nothing is believed.
   */
  private static Version inChain(Map<Integer, Version> found, int number, Version missing) {
    Version version = found.getOrDefault(number, missing);
    Optional<String> kept =
        Optional.ofNullable(found.get(number + 1))
            .filter(next -> next.standing() == Standing.INTACT)
            .flatMap(Version::submission)
            .map(Submission::previous)
            .filter(hash -> !hash.isEmpty() && !hash.equals(version.manifestSha256()));
    if (kept.isPresent() && version.standing().isIntact()) {
      found.put(number, version.standing(Standing.CHAIN_BROKEN));
      return found.get(number);
    }
    return version;
  }

  private static Version missing(String party, int year, int number, Path home) {
    return new Version(
        party,
        year,
        number,
        home.resolve(Integer.toString(number)),
        Optional.empty(),
        "",
        Standing.MISSING);
  }
}
