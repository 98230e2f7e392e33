package org.citeswarehouse.jobs.report;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.RegisterCase;
import org.citeswarehouse.model.report.ManyCrossingsTreatment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines and checks of contract section 6. */
class AnnualReportTest {

  private static final String MOVED = "scientific_name=Moved taxon spp.";

  private static final RegisterCase CASE =
      new RegisterCase()
          .permit("permit_no=WINTER")
          .endorsed("permit_no=WINTER", "quantity=6", "endorsed_on=2013-12-30", "dead_quantity=1")
          .endorsed("permit_no=WINTER", "quantity=3", "endorsed_on=2014-01-02")
          .permit("permit_no=DEAD", "permit_type=R", "origin_country=GH", "origin_permit_no=GH7")
          .endorsed("permit_no=DEAD", "quantity=10", "dead_quantity=2")
          .permit("permit_no=UNUSED")
          .permit("permit_no=OPEN", "valid_until=2014-12-31")
          .permit("permit_no=CANCELLED", "permit_status=CANCELLED")
          .permit("permit_no=REPLACED", "permit_status=REPLACED", "replaced_by=OPEN")
          .permit("permit_no=LOST", "permit_status=LOST")
          .permit("permit_no=LOSTANEW", "permit_status=LOST", "replaced_by=OPEN")
          .permit("permit_no=VOID", "permit_status=CANCELLED")
          .endorsed("permit_no=VOID", "quantity=2")
          .permit("permit_no=WEIGHED")
          .declared("declaration_no=W", "document_refs=C400:WEIGHED", "quantity=")
          .permit("permit_no=OVER")
          .endorsed("permit_no=OVER", "quantity=12")
          .declared("declaration_no=OV", "document_refs=C400:OVER", "quantity=12")
          .permit("permit_no=CIRCUS", "permit_type=O", "type_other=EXHIBITION", "quantity=4")
          .endorsed("permit_no=CIRCUS", "quantity=4")
          .endorsed("permit_no=CIRCUS", "quantity=4", "direction=I", "endorsed_on=2014-02-01")
          .permit("permit_no=MOVED", MOVED, "issue_date=2013-01-10", "appendix=II")
          .endorsed("permit_no=MOVED", "endorsed_on=2013-03-01")
          .permit("permit_no=BEFORE", MOVED, "issue_date=2013-01-10", "appendix=II")
          .endorsed("permit_no=BEFORE", "quantity=1", "endorsed_on=2013-02-28")
          .endorsed("permit_no=BEFORE", "quantity=2", "endorsed_on=2013-03-02")
          .permit("permit_no=AMISS", MOVED, "issue_date=2013-01-10", "appendix=III")
          .endorsed("permit_no=AMISS", "endorsed_on=2013-03-02")
          .permit("permit_no=SPLIT", "scientific_name=Split taxon", "appendix=II")
          .endorsed("permit_no=SPLIT", "endorsed_on=2013-05-02")
          .permit("permit_no=SEA", "permit_type=O", "type_other=IFS", "partner_country=HS")
          .endorsed("permit_no=SEA", "direction=I")
          .permit("permit_no=TG5", "issuing_country=TG", "export_country=TG", "import_country=CH")
          .endorsed("permit_no=TG5", "issuing_country=TG", "direction=I", "quantity=7")
          .permit("permit_no=OWN", "permit_type=I", "export_country=TG", "import_country=CH")
          .permit("permit_no=TG6", "issuing_country=TG", "export_country=TG", "import_country=CH")
          .endorsed("permit_no=OWN", "direction=I", "quantity=8")
          .endorsed("permit_no=TG6", "issuing_country=TG", "direction=I", "quantity=8")
          .declared(
              "declaration_no=OWN",
              "flow=I",
              "document_refs=C401:TG6|C638:OWN",
              "country_export=TG",
              "quantity=8")
          .permit("permit_no=OWN7", "permit_type=I", "export_country=TG", "import_country=CH")
          .permit("permit_no=TG7", "issuing_country=TG", "export_country=TG", "import_country=CH")
          .endorsed("permit_no=TG7", "issuing_country=TG", "direction=I", "quantity=4")
          .endorsed(
              "permit_no=TG7",
              "issuing_country=TG",
              "direction=I",
              "quantity=4",
              "endorsed_on=2013-07-01")
          .declared(
              "declaration_no=OWN7",
              "flow=I",
              "document_refs=C401:TG7|C638:OWN7",
              "country_export=TG",
              "quantity=4")
          .permit("permit_no=OWN8", "permit_type=I", "export_country=TG", "import_country=CH")
          .permit(
              "permit_no=TG8",
              "issuing_country=TG",
              "export_country=TG",
              "import_country=CH",
              "permit_status=CANCELLED")
          .endorsed("permit_no=TG8", "issuing_country=TG", "direction=I", "quantity=5")
          .declared(
              "declaration_no=OWN8",
              "flow=I",
              "document_refs=C401:TG8|C638:OWN8",
              "country_export=TG",
              "quantity=5")
          .declared(
              "declaration_no=NOWHERE", "flow=I", "document_refs=C401:TG99", "country_export=TG");

