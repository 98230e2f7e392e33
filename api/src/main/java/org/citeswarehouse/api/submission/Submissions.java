package org.citeswarehouse.api.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.filter.Years;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.reports.table.Rows;

/**
 * The submitted reports of a warehouse: a folder a version, {@code submissions/PARTY/YEAR/NUMBER},
 * with the files and a manifest. They lie outside the tables, so that loads, OPTIMIZE and VACUUM
 * never touch them.
 */
public final class Submissions {

  static final ObjectMapper JSON =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  static final String MANIFEST = "manifest.json";

  /** All lines of the report with all their columns; what versions are compared by. */
  static final String LINES = "lines.csv";

  private final Path folder;

  /** Those of a warehouse. */
  public Submissions(Warehouse warehouse) {
    this.folder = warehouse.home().resolve("submissions");
  }

  /** Folder of the versions of one report. */
  Path of(String party, int year) {
    return folder.resolve(party).resolve(String.format(Locale.ROOT, "%04d", year));
  }

  /** All versions of all reports, by Party, year and number. */
  public List<Submission> all() {
    List<Submission> all = new ArrayList<>();
    for (Path party : folders(folder)) {
      for (Path year : folders(party)) {
        folders(year).forEach(version -> all.add(read(version)));
      }
    }
    all.sort(
        Comparator.comparing(Submission::party)
            .thenComparing(Submission::year)
            .thenComparing(Submission::number));
    return all;
  }

  /**
   * Versions of the reports of some Parties and years, given as comma lists and ranges.
   *
   * @throws Refusal when a parameter is unknown, or has no such value
   */
  public List<Submission> of(Arguments arguments) {
    arguments.refuseOthers("submissions", Filters.SUBMISSIONS.stream().map(Filter::name).toList());
    Filter party = Filters.SUBMISSIONS.get(0);
    Filter year = Filters.SUBMISSIONS.get(1);
    Optional<List<String>> parties = arguments.find(party.name()).map(party::values);
    Optional<List<String>> years = arguments.find(year.name()).map(year::values);
    return all().stream()
        .filter(s -> parties.isEmpty() || parties.get().contains(s.party()))
        .filter(s -> years.isEmpty() || Years.contain(years.get(), s.year()))
        .toList();
  }

  /** Versions of one report, the first one first. */
  public List<Submission> all(String party, int year) {
    return folders(of(party, year)).stream()
        .map(Submissions::read)
        .sorted(Comparator.comparing(Submission::number))
        .toList();
  }

  /**
   * One version.
   *
   * @param number its number as the user gave it
   * @throws Refusal when there is none of that number
   */
  public Submission find(String party, int year, String number) {
    List<Submission> all = all(party, year);
    return all.stream()
        .filter(s -> Integer.toString(s.number()).equals(number))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    Kind.NOT_FOUND,
                    "submission.none",
                    party,
                    Integer.toString(year),
                    number,
                    all.isEmpty()
                        ? "-"
                        : String.join(
                            ", ", all.stream().map(s -> Integer.toString(s.number())).toList())));
  }

  /**
   * The bytes of a submitted file, which are first compared with the hash they were frozen under.
   *
   * @throws Refusal when there is no such file, or its bytes are others
   */
  public InputStream open(Submission submission, String name) throws IOException {
    SubmittedFile file =
        submission
            .file(name)
            .orElseThrow(
                () ->
                    Refusal.of(
                        Kind.NOT_FOUND,
                        "submission.file",
                        name,
                        String.join(
                            ", ", submission.files().stream().map(SubmittedFile::name).toList())));
    Path path = path(submission).resolve(name);
    if (!isIntact(submission, file)) {
      throw Refusal.of(Kind.GONE, "submission.damaged", path.toString(), file.sha256());
    }
    return Files.newInputStream(path);
  }

  /**
   * What one version of a report changes against an earlier one.
   *
   * @throws Refusal when the lines of one of them are no longer what was frozen
   */
  public Rows changes(Submission older, Submission newer) {
    return SubmittedChanges.of(folder, lines(older), lines(newer));
  }

  private Path lines(Submission submission) {
    SubmittedFile file = submission.file(LINES).orElseThrow();
    Path path = path(submission).resolve(LINES);
    if (!isIntact(submission, file)) {
      throw Refusal.of(Kind.GONE, "submission.damaged", path.toString(), file.sha256());
    }
    return path;
  }

  /** Whether every file of a version is there with the bytes it was frozen with. */
  public boolean isIntact(Submission submission) {
    return submission.files().stream().allMatch(file -> isIntact(submission, file));
  }

  /** Whether a file of a version is there with the bytes it was frozen with. */
  public boolean isIntact(Submission submission, SubmittedFile file) {
    Path path = path(submission).resolve(file.name());
    try {
      return Files.isRegularFile(path) && Hashes.of(path).equals(file.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(Submission submission) {
    return of(submission.party(), submission.year()).resolve(Integer.toString(submission.number()));
  }

  /** Folders within a folder; those that are being written begin with a point. */
  static List<Path> folders(Path within) {
    if (!Files.isDirectory(within)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(within)) {
      return all.filter(Files::isDirectory)
          .filter(f -> !f.getFileName().toString().startsWith("."))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Submission read(Path version) {
    try {
      return JSON.readValue(version.resolve(MANIFEST).toFile(), Submission.class);
    } catch (IOException e) {
      Refusal refusal =
          Refusal.of(Kind.GONE, "submission.damaged", version.resolve(MANIFEST).toString(), "-");
      refusal.initCause(e);
      throw refusal;
    }
  }
}
