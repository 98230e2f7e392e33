package org.citeswarehouse.jobs.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import org.citeswarehouse.jobs.RegisterCase;
import org.junit.jupiter.api.Test;

/** Methods and findings of contract section 4 that numbers lead to. */
class MatchingTest {

  private static final RegisterCase CASE =
      new RegisterCase()
          .permit("permit_no=13-CH/0001")
          .declared("declaration_no=EXACT", "document_refs=N380:7|C400:13-CH/0001")
          .declared("declaration_no=SPELT", "document_refs=C400:13 ch 0001")
          .declared("declaration_no=ADDED", "document_refs=C400:CH-13-CH/0001")
          .declared("declaration_no=OTHER", "document_refs=C400:13-CH/9999")
          .declared("declaration_no=CODEONLY", "document_refs=C400", "hs_code=42021100")
          .declared("declaration_no=NONE", "document_refs=", "quantity=3")
          .declared("declaration_no=EXEMPT", "document_refs=Y900")
          .declared(
              "declaration_no=CARS",
              "document_refs=",
              "hs_code=87032319",
              "goods_description=Passenger cars")
          .declared("declaration_no=RECALLED", "document_refs=C400:13-CH/0001", "status=CANCELLED")
          .declared("declaration_no=WAITS", "document_refs=Y900", "status=REGISTERED")
          .declared("declaration_no=TRANSIT", "document_refs=C400:13-CH/0001", "flow=T")
          .declared("declaration_no=THROUGH", "document_refs=C400:US1", "flow=T")
          .declared("declaration_no=REGULAR", "document_refs=C400:13-CH/0001")
          .declared(
              "declaration_no=REGULAR",
              "item_no=2",
              "document_refs=N380:9",
              "goods_description=Python regius")
          .declared(
              "declaration_no=REGULAR",
              "item_no=3",
              "document_refs=",
              "hs_code=73181500",
              "goods_description=Steel screws")
          .declared("declaration_no=REGULAR", "item_no=4", "document_refs=Y900")
          .permit("permit_no=CH77", "scientific_name=Python regius", "line_no=A")
          .permit("permit_no=CH77", "scientific_name=Amazona aestiva", "line_no=B")
          .permit("permit_no=CH77", "scientific_name=Python regius", "line_no=C", "term=SKI")
          .declared(
              "declaration_no=DROPPED",
              "document_refs=C400:77",
              "goods_description=Live parrots A. aestiva",
              "hs_code=01063200")
          .declared(
              "declaration_no=DROPPED",
              "item_no=2",
              "document_refs=C400:77",
              "goods_description=PYTHON SKINS",
              "hs_code=41032000")
          .permit("permit_no=TWINS", "line_no=A")
          .permit("permit_no=TWINS", "line_no=B")
          .declared("declaration_no=TWINS", "document_refs=C400:TWINS")
          .permit(
              "permit_no=555",
              "issuing_country=US",
              "export_country=US",
              "import_country=CH",
              "origin_country=GH")
          .permit(
              "permit_no=555",
              "issuing_country=TG",
              "export_country=TG",
              "import_country=CH",
              "origin_country=GH")
          .declared(
              "declaration_no=SHARED",
              "flow=I",
              "document_refs=C401:555",
              "country_export=TG",
              "country_destination=CH",
              "country_origin=GH")
          .permit("permit_no=I1", "permit_type=I", "export_country=TG", "import_country=CH")
          .declared(
              "declaration_no=BESIDE",
              "flow=I",
              "document_refs=C401:555|C638:I1",
              "country_export=TG",
              "country_destination=CH",
              "country_origin=TG")
          .permit(
              "permit_no=GH90017",
              "issuing_country=GH",
              "export_country=GH",
              "import_country=CH",
              "quantity=17")
          .endorsed(
              "permit_no=GH90017",
              "issuing_country=GH",
              "direction=I",
              "customs_declaration_no=ROUNDABOUT",
              "quantity=17")
          .declared(
              "declaration_no=ROUNDABOUT",
              "flow=I",
              "document_refs=C401:GH90017",
              "country_export=BE",
              "country_destination=CH",
              "country_origin=GH",
              "quantity=17")
          .permit("permit_no=I2", "permit_type=I", "export_country=GH", "import_country=CH")
          .declared(
              "declaration_no=NEARBESIDE",
              "flow=I",
              "document_refs=C401:GH90071|C638:I2",
              "goods_description=Live snakes",
              "country_export=GH",
              "country_destination=CH",
              "country_origin=GH");

  private static String match(String item) {
    return text(
        CASE.match(item), "issuing_country", "permit_no", "line_no", "method", "score", "finding");
  }

  @Test
  void a_number_as_in_the_register_is_exact() {
    assertThat(match("EXACT/1")).isEqualTo("CH 13-CH/0001 A EXACT 1 -");
  }

