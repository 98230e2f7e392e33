package org.citeswarehouse.ingest.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.OriginalRows;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.mapping.CodeMapping;
import org.citeswarehouse.ingest.mapping.Replacements;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Test;

/** How fields of messages become cells, by messages made up for it. */
class SmallMessagesTest {

  @Test
  void days_are_those_of_the_place_where_they_were_written() {
    assertThat(permit("E", ""))
        .contains("issue_date=2024-03-31", "valid_until=2024-08-31", "unit=NAR");
    assertThat(Read.problems(InputKind.PERMITS, "QZ", message("E", ""))).containsExactly(List.of());
  }

  @Test
  void names_of_people_are_not_read() {
    assertThat(Read.rows(InputKind.PERMITS, message("E", "")).toString())
        .doesNotContain("Secret", "Port Alpha");
  }

  @Test
  void earlier_documents_are_told_apart_by_number_or_by_type_of_permit() {
    String origin = "<ram:OriginTradeCountry><ram:ID>NA</ram:ID></ram:OriginTradeCountry>";
    String last = "<ram:ExportTradeCountry><ram:ID>DE</ram:ID></ram:ExportTradeCountry>";

    for (String codes : List.of("861 811", "E R")) {
      String[] code = codes.split(" ", -1);
      assertThat(permit("R", origin + last + document(code[0], "N1") + document(code[1], "D1")))
          .contains("origin_permit_no=N1", "last_reexport_permit_no=D1");
    }
    assertThat(permit("E", document("I", "CH77"))).contains("partner_permit_no=CH77");
    assertThat(permit("R", origin + document("", "N1"))).contains("origin_permit_no=N1");
    assertThat(permit("R", last + document("O", "D1"))).contains("last_reexport_permit_no=D1");
  }

  @Test
  void an_earlier_document_that_nothing_tells_apart_is_kept_aside_and_told() {
    String both =
        "<ram:OriginTradeCountry><ram:ID>NA</ram:ID></ram:OriginTradeCountry>"
            + "<ram:ExportTradeCountry><ram:ID>DE</ram:ID></ram:ExportTradeCountry>";
    SourceFile message = message("R", both + document("", "X9"));

    assertThat(Read.problems(InputKind.PERMITS, "QZ", message))
        .containsExactly(List.of("DOCUMENT_UNDECIDED origin_permit_no X9"));
    assertThat(Read.rows(InputKind.PERMITS, message).get(0).further())
        .contains("\"other_documents\":\"X9\"");
  }

  @Test
  void what_is_said_twice_in_two_ways_is_not_settled() {
    String second =
        "<ram:TransportLogisticsPackage><ram:ItemQuantity unitCode=\"NAR\">7</ram:ItemQuantity>"
            + "</ram:TransportLogisticsPackage>";

    assertThat(Read.problems(InputKind.PERMITS, "QZ", message("E", second)))
        .containsExactly(List.of("NOT_A_NUMBER quantity 10; 7"));
  }

  @Test
  void a_quota_in_another_unit_is_not_read_as_one_of_the_line() {
    String quota =
        "<ram:ApplicableCrossBorderRegulatoryProcedure><ram:AnnualQuotaQuantity unitCode=\"KGM\">"
            + "500</ram:AnnualQuotaQuantity></ram:ApplicableCrossBorderRegulatoryProcedure>";

    assertThat(Read.problems(InputKind.PERMITS, "QZ", message("E", quota)))
        .containsExactly(List.of("QUOTA_UNREADABLE quota_annual 500 KGM"));
  }

  @Test
  void a_line_with_an_examination_of_its_own_is_endorsed_on_its_own_day() {
    String event =
        "<ram:ExaminationTransportEvent><ram:ActualOccurrenceDateTime>2024-04-02T23:59:00-08:00"
            + "</ram:ActualOccurrenceDateTime><ram:UnitQuantity unitCode=\"NAR\">9"
            + "</ram:UnitQuantity><ram:OccurrenceLogisticsLocation><ram:Name>Port Alpha</ram:Name>"
            + "</ram:OccurrenceLogisticsLocation></ram:ExaminationTransportEvent>";

    assertThat(Read.cells(InputKind.ENDORSEMENTS, message("E", event + event)))
        .containsOnly(
            List.of(
                "issuing_country=QZ",
                "permit_no=24QZ000001",
                "line_no=A",
                "direction=E",
                "endorsed_on=2024-04-02",
                "office=Port Alpha",
                "quantity=9",
                "unit=NAR",
                "method=BOX14"))
        .hasSize(2);
    assertThat(Intake.scan(InputKind.PERMITS, message("E", event)).told())
        .containsEntry("also.endorsements", 1L);
  }

