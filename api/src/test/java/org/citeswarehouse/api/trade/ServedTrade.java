package org.citeswarehouse.api.trade;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.ReferenceTables;
import org.citeswarehouse.model.table.TradeTables;

/** Literal trade data behind a server, asked over HTTP. */
final class ServedTrade implements AutoCloseable {

  private final Warehouse warehouse;
  private final Server server;

  private ServedTrade(Path folder) {
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  /** Tables that were written before. */
  static ServedTrade in(Path folder) {
    return new ServedTrade(folder);
  }

  static ServedTrade ofComptab(Path folder, String comptab) {
    new FixtureWarehouse(folder).write(TradeTables.COMPTAB, comptab).run("r1", "2024-12-31");
    return new ServedTrade(folder);
  }

  static ServedTrade ofShipments(Path folder, String shipments) {
    new FixtureWarehouse(folder).write(TradeTables.SHIPMENTS, shipments).run("r1", "2024-12-31");
    return new ServedTrade(folder);
  }

  /** Releases as files, in the order in which they were read in, with their shipments. */
  static ServedTrade ofReleases(Path folder, String files, String shipments) {
    new FixtureWarehouse(folder)
        .write(OperationTables.FILES, files)
        .write(TradeTables.SHIPMENTS, shipments)
        .run("r1", "2024-12-31");
    return new ServedTrade(folder);
  }

  /** A published release, read in from one file. */
  static ServedTrade ofRelease(Path folder, String release, String comptab, String shipments) {
    new FixtureWarehouse(folder)
        .write(
            OperationTables.FILES,
            "sha256,kind,name,release,sequence\naa,shipments,a.zip," + release + ",1\n")
        .write(TradeTables.COMPTAB, comptab)
        .write(TradeTables.SHIPMENTS, shipments)
        .run("r1", "2024-12-31");
    return new ServedTrade(folder);
  }

  static ServedTrade of(Path folder, String comptab, String shipments, String taxonNames) {
    new FixtureWarehouse(folder)
        .write(TradeTables.COMPTAB, comptab)
        .write(TradeTables.SHIPMENTS, shipments)
        .write(ReferenceTables.TAXON_NAMES, taxonNames)
        .run("r1", "2024-12-31");
    return new ServedTrade(folder);
  }

  /** The answer to a path below {@code /v1/trade/}. */
  HttpResponse<String> get(String path) {
    return at("/v1/trade/" + path);
  }

  /** The answer to a path. */
  HttpResponse<String> at(String path) {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path.replace(" ", "%20"));
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(address).header("Accept-Language", "en").build(),
              BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of a CSV answer, each as some of its columns; a hyphen stands for blank. */
  List<String> rows(String path, String... columns) {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
    List<String> rows = new ArrayList<>();
    for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(answer.body())) {
      rows.add(
          Stream.of(columns)
              .map(row::getField)
              .map(cell -> cell.isEmpty() ? "-" : cell)
              .collect(Collectors.joining(" ")));
    }
    return rows;
  }

  @Override
  public void close() {
    server.close();
    warehouse.close();
  }
}
