package org.citeswarehouse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.citeswarehouse.jobs.SharedSpark;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.cli.Said;
import org.citeswarehouse.jobs.warehouse.Warehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names planted wherever files may hold some are in no table, no log of Delta and nothing that was
 * printed; only the landed files have them. docs/PRIVACY.md.
 */
class PlantedNamesTest {

  /** All planted names have it. */
  private static final String PLANTED = "zebulon";

  private static final String PERMITS =
      TestWarehouse.PERMITS.strip()
          + ",Holder name,Adresse du titulaire,Tel\u00E9fono,Nombre del exportador,Dossier\n"
          + "CH,13CH000001,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,Python regius,II,LIV,Live,10,,F,,,,,"
          + "ZEBULON-1,,Zebulon Quart,Zebulongasse 4,Zebulon 079,Zebulon SA,D-1\n"
          + "CH,13CH000002,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,Python regius,II,LIV,Live,x,,F,,,,,"
          + "ZEBULON-2,,Zebulon Quart,Zebulongasse 4,,,D-2\n"
          + "CH,13CH000003,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,,Python regius,II,LIV,Live,1,,F,,,,,"
          + "ZEBULON-3,,Zebulon Quart,,,,D-3\n";
  private static final String ENDORSEMENTS =
      TestWarehouse.ENDORSEMENTS.strip()
          + ",Officer\n"
          + "CH,13CH000001,A,E,2013-04-02,Basel,4,,,,,BOX14,Zebulon Grenz\n";
  private static final String CUSTOMS =
      TestWarehouse.CUSTOMS.strip()
          + ",Declarant,EORI\n"
          + "CH,D1,1,2013-04-02,CHB,E,1000,01062000,HS2012,Snakes,CH,CH,NA,1,4,NAR,,,"
          + "C400:13CH000001,RELEASED,Zebulon Zoll,ZEBULON9\n";

  /** Invented; the parts of an e-permit that name people. */
  private static final String MESSAGE =
      """
      <CITESEPermit xmlns="urn:un:unece:uncefact:data:standard:CITESEPermit:2">
        <HeaderExchangedDocument><ID>13CH000009</ID><TypeCode>E</TypeCode>
          <IssueDateTime>2013-03-01T00:00:00</IssueDateTime>
          <EffectiveSpecifiedPeriod><EndDateTime>2013-08-31T00:00:00</EndDateTime>
          </EffectiveSpecifiedPeriod><PurposeCode>T</PurposeCode>
          <FirstSignatoryDocumentAuthentication><ProviderTradeParty>
            <SpecifiedRepresentativePerson><Name>Zebulon Amt</Name></SpecifiedRepresentativePerson>
          </ProviderTradeParty></FirstSignatoryDocumentAuthentication>
        </HeaderExchangedDocument>
        <SpecifiedSupplyChainConsignment>
          <ConsigneeTradeParty><ID>ZEBULON-C</ID><Name>Zebulon Import</Name><PostalTradeAddress>
            <StreetName>Zebulonweg</StreetName><CountryID>DE</CountryID></PostalTradeAddress>
          </ConsigneeTradeParty>
          <ConsignorTradeParty><Name>Zebulon Export</Name><PostalTradeAddress>
            <CountryID>CH</CountryID></PostalTradeAddress></ConsignorTradeParty>
          <IncludedSupplyChainConsignmentItem><ID>A</ID>
            <TransportLogisticsPackage><ItemQuantity unitCode="NAR">3</ItemQuantity>
            </TransportLogisticsPackage>
            <IncludedSupplyChainTradeLineItem><TypeCode>II</TypeCode>
              <TypeExtensionCode>C</TypeExtensionCode>
              <SpecifiedTradeProduct><ScientificName>Boa constrictor</ScientificName>
                <TypeCode>LIV</TypeCode></SpecifiedTradeProduct>
            </IncludedSupplyChainTradeLineItem>
          </IncludedSupplyChainConsignmentItem>
        </SpecifiedSupplyChainConsignment>
      </CITESEPermit>
      """;

  @Test
  void names_stay_in_the_landed_file(@TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    String printed =
        call(warehouse, "ingest", "permits", warehouse.file("p.csv", PERMITS), "--party", "CH")
            + call(
                warehouse, "ingest", "permits", warehouse.file("m.xml", MESSAGE), "--party", "CH")
            + call(
                warehouse,
                "ingest",
                "endorsements",
                warehouse.file("e.csv", ENDORSEMENTS),
                "--party",
                "CH")
            + call(
                warehouse, "ingest", "customs", warehouse.file("c.csv", CUSTOMS), "--party", "CH")
            + call(warehouse, "build", "--party", "CH", "--as-of", "2014-12-31");

    // What is not personal is there, so that the search below finds what it looks at.
    assertThat(warehouse.rows(BronzeTables.of(InputKind.PERMITS), "in_permit_no", "further"))
        .contains("13CH000001|{\"Dossier\":\"D-1\"}", "-|-")
        .anyMatch(row -> row.startsWith("13CH000009|"));
    assertThat(printed.toLowerCase(Locale.ROOT))
        .contains("p.csv: 3 rows read")
        .doesNotContain(PLANTED);
    assertThat(inTables(warehouse)).isEmpty();
    assertThat(inFiles(warehouse.root())).isEmpty();
  }

  private static List<String> inTables(TestWarehouse warehouse) {
    return warehouse.with(
        open -> {
          List<String> found = new ArrayList<>();
          for (Table table : Tables.all()) {
            for (String row : rows(open, table)) {
              if (row.toLowerCase(Locale.ROOT).contains(PLANTED)) {
                found.add(table.name() + ": " + row);
              }
            }
          }
          return found;
        });
  }

  private static List<String> rows(Warehouse open, Table table) {
    return open.tables().read(table).toJSON().collectAsList();
  }

  /** Logs, statistics, manifests and whatever else is beside the rows; not the landed bytes. */
  private static List<String> inFiles(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals("original"))
          .filter(PlantedNamesTest::names)
          .map(Path::toString)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean names(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .toLowerCase(Locale.ROOT)
          .contains(PLANTED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String call(TestWarehouse warehouse, Object... words) {
    SharedSpark.session();
    Said said = Said.by(warehouse, Stream.of(words).map(Object::toString).toList());
    return said.out() + said.err();
  }
}