  @Test
  void a_permit_without_lines_is_a_row_that_says_so() {
    String permit = SmallMessages.permit("24QZ000001", "E", "");
    String without =
        permit.replaceAll("(?s)<ram:IncludedSupplyChainConsignmentItem>.*ConsignmentItem>", "");

    assertThat(Read.problems(InputKind.PERMITS, "QZ", Read.message(without)))
        .containsExactly(List.of("MESSAGE_WITHOUT_LINES  24QZ000001"));
  }

  @Test
  void a_permit_of_version_3_waits_since_its_purpose_is_a_number() {
    SourceFile permit =
        Read.message(
            """
            <CITESePermit xmlns="urn:example:v3"><ID>25QZ000009</ID>
             <IssueDateTime><DateTimeString formatCode="304">20250304093000+01</DateTimeString>
             </IssueDateTime>
             <ExpirationDateTime><DateTimeString formatCode="102">20250903</DateTimeString>
             </ExpirationDateTime><FunctionCode>07</FunctionCode>
             <FunctionName>Commercial</FunctionName></CITESePermit>
            """);

    assertThat(Read.cells(InputKind.PERMITS, permit))
        .containsExactly(
            List.of(
                "permit_no=25QZ000009",
                "issue_date=2025-03-04",
                "valid_until=2025-09-03",
                "status=ISSUED"));
    assertThat(Read.problems(InputKind.PERMITS, "QZ", permit).get(0))
        .startsWith("UNKNOWN_FUNCTION purpose 07", "MESSAGE_LACKS issuing_country ")
        .allMatch(p -> p.startsWith("UNKNOWN_FUNCTION") || p.startsWith("MESSAGE_LACKS"));
    assertThat(Read.checked(InputKind.PERMITS, "QZ", permit).flatMap(c -> c.issues().stream()))
        .extracting(i -> i.severity().name())
        .containsOnly("HELD");
  }

  @Test
  void the_first_item_of_an_ASYCUDA_declaration_names_the_documents_of_all() {
    SourceFile declaration =
        Read.message(
            """
            <ASYCUDA><Property><Sad_flow>I</Sad_flow></Property>
             <Identification><Office_segment><Customs_clearance_office_code>QZ1
             </Customs_clearance_office_code></Office_segment>
             <Registration><Serial_number>C</Serial_number><Number>7</Number><Date>12/1/99</Date>
             </Registration></Identification>
             <Item>
              <Attached_documents><Attached_document_code>861</Attached_document_code>
               <Attached_document_reference>24NA1</Attached_document_reference></Attached_documents>
              <Attached_documents><Attached_document_code>861</Attached_document_code>
               <Attached_document_reference>24NA2</Attached_document_reference></Attached_documents>
              <Tarification><HScode><Commodity_code>01062000</Commodity_code></HScode>
               <Attached_doc_item>861 380</Attached_doc_item></Tarification>
             </Item>
             <Item><Licence_number>L9</Licence_number>
              <Tarification><HScode><Commodity_code>01062000</Commodity_code>
               <Precision_1><null/></Precision_1></HScode>
               <Attached_doc_item>861 </Attached_doc_item></Tarification>
              <Valuation_item><Weight_itm><Net_weight_itm>12.0</Net_weight_itm></Weight_itm>
              </Valuation_item></Item></ASYCUDA>
            """);

    assertThat(Read.cells(InputKind.CUSTOMS, declaration).get(0))
        .contains("item_no=1", "document_refs=861:24NA1|861:24NA2|380", "hs_code=01062000");
    assertThat(Read.cells(InputKind.CUSTOMS, declaration).get(1))
        .contains(
            "item_no=2",
            "document_refs=LICENCE:L9|861",
            "registration_date=1999-12-01",
            "net_mass_kg=12.0");
    assertThat(Read.problems(InputKind.CUSTOMS, "QZ", declaration))
        .containsExactly(List.of(), List.of());
  }

