package org.citeswarehouse.ingest.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Test;

/** Each value that the samples' list says must come out of them. */
class SampleMessagesTest {

  @Test
  void a_permit_of_version_2_gives_its_lines() {
    SourceFile permit = Read.sample("permit_v2.xml");

    assertThat(Read.cells(InputKind.PERMITS, permit))
        .containsExactly(
            List.of(
                "issuing_country=XA",
                "permit_no=24XA000123",
                "permit_type=E",
                "issue_date=2024-03-04",
                "valid_until=2024-09-03",
                "status=ISSUED",
                "purpose=T",
                "export_country=XA",
                "import_country=XB",
                "line_no=A",
                "scientific_name=Crocodylus niloticus",
                "appendix=II",
                "term=SKI",
                "description=raw salted skins",
                "quantity=60",
                "unit=NAR",
                "source=R",
                "origin_country=XA",
                "remarks=One shipment only.",
                "marks=TAG XA 24 000101-000160",
                "quota_used=410",
                "quota_annual=1000"),
            List.of(
                "issuing_country=XA",
                "permit_no=24XA000123",
                "permit_type=E",
                "issue_date=2024-03-04",
                "valid_until=2024-09-03",
                "status=ISSUED",
                "purpose=T",
                "export_country=XA",
                "import_country=XB",
                "line_no=B",
                "scientific_name=Aquilaria malaccensis",
                "appendix=II",
                "term=CHP",
                "description=agarwood chips",
                "quantity=12.5",
                "unit=KGM",
                "source=W",
                "origin_country=XC",
                "origin_permit_no=23XC00077",
                "last_reexport_country=XC",
                "remarks=One shipment only."));
    assertThat(Read.rows(InputKind.PERMITS, permit).get(1).further())
        .contains("\"transport_doc_no\":\"000-11112222\"")
        .contains("\"origin_permit_date\":\"2023-11-02T00:00:00Z\"")
        .contains("\"issue_date\":\"2024-03-04T09:30:00Z\"")
        .doesNotContain("Sample Exporter", "9900123");
    assertThat(Intake.scan(InputKind.PERMITS, permit).told())
        .containsOnly(
            Map.entry("message.PERMIT", 1L),
            Map.entry("default.status=ISSUED", 1L),
            Map.entry("also.endorsements", 1L));
  }

  @Test
  void its_box_14_is_an_endorsement_of_the_line_that_has_one() {
    assertThat(Read.cells(InputKind.ENDORSEMENTS, Read.sample("permit_v2.xml")))
        .containsExactly(
            List.of(
                "issuing_country=XA",
                "permit_no=24XA000123",
                "line_no=A",
                "direction=E",
                "endorsed_on=2024-03-20",
                "office=XAPA1",
                "quantity=55",
                "unit=NAR",
                "transport_doc_no=000-11112222",
                "method=BOX14"));
  }

  @Test
  void an_answer_of_EPIX_in_version_1_gives_the_lines_of_its_permit() {
    SourceFile answer = Read.sample("epix/v1_get_non_final_cites_certificate.xml");

    assertThat(Read.cells(InputKind.PERMITS, answer)).containsExactly(lineA(""), lineB(""));
    assertThat(Read.rows(InputKind.PERMITS, answer).get(0).further())
        .contains("\"origin_permit_date\":\"2007-07-09T00:00:00.000+02:00\"")
        .contains("\"last_reexport_permit_date\":\"2012-02-23T00:00:00.000+01:00\"")
        .contains("\"valid_from\":\"2014-01-06T12:03:52.000+01:00\"");
    assertThat(Read.rows(InputKind.PERMITS, answer).get(1).further())
        .contains("\"origin_permit_date\":\"2007-07-09T00:00:00.000+02:00\"");
  }

  @Test
  void in_version_2_it_gives_the_same_lines_and_their_marks() {
    assertThat(
            Read.cells(
                InputKind.PERMITS, Read.sample("epix/v2_get_non_final_cites_certificate.xml")))
        .containsExactly(lineA("XXX"), lineB("XXX"));
  }

  @Test
  void an_empty_box_14_is_no_endorsement() {
    for (String version : List.of("v1", "v2")) {
      SourceFile answer = Read.sample("epix/" + version + "_get_non_final_cites_certificate.xml");
      assertThat(refused(InputKind.ENDORSEMENTS, answer).refusal())
          .isEqualTo(Refusal.NO_ROWS_OF_KIND);
    }
  }

