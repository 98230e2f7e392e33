package org.citeswarehouse.api.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A version of a submitted report as its folder has it. Party, year and number are those of the
 * folder, whatever its manifest says.
 *
 * @param party reporting Party
 * @param year year of the report
 * @param number version, from 1
 * @param folder where its files lie
 * @param submission what its manifest says; empty where that is gone or is none
 * @param manifestSha256 SHA-256 of its manifest as it is now; blank where that is gone
 * @param standing what became of its manifest; {@link #standingWithFiles} looks at the files too
 */
public record Version(
    String party,
    int year,
    int number,
    Path folder,
    Optional<Submission> submission,
    String manifestSha256,
    Standing standing) {

  Version standing(Standing other) {
    return new Version(party, year, number, folder, submission, manifestSha256, other);
  }

  /** The file of that name, where the manifest can be relied on. */
  public Optional<SubmittedFile> file(String name) {
    return submission.filter(s -> standing.givesFiles()).flatMap(s -> s.file(name));
  }

  /** What became of it, its files looked at too. */
  public Standing standingWithFiles() {
    boolean intact = submission.stream().flatMap(s -> s.files().stream()).allMatch(this::isIntact);
    return standing.isIntact() && !intact ? Standing.FILES_CHANGED : standing;
  }

  /** Whether a file of it is there with the bytes that a manifest to rely on tells. */
  public boolean isIntact(SubmittedFile file) {
    Path path = folder.resolve(file.name());
    try {
      return standing.givesFiles()
          && Files.isRegularFile(path)
          && Hashes.of(path).equals(file.sha256());
    } catch (IOException e) {
      return false; // bytes that cannot be read are not given out, and no list breaks off for them
    }
  }
}
