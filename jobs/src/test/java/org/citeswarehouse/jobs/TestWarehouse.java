package org.citeswarehouse.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.build.Build;
import org.citeswarehouse.jobs.build.BuildReport;
import org.citeswarehouse.jobs.intake.Ingest;
import org.citeswarehouse.jobs.intake.IngestReport;
import org.citeswarehouse.jobs.intake.IngestRequest;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.jobs.warehouse.Warehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.report.ManyCrossingsTreatment;
import org.citeswarehouse.model.table.Table;

/** A real warehouse in a temporary folder: small files go in, rows come out as text. */
public final class TestWarehouse {

  /** The day on which tests take place. */
  public static final LocalDate TODAY = LocalDate.of(2014, 6, 30);

  public static final String PERMITS =
      "issuing_country,permit_no,permit_type,issue_date,valid_until,status,replaced_by,purpose,"
          + "export_country,import_country,line_no,scientific_name,appendix,term,description,"
          + "quantity,unit,source,origin_country,origin_permit_no,last_reexport_country,"
          + "last_reexport_permit_no,holder_id,remarks\n";
  public static final String ENDORSEMENTS =
      "issuing_country,permit_no,line_no,direction,endorsed_on,office,quantity,unit,"
          + "dead_quantity,transport_doc_no,customs_declaration_no,method\n";
  public static final String CUSTOMS =
      "declaration_country,declaration_no,item_no,registration_date,office_code,flow,regime,"
          + "hs_code,hs_edition,goods_description,country_origin,country_export,"
          + "country_destination,net_mass_kg,supplementary_qty,supplementary_unit,"
          + "statistical_value,currency,document_refs,status\n";
  public static final String SHIPMENTS =
      "Id,Year,Appendix,Taxon,Class,Order,Family,Genus,Term,Quantity,Unit,Importer,Exporter,"
          + "Origin,Purpose,Source,Reporter.type,Import.permit.RandomID,Export.permit.RandomID,"
          + "Origin.permit.RandomID\n";

  private final Path folder;

  public TestWarehouse(Path folder) {
    this.folder = folder;
  }

  /** Where the warehouse lies. */
  public Path root() {
    return folder.resolve("warehouse");
  }

  /** Writes a file to deliver. */
  public Path file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public Path file(String name, byte[] bytes) {
    try {
      Files.createDirectories(folder);
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public IngestReport ingest(InputKind kind, String party, Path... files) {
    return ingest(kind, party, null, files);
  }

  public IngestReport ingest(InputKind kind, String party, String release, Path... files) {
    IngestRequest request =
        new IngestRequest(kind, Arrays.asList(files), party, release, TODAY, "test");
    return with(w -> new Ingest(w, new Stages(stage -> {})).take(request));
  }

  public BuildReport build(String party, LocalDate asOf) {
    return build(party, asOf, ManyCrossingsTreatment.ONCE);
  }

  public BuildReport build(String party, LocalDate asOf, ManyCrossingsTreatment manyCrossings) {
    return with(w -> new Build(w, new Stages(stage -> {})).run(party, asOf, manyCrossings, "test"));
  }

  /** Rows of a table as they are current: values joined by bars, blank as a hyphen, sorted. */
  public List<String> rows(Table table, String... columns) {
    return with(
        w ->
            w.tables().read(table).collectAsList().stream()
                .map(row -> text(row, columns))
                .sorted()
                .toList());
  }

  /** Version of each table that is current. */
  public Map<String, Long> versions() {
    return with(w -> new TreeMap<>(w.tables().versions()));
  }

  /** Opens the warehouse as a run does, and closes it again. */
  public <T> T with(Function<Warehouse, T> work) {
    try (Warehouse warehouse = Warehouse.open(SharedSpark.session(), root().toString())) {
      return work.apply(warehouse);
    }
  }

  /** All files of the warehouse, with their lengths. */
  public Map<String, Long> onDisk() {
    try (Stream<Path> all = Files.walk(root())) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals("lock"))
          .collect(
              Collectors.toMap(
                  file -> root().relativize(file).toString(),
                  file -> file.toFile().length(),
                  (a, b) -> a,
                  TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Row row, String... columns) {
    return Stream.of(columns).map(c -> text(row.getAs(c))).collect(Collectors.joining("|"));
  }

  private static String text(Object value) {
    if (value == null) {
      return "-";
    }
    return value instanceof BigDecimal number
        ? (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
        : value.toString();
  }
}
