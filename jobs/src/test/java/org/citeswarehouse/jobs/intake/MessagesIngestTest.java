package org.citeswarehouse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From messages of e-permitting and customs systems to the state of permit lines. */
class MessagesIngestTest {

  private static final String DECLARATION =
      """
      <ASYCUDA><Export_release><Date_of_exit>3/21/14</Date_of_exit></Export_release>
       <Property><Sad_flow>E</Sad_flow></Property>
       <Identification><Office_segment><Customs_clearance_office_code>QZPA1</Customs_clearance_office_code>
       </Office_segment><Registration><Serial_number>E</Serial_number><Number>4711</Number>
       <Date>3/20/14</Date></Registration></Identification>
       <Declarant><Declarant_name>Jane Secret</Declarant_name></Declarant>
       <General_information><Country><Export><Export_country_code>QZ</Export_country_code></Export>
       <Destination><Destination_country_code>CH</Destination_country_code></Destination></Country>
       </General_information>
       <Item><Attached_documents><Attached_document_code>C400</Attached_document_code>
        <Attached_document_reference>14QZ000001</Attached_document_reference></Attached_documents>
        <Tarification><HScode><Commodity_code>41032000</Commodity_code></HScode>
        <Supplementary_unit><Suppplementary_unit_code>NAR</Suppplementary_unit_code>
        <Suppplementary_unit_quantity>8</Suppplementary_unit_quantity></Supplementary_unit>
        </Tarification><Goods_description><Country_of_origin_code>QZ</Country_of_origin_code>
        </Goods_description></Item></ASYCUDA>
      """;

  private static final String CONFIRMATION =
      """
      <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"
        xmlns:v="urn:CitesDataExchange/v2/"><s:Body><v:ConfirmQuantitiesRequest>
       <CertificateNumber>14QZ000001</CertificateNumber><TokenId>planted-token</TokenId>
       <IsoCountryCode>QZ</IsoCountryCode><ConfirmedQuantities><CitesPosition><ID>A</ID>
       <InspectedUnitQuantity>8</InspectedUnitQuantity></CitesPosition></ConfirmedQuantities>
      </v:ConfirmQuantitiesRequest></s:Body></s:Envelope>
      """;

  @Test
  void a_permit_its_box_14_and_its_declaration_meet_in_one_line(@TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    Path permit = warehouse.file("permit.xml", permit("14QZ000001"));

    IngestReport permits = warehouse.ingest(InputKind.PERMITS, "QZ", permit);
    IngestReport endorsements = warehouse.ingest(InputKind.ENDORSEMENTS, "QZ", permit);
    IngestReport customs =
        warehouse.ingest(InputKind.CUSTOMS, "QZ", warehouse.file("sad.xml", DECLARATION));
    warehouse.build("QZ", LocalDate.of(2014, 6, 30));

    assertThat(permits.counts()).isEqualTo(new RowCounts(1, 1, 0, 0));
    assertThat(permits.told())
        .isEqualTo(
            Map.of("message.PERMIT", 1L, "default.status=ISSUED", 1L, "also.endorsements", 1L));
    assertThat(endorsements.counts()).isEqualTo(new RowCounts(1, 1, 0, 0));
    assertThat(customs.counts()).isEqualTo(new RowCounts(1, 1, 0, 0));
    assertThat(
            warehouse.rows(
                RegisterTables.CUSTOMS_ITEMS,
                "declaration_country",
                "declaration_no",
                "registration_date",
                "document_refs",
                "status"))
        .containsExactly("QZ|QZPA1-2014-E-4711|2014-03-20|C400:14QZ000001|RELEASED");
    assertThat(
            warehouse.rows(
                ReconciliationTables.RECONCILIATION,
                "permit_no",
                "line_no",
                "issued_quantity",
                "endorsed_quantity",
                "customs_quantity",
                "evidence",
                "state"))
        .containsExactly("14QZ000001|A|10|8|8|BOTH|PART_USED");
  }

