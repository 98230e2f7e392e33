package org.citeswarehouse.ingest.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.taxa.Lineage;
import org.citeswarehouse.model.taxa.StarterTaxa;
import org.citeswarehouse.model.taxa.StarterTaxon;

/** What lies beside the register: a note that nothing in it is real, and a small checklist. */
final class Leaflet {

  private Leaflet() {}

  static void write(Path folder) throws IOException {
    InputLayout layout = InputLayouts.CHECKLIST;
    List<List<String>> taxa =
        StarterTaxa.all().stream().map(StarterTaxon::lineage).map(Leaflet::row).toList();
    CsvFile.write(folder.resolve("checklist.csv"), Layouts.header(layout), taxa);
    try (InputStream note = Leaflet.class.getResourceAsStream("README.txt")) {
      Files.copy(note, folder.resolve("README.txt"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<String> row(Lineage taxon) {
    return List.of(taxon.taxon(), taxon.taxonClass(), taxon.order(), taxon.family(), taxon.genus());
  }
}
