package org.citeswarehouse.api.submission;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A version of an annual report as it was submitted. Nothing of it changes after that.
 *
 * @param party reporting Party
 * @param year year of the report
 * @param number version, from 1
 * @param frozenAt when, as an instant in UTC
 * @param frozenBy who submitted it
 * @param note what the submitter wrote; blank for nothing
 * @param basisImports actual or issued
 * @param basisExports actual or issued
 * @param contact who answers questions, on the cover; blank for nobody, null where an earlier
 *     program froze it and did not keep that
 * @param language language of workbook and PDF; null as above
 * @param manufactured whether the workbook lists or sums manufactured goods; null as above
 * @param run run that made the tables it was read from
 * @param versions version of each table that was read
 * @param waiting records that waited for a decision then
 * @param unready why it was submitted although some did; blank where none did
 * @param nilReturn whether it says on purpose that there was nothing to report
 * @param nilImports the same of imports alone
 * @param nilExports the same of exports and re-exports alone
 * @param previous SHA-256 of the manifest of the version before it; blank for the first one, and
 *     where that manifest was gone; null where an earlier program froze it, which kept no hash of
 *     manifests
 * @param files its files
 */
public record Submission(
    String party,
    int year,
    int number,
    String frozenAt,
    String frozenBy,
    String note,
    String basisImports,
    String basisExports,
    String contact,
    String language,
    String manufactured,
    String run,
    Map<String, Long> versions,
    long waiting,
    String unready,
    boolean nilReturn,
    boolean nilImports,
    boolean nilExports,
    String previous,
    List<SubmittedFile> files) {

  /**
   * Keeps its own copies.
   *
   * @throws NullPointerException when something is null that every program has written
   */
  public Submission {
    for (String text : new String[] {party, frozenAt, frozenBy, note, run, unready}) {
      Objects.requireNonNull(text);
    }
    Objects.requireNonNull(basisImports);
    Objects.requireNonNull(basisExports);
    versions = Map.copyOf(versions);
    files = List.copyOf(files);
  }

  /** When it was frozen; empty where somebody edited its manifest so that it says no time. */
  public Optional<Instant> frozen() {
    try {
      return Optional.of(Instant.parse(frozenAt));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The file of that name. */
  public Optional<SubmittedFile> file(String name) {
    return files.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