  @Test
  void of_a_folder_of_messages_the_one_that_is_broken_is_rejected_and_the_others_stand(
      @TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    Path messages = folder.resolve("messages");
    write(messages.resolve("a.xml"), permit("14QZ000001"));
    write(messages.resolve("b.xml"), permit("14QZ000002").substring(0, 400));
    write(messages.resolve("c.xml"), permit("14QZ000003"));
    write(messages.resolve("README.txt"), "not a message");

    IngestReport report = warehouse.ingest(InputKind.PERMITS, "QZ", messages);

    assertThat(report.counts()).isEqualTo(new RowCounts(3, 2, 0, 1));
    assertThat(report.files())
        .extracting(FileReport::name)
        .containsExactly("a.xml", "b.xml", "c.xml");
    assertThat(warehouse.rows(RegisterTables.PERMIT_LINES, "permit_no", "file", "row"))
        .containsExactly("14QZ000001|a.xml|1", "14QZ000003|c.xml|1");
    assertThat(warehouse.rows(RegisterTables.REJECTS, "file", "row", "code", "severity"))
        .containsExactly("b.xml|1|BROKEN_MESSAGE|REJECTED");
    assertThat(warehouse.rows(RegisterTables.REJECTS, "message").get(0))
        .contains("b.xml", "breaks off or goes wrong in line");

    write(messages.resolve("b.xml"), permit("14QZ000002"));
    IngestReport again = warehouse.ingest(InputKind.PERMITS, "QZ", messages);

    assertThat(again.counts()).isEqualTo(new RowCounts(1, 1, 0, 0));
    assertThat(again.files()).filteredOn(f -> f.duplicateOf() != null).hasSize(2);
  }

  @Test
  void of_an_archive_as_well_and_each_row_names_its_entry(@TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    Path archive =
        warehouse.file(
            "messages.zip",
            zip("a.xml", permit("14QZ000001"), "b.xml", "<a><b>", "c.xml", permit("14QZ000003")));

    IngestReport report = warehouse.ingest(InputKind.PERMITS, "QZ", archive);

    assertThat(report.counts()).isEqualTo(new RowCounts(3, 2, 0, 1));
    assertThat(warehouse.rows(RegisterTables.PERMIT_LINES, "permit_no", "sheet", "row"))
        .containsExactly("14QZ000001|a.xml|1", "14QZ000003|c.xml|1");
    assertThat(warehouse.rows(RegisterTables.REJECTS, "file", "sheet", "row", "code"))
        .containsExactly("messages.zip|b.xml|1|BROKEN_MESSAGE");
  }

  @Test
  void a_message_by_itself_that_is_broken_changes_nothing(@TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    warehouse.ingest(InputKind.PERMITS, "QZ", warehouse.file("a.xml", permit("14QZ000001")));
    Map<String, Long> before = warehouse.onDisk();
    Path broken = warehouse.file("b.xml", permit("14QZ000002").substring(0, 400));

    RefusedFileException refused =
        catchThrowableOfType(
            RefusedFileException.class, () -> warehouse.ingest(InputKind.PERMITS, "QZ", broken));

    assertThat(refused.problem()).contains("b.xml");
    assertThat(warehouse.onDisk()).isEqualTo(before);
  }