  @Test
  void a_confirmation_of_EPIX_waits_for_what_it_cannot_say() {
    SourceFile request = Read.sample("epix_confirm_quantities_request.xml");

    assertThat(Read.cells(InputKind.ENDORSEMENTS, request))
        .containsExactly(
            List.of(
                "issuing_country=XA",
                "permit_no=24XA000123",
                "line_no=A",
                "quantity=55",
                "method=CONFIRM"),
            List.of(
                "issuing_country=XA",
                "permit_no=24XA000123",
                "line_no=B",
                "quantity=12",
                "method=CONFIRM"));
    assertThat(Read.problems(InputKind.ENDORSEMENTS, "XA", request))
        .containsOnly(
            List.of(
                "MESSAGE_LACKS direction ", "MESSAGE_LACKS endorsed_on ", "MESSAGE_LACKS unit "));
    assertThat(Read.rows(InputKind.ENDORSEMENTS, request).toString())
        .doesNotContain("EXAMPLE-TOKEN");
  }

  @Test
  void a_question_to_EPIX_holds_no_rows() {
    RefusedFileException refused =
        refused(InputKind.PERMITS, Read.sample("epix_get_final_request.xml"));

    assertThat(refused.refusal()).isEqualTo(Refusal.MESSAGE_ASKS);
    assertThat(refused.problem() + refused.reason() + refused.remedy())
        .doesNotContain("EXAMPLE-TOKEN");
  }

  @Test
  void a_credential_gives_what_it_has_and_says_that_nobody_verified_it() {
    SourceFile credential = Read.sample("permit_vc.json");

    assertThat(Read.cells(InputKind.PERMITS, credential))
        .containsExactly(
            List.of(
                "permit_no=24XA000123",
                "permit_type=E",
                "valid_until=2024-09-03",
                "status=ISSUED",
                "purpose=T",
                "scientific_name=Crocodylus niloticus",
                "appendix=II",
                "term=SKI",
                "source=R",
                "signature_status=NO_PROOF"));
    assertThat(Read.problems(InputKind.PERMITS, "XA", credential).get(0))
        .contains("MISSING_VALUE quantity ", "MISSING_LINE_NO line_no ");
    assertThat(Read.rows(InputKind.PERMITS, credential).get(0).further())
        .contains("\"issuer\":\"did:example:management-authority-xa\"")
        .containsPattern("\"document_sha256\":\"[0-9a-f]{64}\"");
  }

  @Test
  void a_submitted_report_gives_its_row_in_the_exporters_view() {
    SourceFile report = Read.sample("cites_report_submit.xml");

    assertThat(Read.cells(InputKind.ANNUAL_REPORT, report))
        .containsExactly(
            List.of(
                "Appendix=II",
                "SpeciesName=Crocodylus niloticus",
                "TermCode=SKI",
                "Quantity=55",
                "UnitCode=NAR",
                "TradingPartner=XB",
                "CountryOfOrigin=XA",
                "ExportPermit=24XA000123",
                "PurposeCode=T",
                "SourceCode=R",
                "Year=2024"));
    assertThat(Read.problems(InputKind.ANNUAL_REPORT, "XA", report))
        .containsExactly(List.of("UNKNOWN_COUNTRY TradingPartner XB"));
  }

  @Test
  void a_declaration_of_ASYCUDA_World_gives_its_item() {
    SourceFile declaration = Read.sample("asycuda_cites.xml");

    assertThat(Read.cells(InputKind.CUSTOMS, declaration))
        .containsExactly(
            List.of(
                "declaration_no=XAPA1-2024-E-4711",
                "item_no=1",
                "registration_date=2024-03-19",
                "office_code=XAPA1",
                "flow=E",
                "regime=1000000",
                "hs_code=41032000000",
                "goods_description=Salted crocodile skins",
                "country_origin=XA",
                "country_export=XA",
                "country_destination=XB",
                "net_mass_kg=221.4",
                "supplementary_qty=55",
                "supplementary_unit=C62",
                "statistical_value=18350.0",
                "document_refs=0911:24XA000123|380",
                "status=REGISTERED"));
    assertThat(Read.rows(InputKind.CUSTOMS, declaration).get(0).further())
        .contains("\"licence_number\":\"24XA000123\"")
        .contains("\"licence_quantity\":\"55\"")
        .contains("\"registration_date\":\"3/19/24\"");
  }

  @Test
  void a_declaration_without_items_is_a_row_that_says_so() {
    SourceFile header = Read.sample("asycuda/declaration_header.xml");

    assertThat(Read.cells(InputKind.CUSTOMS, header))
        .containsExactly(
            List.of(
                "declaration_no=JMKAJ-2025-C-8879",
                "registration_date=2025-11-19",
                "office_code=JMKAJ",
                "flow=I",
                "country_export=US",
                "country_destination=JM",
                "status=REGISTERED"));
    assertThat(Read.rows(InputKind.CUSTOMS, header).get(0).further())
        .contains("\"declaration_type\":\"IMR 4\"", "\"8\"");
    assertThat(Read.problems(InputKind.CUSTOMS, "JM", header))
        .containsExactly(List.of("MESSAGE_WITHOUT_LINES  JMKAJ-2025-C-8879"));
  }