  @Test
  void case_blanks_and_punctuation_do_not_matter() {
    assertThat(match("SPELT/1")).isEqualTo("CH 13-CH/0001 A NORMALISED 0.95 -");
  }

  @Test
  void an_added_prefix_of_the_issuing_country_does_not_matter() {
    assertThat(match("ADDED/1")).isEqualTo("CH 13-CH/0001 A NORMALISED 0.95 -");
  }

  @Test
  void a_dropped_prefix_does_not_matter_and_the_goods_tell_the_line() {
    assertThat(match("DROPPED/1")).isEqualTo("CH CH77 B NORMALISED 0.95 -");
    assertThat(match("DROPPED/2")).isEqualTo("CH CH77 C NORMALISED 0.95 -");
  }

  @Test
  void a_reason_says_in_words_what_agreed() {
    assertThat(text(CASE.match("DROPPED/1"), "reason"))
        .contains("number spelt another way", "genus by its initial", "commodity code fits");
  }

  @Test
  void a_number_that_is_not_in_the_register_is_unknown() {
    assertThat(match("OTHER/1")).isEqualTo("- - - NONE - PERMIT_UNKNOWN");
  }

  @Test
  void a_code_without_a_number_is_no_reference() {
    assertThat(match("CODEONLY/1")).isEqualTo("- - - NONE - NOT_CITES");
  }

  @Test
  void goods_whose_code_is_mostly_cites_want_a_reference() {
    assertThat(match("NONE/1")).isEqualTo("- - - NONE - NO_PERMIT_REFERENCE");
  }

  @Test
  void declared_as_not_covered() {
    assertThat(match("EXEMPT/1")).isEqualTo("- - - NONE - DECLARED_EXEMPT");
  }

  @Test
  void ordinary_goods() {
    assertThat(match("CARS/1")).isEqualTo("- - - NONE - NOT_CITES");
  }

  @Test
  void cancelled_or_only_registered_goods_have_not_moved_whatever_they_cite() {
    assertThat(match("RECALLED/1")).isEqualTo("- - - NONE - NOT_MOVED");
    assertThat(match("WAITS/1")).isEqualTo("- - - NONE - NOT_MOVED");
  }

  @Test
  void transit_never_matches_a_line() {
    assertThat(match("TRANSIT/1")).isEqualTo("- - - NONE - NOT_MOVED");
    assertThat(match("THROUGH/1")).isEqualTo("- - - NONE - PERMIT_UNKNOWN");
  }

  @Test
  void an_item_without_a_reference_counts_by_that_of_item_1() {
    assertThat(match("REGULAR/2")).isEqualTo("CH 13-CH/0001 A EXACT 1 -");
    assertThat(text(CASE.match("REGULAR/2"), "reason")).contains("item 1");
  }

  @Test
  void ordinary_and_exempt_goods_beside_cites_goods_stay_what_they_are() {
    assertThat(match("REGULAR/3")).isEqualTo("- - - NONE - NOT_CITES");
    assertThat(match("REGULAR/4")).isEqualTo("- - - NONE - DECLARED_EXEMPT");
  }

  @Test
  void lines_that_nothing_tells_apart_stay_undecided() {
    assertThat(match("TWINS/1")).isEqualTo("- - - NONE - LINE_UNDECIDED");
    assertThat(text(CASE.match("TWINS/1"), "rejected_line")).isEqualTo("CH TWINS A");
  }

  @Test
  void the_country_of_export_tells_documents_of_one_number_apart() {
    assertThat(match("SHARED/1")).isEqualTo("TG 555 A EXACT 1 -");
  }

  @Test
  void the_own_import_permit_counts_and_the_crossing_shows_on_the_foreign_document_too() {
    assertThat(match("BESIDE/1")).isEqualTo("CH I1 A EXACT 1 -");
    assertThat(CASE.crossings("I1/A"))
        .singleElement()
        .satisfies(row -> assertThat(text(row, "cited_foreign_numbers")).isEqualTo("555"));
    assertThat(
            CASE.crossings("555/A").stream()
                .filter(row -> "BESIDE".equals(row.getAs("declaration_no"))))
        .singleElement()
        .satisfies(row -> assertThat(text(row, "issuing_country", "counted")).isEqualTo("TG true"));
  }

  @Test
  void a_foreign_document_that_the_border_wrote_down_stands_though_the_partner_is_another() {
    assertThat(match("ROUNDABOUT/1")).isEqualTo("GH GH90017 A EXACT 1 -");
  }

  @Test
  void a_foreign_number_beside_an_import_permit_is_corrected_only_where_the_goods_are_named() {
    assertThat(match("NEARBESIDE/1")).isEqualTo("CH I2 A EXACT 1 -");
    assertThat(text(CASE.line("GH90017/A"), "customs_quantity")).isEqualTo("17");
  }
}
