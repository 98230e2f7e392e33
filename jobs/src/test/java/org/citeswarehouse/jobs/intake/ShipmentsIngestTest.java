package org.citeswarehouse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a delivered release of shipments to the comparative tabulation. */
class ShipmentsIngestTest {

  private static final String OF_2010 =
      """
      1,2010,II,Python regius,Reptilia,Serpentes,Pythonidae,Python,live,10,,DE,TG,,T,W,I,a1,b1,
      2,2010,II,Python regius,Reptilia,Serpentes,Pythonidae,Python,LIV,12,,DE,TG,,T,W,E,a1,b1,
      3,2010,II,Python regius,Reptilia,Serpentes,Pythonidae,Python,live,0.5,,DE,TG,,T,W,E,a2,b2,
      """;
  private static final String OF_2011 =
      """
      4,2011,I,Loxodonta africana,Mammalia,Proboscidea,Elephantidae,Loxodonta,tusks,3,kg,JP,NA,ZW,H,W,E,,b3,c3
      """;
  private static final String[] COMPTAB = {
    "release",
    "year",
    "appendix",
    "taxon",
    "class",
    "order",
    "family",
    "genus",
    "importer",
    "exporter",
    "origin",
    "importer_quantity",
    "exporter_quantity",
    "term",
    "unit",
    "purpose",
    "source"
  };
  private static final String PYTHONS =
      "|2010|II|Python regius|Reptilia|Serpentes|Pythonidae|Python|DE|TG|-|10|12.5|LIV|-|T|W";
  private static final String TUSKS =
      "|2011|I|Loxodonta africana|Mammalia|Proboscidea|Elephantidae|Loxodonta"
          + "|JP|NA|ZW|-|3|TUS|KGM|H|W";

  @Test
  void plain_gzipped_and_zipped_shipments_give_the_same_tabulation_each_in_its_release(
      @TempDir Path folder) throws IOException {
    TestWarehouse warehouse = new TestWarehouse(folder);
    String all = TestWarehouse.SHIPMENTS + OF_2010 + OF_2011;
    Path plain = warehouse.file("shipments.csv", all);
    Path gzipped = warehouse.file("shipments.csv.gz", gzip(all));
    Path zipped =
        warehouse.file(
            "shipments.zip",
            zip(
                List.of("2010.csv", "2011.csv"),
                List.of(TestWarehouse.SHIPMENTS + OF_2010, TestWarehouse.SHIPMENTS + OF_2011)));

    IngestReport first = warehouse.ingest(InputKind.SHIPMENTS, null, plain);
    IngestReport second = warehouse.ingest(InputKind.SHIPMENTS, null, "gzipped", gzipped);
    IngestReport third = warehouse.ingest(InputKind.SHIPMENTS, null, "zipped", zipped);

    assertThat(List.of(first.counts(), second.counts(), third.counts()))
        .containsOnly(new RowCounts(4, 4, 0, 0));
    assertThat(warehouse.rows(TradeTables.COMPTAB, COMPTAB))
        .containsExactly(
            "gzipped" + PYTHONS,
            "gzipped" + TUSKS,
            "unnamed" + PYTHONS,
            "unnamed" + TUSKS,
            "zipped" + PYTHONS,
            "zipped" + TUSKS);
    assertThat(warehouse.rows(TradeTables.SHIPMENTS, "release", "id", "file", "sheet", "row"))
        .contains(
            "unnamed|4|shipments.csv||5",
            "gzipped|4|shipments.csv.gz||5",
            "zipped|4|shipments.zip|2011.csv|2");
    assertThatThrownBy(
            () ->
                warehouse.ingest(
                    InputKind.SHIPMENTS,
                    null,
                    warehouse.file("more.csv", TestWarehouse.SHIPMENTS + OF_2011)))
        .isInstanceOfSatisfying(
            UserErrorException.class,
            error -> {
              assertThat(error.exit()).isEqualTo(UserErrorException.Exit.USAGE);
              assertThat(error.reason()).contains("unnamed, gzipped, zipped");
              assertThat(error.remedy()).startsWith("Add --release NAME");
            });
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(List<String> names, List<String> texts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < names.size(); i++) {
        out.putNextEntry(new ZipEntry(names.get(i)));
        out.write(texts.get(i).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