  @Test
  void the_country_of_a_declaration_that_names_none_is_that_of_the_register() {
    SourceFile declaration =
        Read.message(
            "<ASYCUDA><Property><Sad_flow>I</Sad_flow></Property><Identification><Registration>"
                + "<Number>7</Number><Date>1/2/24</Date></Registration></Identification><Item>"
                + "<Tarification><HScode><Commodity_code>01062000</Commodity_code></HScode>"
                + "</Tarification></Item></ASYCUDA>");

    assertThat(Read.checked(InputKind.CUSTOMS, "QZ", declaration).toList())
        .singleElement()
        .extracting(c -> c.record().toString())
        .asString()
        .contains("declarationCountry=QZ", "registrationDate=2024-01-02");
    assertThat(Read.cells(InputKind.CUSTOMS, declaration).get(0))
        .noneMatch(c -> c.startsWith("declaration_country"));
  }

  @Test
  void a_table_of_national_codes_says_which_code_names_a_CITES_document() {
    SourceFile declaration =
        Read.message(
            "<ASYCUDA><Property><Sad_flow>E</Sad_flow></Property><Identification><Registration>"
                + "<Number>7</Number><Date>1/2/24</Date></Registration></Identification><Item>"
                + "<Attached_documents><Attached_document_code>0911</Attached_document_code>"
                + "<Attached_document_reference>24QZ1</Attached_document_reference>"
                + "</Attached_documents><Tarification><HScode><Commodity_code>41032000"
                + "</Commodity_code></HScode><Supplementary_unit><Suppplementary_unit_code>C62"
                + "</Suppplementary_unit_code><Suppplementary_unit_quantity>5"
                + "</Suppplementary_unit_quantity></Supplementary_unit></Tarification></Item>"
                + "</ASYCUDA>");
    Replacements national =
        Replacements.of(
            InputKind.CUSTOMS,
            List.of(stated("document_code", "0911", "C400"), stated("unit", "C62", "NAR")));

    assertThat(Read.problems(InputKind.CUSTOMS, "QZ", declaration))
        .containsExactly(List.of("UNKNOWN_UNIT supplementary_unit C62"));
    assertThat(Read.checked(InputKind.CUSTOMS, "QZ", declaration, national).toList())
        .singleElement()
        .extracting(c -> c.record().toString())
        .asString()
        .contains("documentRefs=C400:24QZ1", "quantity=5, unit=NAR");
  }

