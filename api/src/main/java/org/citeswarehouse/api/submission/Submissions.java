package org.citeswarehouse.api.submission;

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
 * with the files, a manifest and its hash. They lie outside the tables, so that loads, OPTIMIZE and
 * VACUUM never touch them.
 */
public final class Submissions {

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

  /** All versions of all reports, by Party, year and number; missing and damaged ones with them. */
  public List<Version> all() {
    List<Version> all = new ArrayList<>();
    for (Path party : folders(folder, "[A-Z]{2}")) {
      for (Path year : folders(party, "\\d{4}")) {
        all.addAll(
            all(party.getFileName().toString(), Integer.parseInt(year.getFileName().toString())));
      }
    }
    return all;
  }

  /**
   * Versions of the reports of some Parties and years, given as comma lists and ranges.
   *
   * @throws Refusal when a parameter is unknown, or has no such value
   */
  public List<Version> of(Arguments arguments) {
    arguments.refuseOthers("submissions", Filters.SUBMISSIONS.stream().map(Filter::name).toList());
    Filter party = Filters.SUBMISSIONS.get(0);
    Filter year = Filters.SUBMISSIONS.get(1);
    Optional<List<String>> parties = arguments.find(party.name()).map(party::values);
    Optional<List<String>> years = arguments.find(year.name()).map(year::values);
    return all().stream()
        .filter(v -> parties.isEmpty() || parties.get().contains(v.party()))
        .filter(v -> years.isEmpty() || Years.contain(years.get(), v.year()))
        .toList();
  }

  /** Versions of one report, the first one first; missing and damaged ones with them. */
  public List<Version> all(String party, int year) {
    return ReportVersions.of(party, year, of(party, year));
  }

  /**
   * One version.
   *
   * @param number its number as the user gave it
   * @throws Refusal when there is none of that number, or it was there and is no longer
   */
  public Version find(String party, int year, String number) {
    List<String> numbers = new ArrayList<>();
    for (Version version : all(party, year)) {
      String its = Integer.toString(version.number());
      numbers.add(its);
      if (its.equals(number)) {
        if (version.standing() == Standing.MISSING) {
          throw damaged(version);
        }
        return version;
      }
    }
    throw Refusal.of(
        Kind.NOT_FOUND,
        "submission.none",
        party,
        Integer.toString(year),
        number,
        numbers.isEmpty() ? "-" : String.join(", ", numbers));
  }

  /**
   * The bytes of a submitted file, which are first compared with the hash they were frozen under.
   *
   * @throws Refusal when the manifest is no longer what was frozen, when there is no such file, or
   *     its bytes are others
   */
  public InputStream open(Version version, String name) throws IOException {
    return Files.newInputStream(path(version, name));
  }

  /**
   * What one version of a report changes against an earlier one; the caller closes it.
   *
   * @throws Refusal when the manifest or the lines of one of them are no longer what was frozen
   */
  public Rows changes(Version older, Version newer) {
    return SubmittedChanges.of(
        folder,
        SubmittedTerms.changes(
            older.submission().orElseThrow(() -> damaged(older)),
            newer.submission().orElseThrow(() -> damaged(newer))),
        path(older, LINES),
        path(newer, LINES));
  }

  /** Whether a report that is being frozen says nothing else than a version that is there. */
  boolean isUnchanged(Version last, Submission made, Path lines) {
    Optional<SubmittedFile> known = last.file(LINES).filter(last::isIntact);
    if (known.isEmpty()) {
      return false;
    }
    List<List<Object>> terms = SubmittedTerms.changes(last.submission().orElseThrow(), made);
    try (Rows changes = SubmittedChanges.of(folder, terms, last.folder().resolve(LINES), lines)) {
      return !changes.next();
    }
  }

  private static Path path(Version version, String name) {
    if (!version.standing().givesFiles()) {
      throw damaged(version);
    }
    SubmittedFile file =
        version
            .file(name)
            .orElseThrow(
                () ->
                    Refusal.of(
                        Kind.NOT_FOUND,
                        "submission.file",
                        name,
                        String.join(
                            ", ",
                            version.submission().stream()
                                .flatMap(s -> s.files().stream())
                                .map(SubmittedFile::name)
                                .toList())));
    Path path = version.folder().resolve(name);
    if (!version.isIntact(file)) {
      throw Refusal.of(Kind.GONE, "submission.damaged", path.toString(), file.sha256());
    }
    return path;
  }

  private static Refusal damaged(Version version) {
    return Refusal.of(
        Kind.GONE,
        "submission.manifest",
        version.party(),
        Integer.toString(version.year()),
        Integer.toString(version.number()),
        version.standing().told(),
        version.folder().toString());
  }

  /** Folders within a folder whose names look a certain way, by name. */
  static List<Path> folders(Path within, String name) {
    if (!Files.isDirectory(within)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(within)) {
      return all.filter(Files::isDirectory)
          .filter(f -> f.getFileName().toString().matches(name))
          .sorted(Comparator.naturalOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
