package org.citeswarehouse.api.submission;

import java.util.List;
import java.util.Map;
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
 * @param run run that made the tables it was read from
 * @param versions version of each table that was read
 * @param waiting records that waited for a decision then
 * @param unready why it was submitted although some did; blank where none did
 * @param nilReturn whether it says on purpose that there was nothing to report
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
    String run,
    Map<String, Long> versions,
    long waiting,
    String unready,
    boolean nilReturn,
    List<SubmittedFile> files) {

  /** Keeps its own copies. */
  public Submission {
    versions = Map.copyOf(versions);
    files = List.copyOf(files);
  }

  /** The file of that name. */
  public Optional<SubmittedFile> file(String name) {
    return files.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