  @Test
  void a_message_is_not_given_back_as_a_table() {
    SourceFile message = message("E", "");

    try (OriginalRows rows = Intake.originals(message, Intake.scan(InputKind.PERMITS, message))) {
      assertThat(catchThrowableOfType(RefusedFileException.class, rows::nextTable).refusal())
          .isEqualTo(Refusal.MESSAGE_NOT_TABLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_declaration_before_its_registration_has_no_number() {
    SourceFile declaration =
        Read.message(
            "<ASYCUDA><Identification><Office_segment><Customs_clearance_office_code>QZ1"
                + "</Customs_clearance_office_code></Office_segment><Registration>"
                + "<Serial_number><null/></Serial_number><Number/><Date/></Registration>"
                + "</Identification><Item/></ASYCUDA>");

    assertThat(Read.problems(InputKind.CUSTOMS, "QZ", declaration).get(0))
        .contains("MISSING_DECLARATION_NO declaration_no ", "MISSING_VALUE registration_date ");
  }

  @Test
  void a_permit_of_the_Czech_exchange_gives_lines_and_a_write_off_each_result() {
    SourceFile permit =
        Read.message(
            """
            {"id_no":"23CZ034504","permit_type":"RE-EXPORT","used":"used",
             "date_issued":"2023-05-02","date_valid_until":"2023-11-01",
             "country_export":"CZ","country_import":"CH","consignment_note":"AWB 1",
             "exporter":{"name":"Jane Secret"},"token":"hidden-token",
             "goods":[{"order":"A","species":"Psittacus erithacus","appendix_cites":"I",
               "goods_code":"LIV","origin":"C","purpose":"T","quantity":"10","units":"NAR",
               "country_origin":"ZA","permit_origin":"ZA1",
               "customs":[{"certificate":"23CZ5300001AB12CD3","type_customs":"EXPORT",
                 "date_customs":"2023-06-01","quantity":4,"dead":1},
                {"certificate":"23CZ5300001AB12CD4","type_customs":"EXPORT",
                 "date_customs":"2023-06-08","quantity":3,"dead":0}]}]}
            """);

    assertThat(Read.cells(InputKind.PERMITS, permit))
        .containsExactly(
            List.of(
                "issuing_country=CZ",
                "permit_no=23CZ034504",
                "permit_type=R",
                "issue_date=2023-05-02",
                "valid_until=2023-11-01",
                "status=ISSUED",
                "purpose=T",
                "export_country=CZ",
                "import_country=CH",
                "line_no=A",
                "scientific_name=Psittacus erithacus",
                "appendix=I",
                "term=LIV",
                "quantity=10",
                "unit=NAR",
                "source=C",
                "origin_country=ZA",
                "origin_permit_no=ZA1"));
    assertThat(Read.cells(InputKind.ENDORSEMENTS, permit))
        .containsExactly(
            writeOff("2023-06-01", "4", "1", "23CZ5300001AB12CD3"),
            writeOff("2023-06-08", "3", "0", "23CZ5300001AB12CD4"));
    assertThat(Read.problems(InputKind.ENDORSEMENTS, "CZ", permit))
        .containsExactly(List.of(), List.of());
    assertThat(Read.rows(InputKind.PERMITS, permit).toString())
        .doesNotContain("Secret", "hidden-token");
  }

  @Test
  void a_submitted_report_is_read_row_by_row_however_long_it_is() {
    StringBuilder report =
        new StringBuilder("<r:SubmitCitesReportRequest xmlns:r=\"urn:CitesReporting/v1/\">");
    report.append("<TypeOfReport>I</TypeOfReport><SubmittedData><CITESReport>");
    String row =
        "<CITESReportRow><TradingPartnerId>NA</TradingPartnerId><Year>2024</Year>"
            + "<ScientificName>Python regius</ScientificName><Appendix>II</Appendix>"
            + "<TermCode>LIV</TermCode><Quantity>1</Quantity></CITESReportRow>";
    report.append(row.repeat(60_000));
    report.append("</CITESReport></SubmittedData></r:SubmitCitesReportRequest>");
    SourceFile file = Read.message(report.toString());

    assertThat(Intake.scan(InputKind.ANNUAL_REPORT, file).rows()).isEqualTo(60_000);
    assertThat(Read.rows(InputKind.ANNUAL_REPORT, file).get(59_999).row()).isEqualTo(60_000);
    assertThat(Read.problems(InputKind.ANNUAL_REPORT, "CH", file)).containsOnly(List.of());
  }

  @Test
  void a_message_asked_for_rows_it_does_not_hold_names_those_it_does() {
    RefusedFileException refused =
        catchThrowableOfType(
            RefusedFileException.class, () -> Intake.scan(InputKind.CUSTOMS, message("E", "")));

    assertThat(refused.refusal()).isEqualTo(Refusal.OTHER_KIND);
    assertThat(refused.problem())
        .isEqualTo(
            "\u201cmessage.xml\u201d is an electronic permit; it holds no rows of the kind"
                + " customs.");
    assertThat(refused.reason()).isEqualTo("What it holds is taken in as: endorsements, permits.");
  }

  @Test
  void what_a_permit_does_not_say_is_told_with_the_delivery() {
    assertThat(Intake.scan(InputKind.PERMITS, message("E", "")).told())
        .isEqualTo(Map.of("message.PERMIT", 1L, "default.status=ISSUED", 1L));
  }

  private static Replacements.Stated stated(String column, String value, String code) {
    return new Replacements.Stated(
        new CodeMapping("QZ", "customs", column, value, code, null), "codes.csv, row 2");
  }

  private static List<String> writeOff(
      String day, String quantity, String dead, String declaration) {
    return List.of(
        "issuing_country=CZ",
        "permit_no=23CZ034504",
        "line_no=A",
        "direction=E",
        "endorsed_on=" + day,
        "quantity=" + quantity,
        "unit=NAR",
        "dead_quantity=" + dead,
        "transport_doc_no=AWB 1",
        "customs_declaration_no=" + declaration,
        "method=WRITEOFF");
  }

  private static String document(String code, String number) {
    return "<ram:AssociatedReferencedDocument><ram:TypeCode>"
        + code
        + "</ram:TypeCode><ram:ID>"
        + number
        + "</ram:ID></ram:AssociatedReferencedDocument>";
  }

  private static List<String> permit(String type, String more) {
    return Read.cells(InputKind.PERMITS, message(type, more)).get(0);
  }

  private static SourceFile message(String type, String more) {
    return Read.message(SmallMessages.permit("24QZ000001", type, more));
  }
}