  private static List<Row> lines;
  private static List<Row> checks;

  @BeforeAll
  static void report() {
    AnnualReportResult report = CASE.report();
    lines = report.lines().orderBy("report_year").collectAsList();
    checks = report.checks().collectAsList();
  }

  private static List<String> lines(String basis, String permit, String... columns) {
    return lines.stream()
        .filter(r -> basis.equals(r.getAs("basis")) && permit.equals(r.getAs("permit_no")))
        .map(r -> text(r, columns))
        .toList();
  }

  private static List<String> checks(String basis, String permit) {
    return checks.stream()
        .filter(r -> basis.equals(r.getAs("basis")) && permit.equals(r.getAs("permit_no")))
        .map(r -> text(r, "direction", "report_year", "check_code", "blocks", "reported"))
        .sorted()
        .toList();
  }

  @Test
  void what_crossed_is_reported_in_the_year_of_crossing() {
    assertThat(lines("actual", "WINTER", "direction", "report_year", "year", "quantity"))
        .containsExactly("exports 2013 2013 6", "exports 2014 2014 3");
  }

  @Test
  void what_was_issued_is_reported_in_the_year_of_issue() {
    assertThat(lines("issued", "WINTER", "direction", "report_year", "quantity"))
        .containsExactly("exports 2013 10");
  }

  @Test
  void the_origin_is_given_where_it_is_not_the_exporter() {
    assertThat(
            lines(
                "actual",
                "DEAD",
                "trading_partner",
                "country_of_origin",
                "origin_permit",
                "export_permit",
                "import_permit"))
        .containsExactly("DE GH GH7 DEAD -");
    assertThat(lines("issued", "WINTER", "country_of_origin", "origin_permit"))
        .containsExactly("- -");
  }

  @Test
  void specimens_dead_on_arrival_are_remarked_on() {
    assertThat(lines("actual", "DEAD", "remarks"))
        .containsExactly("2 NAR dead on arrival, included");
  }

  @Test
  void what_did_not_cross_is_left_out_and_stands_in_the_checks() {
    assertThat(lines("actual", "UNUSED", "quantity")).isEmpty();
    assertThat(checks("actual", "UNUSED")).containsExactly("exports 2013 UNUSED false false");
    assertThat(checks("actual", "OPEN")).containsExactly("exports 2013 OPEN false false");
    assertThat(checks("actual", "CANCELLED")).containsExactly("exports 2013 CANCELLED false false");
  }

  @Test
  void void_documents_are_left_out_of_what_was_issued_but_lost_ones_without_replacement() {
    assertThat(lines("issued", "CANCELLED", "quantity")).isEmpty();
    assertThat(lines("issued", "REPLACED", "quantity")).isEmpty();
    assertThat(lines("issued", "LOSTANEW", "quantity")).isEmpty();
    assertThat(lines("issued", "LOST", "quantity")).containsExactly("10");
    assertThat(checks("issued", "REPLACED")).containsExactly("exports 2013 CANCELLED false false");
  }

  @Test
  void what_crossed_on_a_void_document_is_reported_and_waits_for_a_decision() {
    assertThat(lines("actual", "VOID", "quantity")).containsExactly("2");
    assertThat(checks("actual", "VOID"))
        .containsExactly("exports 2013 FINDINGS false true", "exports 2013 VOID_USED true true");
  }

