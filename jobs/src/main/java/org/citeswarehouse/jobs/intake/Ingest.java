package org.citeswarehouse.jobs.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.jobs.reference.Reference;
import org.citeswarehouse.jobs.warehouse.LandedFile;
import org.citeswarehouse.jobs.warehouse.Landing;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.jobs.warehouse.Run;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.Warehouse;
import org.citeswarehouse.model.layout.InputKind;

/**
 * Takes files into the warehouse: landed, scanned, then read in one run. A file that is refused
 * changes nothing; a file that is there already is told and left alone.
 */
public final class Ingest {

  private final Warehouse warehouse;
  private final Stages stages;

  /** One for all files of a call: it is large, and every task carries those of its files. */
  private SerializableConfiguration configuration;

  /** Ingest into a warehouse that is open for writing. */
  public Ingest(Warehouse warehouse, Stages stages) {
    this.warehouse = warehouse;
    this.stages = stages;
  }

  /**
   * Takes the files in.
   *
   * @throws RefusedFileException when a file cannot be used as a whole; none of the files is taken
   * @throws UserErrorException when a file cannot be read, or its release is not named
   */
  public IngestReport take(IngestRequest request) {
    Landing landing = warehouse.landing();
    FilesInForce files = FilesInForce.of(warehouse.spark(), warehouse.tables());
    String release = Releases.of(request, files.releases());
    List<FileReport> reports = new ArrayList<>();
    List<Delivery> fresh = new ArrayList<>();
    List<LandedFile> landed = new ArrayList<>();
    List<Deliverable> delivered = Deliverable.of(request.files());
    Row replaced = Replaced.by(request, delivered.size(), files);
    Function<InputKind, SavedHeadings> headings = PartyHeadings.of(request.party(), files);
    try {
      stages.run("land", () -> delivered.forEach(d -> landed.add(landing.land(d.path()))));
      long scanning = System.nanoTime();
      for (int i = 0; i < delivered.size(); i++) {
        LandedFile file = landed.get(i);
        String earlier =
            files
                .earlierRun(file.sha256(), request.kind(), request.party(), release)
                .orElse(sameCall(fresh, file));
        Replaced.refuseEarlierVersions(request, files, file, earlier);
        if (earlier != null) {
          reports.add(
              new FileReport(
                  file.name(),
                  file.sha256(),
                  file.bytes(),
                  RowCounts.NONE,
                  List.of(),
                  earlier,
                  Map.of(),
                  List.of()));
        } else {
          Delivery delivery = scan(request, headings, file, delivered.get(i).oneOfMany());
          Replaced.refuseOtherKinds(replaced, delivery);
          fresh.add(delivery);
        }
      }
      stages.took("scan", scanning);
    } catch (RefusedFileException | UserErrorException e) {
      landed.forEach(landing::takeBack);
      throw e;
    }
    if (fresh.isEmpty()) {
      return new IngestReport(
          null, request.kind().word(), reports, List.of(), warehouse.tables().versions());
    }
    try {
      return run(request, release, files, fresh, replaced, reports);
    } catch (RefusedFileException e) {
      // A release is read in the run itself, and may turn out only there to be unusable.
      landed.forEach(landing::takeBack);
      throw e;
    }
  }

  private IngestReport run(
      IngestRequest request,
      String release,
      FilesInForce files,
      List<Delivery> fresh,
      Row replaced,
      List<FileReport> earlier) {
    Run run = warehouse.begin("ingest " + request.kind().word(), request.arguments());
    IngestReport report = write(run, request, release, files, fresh, replaced).after(earlier);
    stages.run("commit", () -> run.finish(request.party(), null, report.counts(), stages.millis()));
    for (Delivery delivery : fresh) {
      warehouse
          .landing()
          .describe(delivery.landed(), delivery.scan().kind().word(), request.party(), run.id());
    }
    return report.at(run.tables().versions());
  }

  /** Files of one call may turn out to be of several kinds; each kind is written by itself. */
  private IngestReport write(
      Run run,
      IngestRequest request,
      String release,
      FilesInForce files,
      List<Delivery> fresh,
      Row replaced) {
    Map<InputKind, List<Delivery>> byKind = new TreeMap<>();
    fresh.forEach(d -> byKind.computeIfAbsent(d.scan().kind(), k -> new ArrayList<>()).add(d));
    IngestReport report = null;
    FilesInForce before = files;
    for (List<Delivery> ofKind : byKind.values()) {
      DeliveredFiles delivered = new DeliveredFiles(request, release, ofKind, replaced, run.id());
      IngestReport written =
          request.kind() == InputKind.SHIPMENTS
              ? new ReleaseRun(warehouse.spark(), run, warehouse.landing(), delivered, stages)
                  .write(before)
              : new IngestRun(warehouse.spark(), run, delivered, stages).write(before);
      report = report == null ? written : written.after(report.files());
      before = FilesInForce.of(warehouse.spark(), run.tables());
    }
    if (byKind.keySet().stream().anyMatch(InputKind::isReference)) {
      stages.run("reference", () -> Reference.write(warehouse.spark(), run.tables()));
    }
    return report;
  }

  private Delivery scan(
      IngestRequest request,
      Function<InputKind, SavedHeadings> headings,
      LandedFile file,
      boolean oneOfMany) {
    if (configuration == null) {
      configuration =
          new SerializableConfiguration(warehouse.spark().sessionState().newHadoopConf());
    }
    SourceFile source =
        new SourceFile(file.name(), new HadoopBytes(file.path(), configuration), oneOfMany);
    return request.kind() == InputKind.SHIPMENTS
        ? Delivery.outlined(file, source)
        : Delivery.scanned(file, source, Intake.scan(request.kind(), source, headings));
  }

  /** The same bytes named twice in one call are one delivery. */
  private static String sameCall(List<Delivery> fresh, LandedFile file) {
    return fresh.stream().anyMatch(d -> Objects.equals(d.landed().sha256(), file.sha256()))
        ? "this run"
        : null;
  }
}
