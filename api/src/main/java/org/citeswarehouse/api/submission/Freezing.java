package org.citeswarehouse.api.submission;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.io.file.PathUtils;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.download.Download;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.reports.table.CsvTable;
import org.citeswarehouse.reports.table.Rows;

/**
 * Makes a version of an annual report that no longer changes: workbook, cover and summary as PDF,
 * upload files, and all lines with all their columns, hashed, with day and user. It is there
 * complete or not at all.
 */
public final class Freezing {

  @FunctionalInterface
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private final Submissions submissions;
  private final Reading reading;

  /** Freezes what one state says. */
  public Freezing(Submissions submissions, Reading reading) {
    this.submissions = submissions;
    this.reading = reading;
  }

  /**
   * Freezes a report.
   *
   * @param by who submits it
   * @param note what goes with it; blank for nothing
   * @param unready why it is submitted although records wait for a decision; empty where they must
   *     not
   * @param now the time of freezing
   * @throws Refusal when nobody submits it, when there is no line and no nil return is asked for,
   *     when records wait or the year is not over and no reason is given, when a reason is given
   *     and nothing holds it up, when a nil return is said of a year that is not over yet, when
   *     nothing of what is sent has changed since the last version, or when somebody else froze it
   *     at the same time
   */
  public Version freeze(
      ReportRequest request, String by, String note, Optional<String> unready, Instant now)
      throws IOException {
    if (by.isBlank()) {
      throw Refusal.of(Kind.WRONG_INPUT, "freeze.nobody");
    }
    AnnualReports reports = new AnnualReports(reading);
    reports.check(request);
    reports.refuseEarlyNil(request, Day.of(now));
    long waiting = reports.waiting(request);
    boolean ready = waiting == 0 && reports.isYearOver(request) && !reports.isStale(request);
    String year = Integer.toString(request.year());
    if (!ready && unready.filter(reason -> !reason.isBlank()).isEmpty()) {
      throw WhatHoldsUp.refusal(reports, request, waiting);
    }
    if (ready && unready.isPresent()) {
      throw Refusal.of(Kind.WRONG_INPUT, "freeze.ready", request.party(), year);
    }
    Path home = submissions.of(request.party(), request.year());
    Files.createDirectories(home);
    Path part = Files.createDirectory(home.resolve("." + UUID.randomUUID() + ".part"));
    try {
      List<SubmittedFile> files = write(reports, request, part);
      List<Version> before = submissions.all(request.party(), request.year());
      Optional<Version> last =
          before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
      Submission made =
          new Submission(
              request.party(),
              request.year(),
              last.map(Version::number).orElse(0) + 1,
              now.truncatedTo(ChronoUnit.SECONDS).toString(),
              by.strip(),
              note.strip(),
              request.basisImports(),
              request.basisExports(),
              request.contact(),
              request.language().toLanguageTag(),
              request.manufactured(),
              reading.state().run(),
              reading.state().versions(),
              waiting,
              unready.orElse("").strip(),
              request.nilReturn(),
              request.nil().contains(Direction.I),
              request.nil().contains(Direction.E),
              last.map(Manifest::link).orElse(""),
              files);
      Version version =
          new Version(
              made.party(),
              made.year(),
              made.number(),
              home.resolve(Integer.toString(made.number())),
              Optional.of(made),
              Manifest.write(made, part),
              Standing.INTACT);
      last.ifPresent(it -> refuseUnchanged(it, made, part.resolve(Submissions.LINES)));
      move(part, version);
      return version;
    } finally {
      if (Files.exists(part)) {
        PathUtils.deleteDirectory(part);
      }
    }
  }

  private static List<SubmittedFile> write(
      AnnualReports reports, ReportRequest request, Path folder) throws IOException {
    List<SubmittedFile> files = new ArrayList<>();
    files.add(
        write(
            folder,
            "annual-report.xlsx",
            out -> Download.workbook(() -> reports.workbook(request, out))));
    files.add(write(folder, "summary.pdf", out -> reports.summary(request, out)));
    for (Direction direction : List.of(Direction.I, Direction.E)) {
      files.add(
          write(
              folder,
              ReportRequest.word(direction) + ".csv",
              out -> csv(reports.upload(request.of(direction)), out)));
    }
    files.add(write(folder, Submissions.LINES, out -> csv(reports.lines(request), out)));
    return files;
  }

  private static void csv(Rows opened, OutputStream out) throws IOException {
    try (Rows rows = opened) {
      CsvTable.write(rows, out);
    }
  }

  private static SubmittedFile write(Path folder, String name, Writing writing) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
      writing.to(out);
    }
    return new SubmittedFile(name, Files.size(file), Hashes.of(file));
  }

  /** The same once more is no resubmission; beside a damaged version there is nothing to tell. */
  private void refuseUnchanged(Version last, Submission made, Path lines) {
    if (submissions.isUnchanged(last, made, lines)) {
      throw Refusal.of(
          Kind.WRONG_INPUT,
          "freeze.unchanged",
          made.party(),
          Integer.toString(made.year()),
          Integer.toString(last.number()),
          last.submission().orElseThrow().frozenAt());
    }
  }

  /**
   * Two officers at once: the later one is told rather than writing over the other's version. No
   * look beforehand could know that; a folder that holds files is never replaced by a move.
   */
  static void move(Path part, Version version) throws IOException {
    try {
      Files.move(part, version.folder(), StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.exists(version.folder())) {
        throw e;
      }
      Refusal refusal =
          Refusal.of(
              Kind.WRONG_INPUT,
              "freeze.together",
              version.party(),
              Integer.toString(version.year()),
              Integer.toString(version.number()));
      refusal.initCause(e);
      throw refusal;
    }
  }
}