  @Test
  void what_cannot_be_compared_is_left_out_and_waits_for_a_decision() {
    assertThat(lines("actual", "WEIGHED", "quantity")).isEmpty();
    assertThat(checks("actual", "WEIGHED")).containsExactly("exports 2013 INCOMPARABLE true false");
  }

  @Test
  void the_appendix_is_that_of_the_trade_where_the_taxon_moved_after_the_issue() {
    assertThat(lines("actual", "MOVED", "appendix", "remarks"))
        .containsExactly("I Appendix on the permit: II");
    assertThat(checks("actual", "MOVED")).contains("exports 2013 APPENDIX_CHANGED false true");
    assertThat(lines("issued", "MOVED", "appendix", "remarks")).containsExactly("II -");
  }

  @ParameterizedTest
  @CsvSource({"BEFORE, II", "AMISS, III", "SPLIT, II"})
  void the_appendix_of_the_permit_stands_where_the_history_does_not_tell_another_for_certain(
      String permit, String appendix) {
    assertThat(lines("actual", permit, "appendix", "remarks")).containsExactly(appendix + " -");
    assertThat(checks("actual", permit)).noneMatch(c -> c.contains("APPENDIX_CHANGED"));
  }

  @Test
  void over_use_is_reported_as_it_crossed_and_flagged() {
    assertThat(lines("actual", "OVER", "quantity")).containsExactly("12");
    assertThat(checks("actual", "OVER")).containsExactly("exports 2013 OVER_USED false true");
  }

  @Test
  void a_travelling_exhibition_is_reported_once() {
    assertThat(lines("actual", "CIRCUS", "report_year", "quantity")).containsExactly("2013 4");
  }

  @Test
  void a_travelling_exhibition_can_be_told_by_its_issue() {
    AnnualReportResult report = AnnualReport.of(CASE.reconciled(ManyCrossingsTreatment.ISSUE));
    Column circus = col("permit_no").equalTo("CIRCUS");

    assertThat(report.lines().where(circus).orderBy("basis").collectAsList())
        .extracting(r -> text(r, "basis", "report_year", "quantity"))
        .containsExactly("actual 2013 4", "issued 2013 4");
    assertThat(report.checks().where(circus).collectAsList())
        .extracting(r -> text(r, "basis", "check_code", "blocks", "reported"))
        .containsExactly("actual MANY_CROSSINGS false true");
  }

  @Test
  void an_introduction_from_the_sea_comes_from_the_high_seas() {
    assertThat(
            lines("actual", "SEA", "direction", "trading_partner", "ifs_permit", "export_permit"))
        .containsExactly("imports HS SEA -");
  }

  @Test
  void a_foreign_document_surrendered_on_arrival_is_an_import() {
    assertThat(
            lines(
                "actual", "TG5", "direction", "trading_partner", "export_permit", "import_permit"))
        .containsExactly("imports TG TG5 -");
    assertThat(lines("issued", "TG5", "direction", "quantity")).containsExactly("imports 10");
  }

  @Test
  void a_crossing_on_two_documents_is_the_import_permits_and_told_once() {
    assertThat(lines("actual", "OWN", "quantity", "import_permit", "export_permit"))
        .containsExactly("8 OWN TG6");
    assertThat(lines("actual", "TG6", "quantity")).isEmpty();
    assertThat(text(CASE.line("TG6/A"), "traded_quantity", "state")).isEqualTo("8 PART_USED");
  }

  @Test
  void of_two_crossings_alike_only_the_one_that_the_import_permit_tells_is_left_out() {
    assertThat(lines("actual", "OWN7", "quantity")).containsExactly("4");
    assertThat(lines("actual", "TG7", "quantity")).containsExactly("4");
  }

  @Test
  void a_void_document_is_flagged_even_where_an_import_permit_tells_its_crossing() {
    assertThat(lines("actual", "TG8", "quantity")).isEmpty();
    assertThat(checks("actual", "TG8")).contains("imports 2013 VOID_USED true false");
  }

  @Test
  void an_arrival_on_a_document_in_no_register_waits_for_a_decision() {
    assertThat(checks("actual", "TG99"))
        .containsExactly("imports 2013 ARRIVAL_WITHOUT_DOCUMENT true false");
    assertThat(checks("issued", "TG99")).hasSize(1);
  }
}