  @Test
  void an_empty_form_of_a_declaration_is_refused() {
    assertThat(refused(InputKind.CUSTOMS, Read.sample("asycuda/blank_template.xml")).refusal())
        .isEqualTo(Refusal.NO_DECLARATION);
  }

  @Test
  void a_declaration_of_the_WCO_data_model_gives_its_item() {
    SourceFile declaration = Read.sample("wco_dec_cites.xml");

    assertThat(Read.cells(InputKind.CUSTOMS, declaration))
        .containsExactly(
            List.of(
                "declaration_no=XB-2024-000881",
                "item_no=1",
                "flow=I",
                "regime=4000",
                "hs_code=41032000",
                "goods_description=Raw salted crocodile skins",
                "country_origin=XA",
                "country_export=XA",
                "net_mass_kg=221.4",
                "supplementary_qty=55",
                "supplementary_unit=NAR",
                "statistical_value=18350",
                "currency=EUR",
                "document_refs=C400:24XA000123",
                "status=REGISTERED"));
    assertThat(Read.rows(InputKind.CUSTOMS, declaration).get(0).further())
        .contains("\"write_off\":\"55 NAR\"");
  }

  @Test
  void declarations_of_the_UK_give_their_documents_joined_from_category_and_type() {
    assertThat(Read.cells(InputKind.CUSTOMS, Read.sample("wco/hmrc_cds_import_example.xml")))
        .containsExactly(
            List.of(
                "declaration_country=GB",
                "declaration_no=Import_Accepted",
                "item_no=1",
                "registration_date=2017-10-01",
                "office_code=GBLBA001",
                "flow=I",
                "regime=4071000",
                "hs_code=4202121900",
                "goods_description=Vanity case with outer surface made of plastic sheet",
                "country_origin=US",
                "country_export=US",
                "country_destination=GB",
                "net_mass_kg=100",
                "statistical_value=1000",
                "currency=GBP",
                "document_refs=C501:GBAEOCINSERTEORI|C505:GBCGUCCG7895|C506:GBDPO7777777|"
                    + "C514:GBEIRINSERTEORI|C517:GBCWPU1234567GB|N935:12345/30.11.2017|"
                    + "Y023:GBAEOC03000/15|Y024:GBAEOC03000/15|Y027:GBAEOC03000/15",
                "status=REGISTERED"));
    SourceFile export = Read.sample("wco/hmrc_cds_export_example.xml");
    assertThat(Read.cells(InputKind.CUSTOMS, export).get(0))
        .contains("flow=E", "hs_code=42021219", "regime=3171000", "country_destination=US")
        .anyMatch(cell -> cell.startsWith("document_refs=C501:") && cell.contains("|Y022:"));
    assertThat(Read.problems(InputKind.CUSTOMS, "GB", export)).containsExactly(List.of());
  }

  private static List<String> lineA(String marks) {
    return line(
        "A",
        "Alligator mississippiensis",
        "II",
        "5",
        "W",
        marks,
        "origin_country=XC",
        "origin_permit_no=XC12345",
        "last_reexport_country=XA",
        "last_reexport_permit_no=XA12345");
  }

  private static List<String> lineB(String marks) {
    return line(
        "B",
        "Crocodylus siamensis",
        "I",
        "10",
        "D",
        marks,
        "origin_country=TH",
        "last_reexport_country=FR",
        "last_reexport_permit_no=FR1202501030-R");
  }

  private static List<String> line(
      String line,
      String name,
      String appendix,
      String quantity,
      String source,
      String marks,
      String... origin) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                "issuing_country=XA",
                "permit_no=XA000000",
                "permit_type=R",
                "issue_date=2014-01-06",
                "valid_until=2014-07-05",
                "status=ISSUED",
                "purpose=T",
                "export_country=XA",
                "import_country=XB",
                "line_no=" + line,
                "scientific_name=" + name,
                "appendix=" + appendix,
                "term=LPS",
                "description=watchstraps",
                "quantity=" + quantity,
                "unit=PCS",
                "source=" + source));
    cells.addAll(List.of(origin));
    cells.add(
        "remarks=For live animals, this permit is only valid if the transportation requirements\n"
            + "in accordance to the Guidelines for Transport of Live Animals or, in the case of air"
            + " transport to\nthe IATA Live Animals Regulations");
    if (!marks.isEmpty()) {
      cells.add("marks=" + marks);
    }
    return cells;
  }

  private static RefusedFileException refused(InputKind kind, SourceFile file) {
    return catchThrowableOfType(RefusedFileException.class, () -> Intake.scan(kind, file));
  }
}
