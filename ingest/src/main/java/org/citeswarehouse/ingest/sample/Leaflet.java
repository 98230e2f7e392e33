package org.citeswarehouse.ingest.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.taxa.Lineage;
import org.citeswarehouse.model.taxa.StarterTaxa;
import org.citeswarehouse.model.taxa.StarterTaxon;

/** What lies beside the register: a note that nothing in it is real, and a small checklist. */
final class Leaflet {

  private Leaflet() {}

  static void write(Path folder, Profile profile) throws IOException {
    InputLayout layout = InputLayouts.CHECKLIST;
    Stream<List<String>> taxa =
        StarterTaxa.all().stream().map(StarterTaxon::lineage).map(Leaflet::row);
    CsvFile.write(folder.resolve("checklist.csv"), Layouts.header(layout), taxa);
    try (InputStream note = Leaflet.class.getResourceAsStream("README.txt")) {
      String text = new String(note.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(folder.resolve("README.txt"), about(profile, text));
    }
  }

  private static String about(Profile profile, String text) {
    return MessageFormat.format(
        text,
        profile.name(),
        profile.code(),
        String.valueOf(profile.year()),
        profile.asOf().toString(),
        String.valueOf(TradeHistory.firstYear(profile)),
        String.valueOf(profile.year() - 1),
        String.valueOf(TradeHistory.silentYear(profile)));
  }

  private static List<String> row(Lineage taxon) {
    return List.of(taxon.taxon(), taxon.taxonClass(), taxon.order(), taxon.family(), taxon.genus());
  }
}