  @Test
  void the_token_of_a_confirmation_is_in_no_table(@TempDir Path folder) throws IOException {
    TestWarehouse warehouse = new TestWarehouse(folder);
    warehouse.ingest(InputKind.PERMITS, "QZ", warehouse.file("a.xml", permit("14QZ000001")));

    IngestReport report =
        warehouse.ingest(InputKind.ENDORSEMENTS, "QZ", warehouse.file("c.xml", CONFIRMATION));

    assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 1, 0));
    assertThat(warehouse.rows(RegisterTables.REJECTS, "row", "column", "code", "severity"))
        .containsExactly(
            "1|direction|MESSAGE_LACKS|HELD",
            "1|endorsed_on|MESSAGE_LACKS|HELD",
            "1|unit|MESSAGE_LACKS|HELD");
    assertThat(
            warehouse.rows(
                BronzeTables.of(InputKind.ENDORSEMENTS), "in_permit_no", "in_quantity", "further"))
        .singleElement()
        .asString()
        .contains("14QZ000001|8|")
        .doesNotContain("planted-token");
    assertThat(
            warehouse.rows(BronzeTables.of(InputKind.PERMITS), "further", "in_remarks").toString())
        .doesNotContain("Secret");
  }

  @Test
  void a_folder_without_files_or_with_folders_is_refused(@TempDir Path folder) throws IOException {
    TestWarehouse warehouse = new TestWarehouse(folder);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path nested = folder.resolve("nested");
    write(nested.resolve("within").resolve("a.xml"), permit("14QZ000001"));

    for (Path refused : new Path[] {empty, nested}) {
      assertThat(
              catchThrowableOfType(
                  UserErrorException.class,
                  () -> warehouse.ingest(InputKind.PERMITS, "QZ", refused)))
          .hasMessageContaining(refused.getFileName().toString());
    }
  }

  private static String permit(String number) {
    return """
        <p:CITESEPermit xmlns:p="urn:un:unece:uncefact:data:standard:CITESEPermit:2" xmlns:r="urn:un:unece:uncefact:data:draft:ReusableAggregateBusinessInformationEntity:1">
         <p:HeaderExchangedDocument><r:ID>%s</r:ID><r:TypeCode>E</r:TypeCode>
          <r:IssueDateTime>2014-03-04T09:30:00+01:00</r:IssueDateTime><r:PurposeCode>T</r:PurposeCode>
          <r:EffectiveSpecifiedPeriod><r:EndDateTime>2014-09-03T23:59:59Z</r:EndDateTime>
          </r:EffectiveSpecifiedPeriod>
          <r:FirstSignatoryDocumentAuthentication><r:ProviderTradeParty><r:Name>Secret</r:Name>
           <r:PostalTradeAddress><r:CountryID>QZ</r:CountryID></r:PostalTradeAddress>
          </r:ProviderTradeParty></r:FirstSignatoryDocumentAuthentication>
         </p:HeaderExchangedDocument>
         <p:SpecifiedSupplyChainConsignment>
          <r:ConsignorTradeParty><r:Name>Secret</r:Name><r:PostalTradeAddress>
           <r:CountryID>QZ</r:CountryID></r:PostalTradeAddress></r:ConsignorTradeParty>
          <r:ConsigneeTradeParty><r:PostalTradeAddress><r:CountryID>CH</r:CountryID>
           </r:PostalTradeAddress></r:ConsigneeTradeParty>
          <r:ExaminationTransportEvent>
           <r:ActualOccurrenceDateTime>2014-03-20T11:00:00Z</r:ActualOccurrenceDateTime>
          </r:ExaminationTransportEvent>
          <r:IncludedSupplyChainConsignmentItem><r:ID>A</r:ID>
           <r:TransportLogisticsPackage><r:ItemQuantity unitCode="NAR">10</r:ItemQuantity>
           </r:TransportLogisticsPackage>
           <r:IncludedSupplyChainTradeLineItem><r:TypeCode>II</r:TypeCode>
            <r:TypeExtensionCode>C</r:TypeExtensionCode><r:SpecifiedTradeProduct>
             <r:TypeCode>SKI</r:TypeCode><r:ScientificName>Crocodylus niloticus</r:ScientificName>
            </r:SpecifiedTradeProduct></r:IncludedSupplyChainTradeLineItem>
           <r:ExaminationTransportEvent><r:UnitQuantity unitCode="NAR">8</r:UnitQuantity>
           </r:ExaminationTransportEvent>
          </r:IncludedSupplyChainConsignmentItem>
         </p:SpecifiedSupplyChainConsignment>
        </p:CITESEPermit>
        """
        .formatted(number);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zip(String... namesAndContents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
