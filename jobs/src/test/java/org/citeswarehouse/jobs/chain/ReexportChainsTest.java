package org.citeswarehouse.jobs.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.RegisterCase;
import org.citeswarehouse.model.table.ChainTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Re-exports of Switzerland against what came in on the documents they cite. */
class ReexportChainsTest {

  private static final String TO_GERMANY = "permit_type=R|export_country=CH|import_country=DE";
  private static final String FROM_TOGO =
      "issuing_country=TG|export_country=TG|import_country=CH|issue_date=2013-01-05";
  private static final String FROM_BENIN =
      "issuing_country=BJ|export_country=BJ|import_country=CH|issue_date=2013-01-05";
  private static final String OWN_IMPORT =
      "permit_type=I|export_country=GH|import_country=CH|issue_date=2013-01-05";

  private static List<Row> rows;

  @BeforeAll
  static void work() {
    RegisterCase register =
        new RegisterCase()
            // Twelve arrive on a surrendered document; two certificates take thirteen out.
            .permit(cells(FROM_TOGO, "permit_no=TG-0017/13", "quantity=12"))
            .endorsed(
                cells(
                    "issuing_country=TG",
                    "permit_no=TG-0017/13",
                    "direction=I",
                    "quantity=12",
                    "endorsed_on=2013-02-01"))
            .permit(
                cells(
                    TO_GERMANY,
                    "permit_no=R1",
                    "quantity=8",
                    "origin_country=TG",
                    "origin_permit_no=0017 13"))
            .endorsed("permit_no=R1", "quantity=8")
            .permit(
                cells(
                    TO_GERMANY,
                    "permit_no=R2",
                    "quantity=5",
                    "origin_country=TG",
                    "origin_permit_no=tg001713"))
            .endorsed("permit_no=R2", "quantity=5")
            // Skins arrive, straps leave.
            .permit(cells(FROM_TOGO, "permit_no=TG20", "term=SKI"))
            .endorsed("issuing_country=TG", "permit_no=TG20", "direction=I")
            .permit(
                cells(
                    TO_GERMANY,
                    "permit_no=R3",
                    "term=LPS",
                    "origin_country=TG",
                    "origin_permit_no=TG20"))
            .endorsed("permit_no=R3", "quantity=400")
            // One number, two countries: nothing of Benin is in the register under 17.
            .permit(
                cells(TO_GERMANY, "permit_no=R4", "origin_country=BJ", "origin_permit_no=0017/13"))
            .endorsed("permit_no=R4")
            // The import permit's declaration names the foreign document.
            .permit(cells(OWN_IMPORT, "permit_no=IM1", "quantity=20"))
            .declared(
                "declaration_no=D9",
                "flow=I",
                "country_export=GH",
                "country_origin=GH",
                "country_destination=CH",
                "quantity=20",
                "registration_date=2013-06-01",
                "document_refs=C400:IM1|C401:GH-555")
            .permit(
                cells(
                    TO_GERMANY,
                    "permit_no=R5",
                    "quantity=6",
                    "origin_country=GH",
                    "origin_permit_no=GH555"))
            .endorsed("permit_no=R5", "quantity=6")
            // The same arrival told by the permit and by the foreign document counts once.
            .permit(cells(FROM_BENIN, "permit_no=BJ7", "quantity=9"))
            .endorsed(
                "issuing_country=BJ",
                "permit_no=BJ7",
                "direction=I",
                "quantity=9",
                "endorsed_on=2013-02-01")
            .permit(
                cells(
                    OWN_IMPORT,
                    "permit_no=IM2",
                    "quantity=9",
                    "export_country=BJ",
                    "partner_permit_no=BJ7"))
            .endorsed("permit_no=IM2", "direction=I", "quantity=9", "endorsed_on=2013-02-01")
            .permit(
                cells(
                    TO_GERMANY,
                    "permit_no=R6",
                    "quantity=9",
                    "origin_country=BJ",
                    "origin_permit_no=BJ7"))
            .endorsed("permit_no=R6", "quantity=9")
            // By way of Togo: box 12a is what the goods came in on.
            .permit(
                cells(
                    TO_GERMANY,
                    "permit_no=R7",
                    "quantity=3",
                    "origin_country=BJ",
                    "origin_permit_no=BJ7",
                    "last_reexport_country=TG",
                    "last_reexport_permit_no=TG33"))
            .endorsed("permit_no=R7", "quantity=3")
            .permit(cells(FROM_TOGO, "permit_no=TG33", "quantity=3"))
            .permit(
                cells(TO_GERMANY, "permit_no=R8", "origin_country=BJ", "origin_permit_no=unknown"));
    rows =
        ReexportChains.tables(register.reconciled())
            .get(ChainTables.REEXPORT_CHAINS)
            .collectAsList();
  }

  private static String[] cells(String plain, String... further) {
    return Stream.concat(Arrays.stream(plain.split("\\|")), Arrays.stream(further))
        .toArray(String[]::new);
  }

  private static List<String> chain(String certificate, String... columns) {
    return rows.stream()
        .filter(r -> certificate.equals(r.getAs("permit_no")))
        .map(r -> text(r, columns))
        .sorted()
        .toList();
  }

  private static List<String> compared(String certificate) {
    return chain(
        certificate,
        "arrival_permit_no",
        "found_by",
        "traded_quantity",
        "arrived_total",
        "reexported_total",
        "balance",
        "finding");
  }

  @Test
  void two_certificates_together_take_out_more_than_came_in_on_a_document_however_it_is_spelt() {
    assertThat(compared("R1")).containsExactly("TG-0017/13 DOCUMENT 8 12 13 -1 EXCEEDS_ORIGIN");
    assertThat(compared("R2")).containsExactly("TG-0017/13 DOCUMENT 5 12 13 -1 EXCEEDS_ORIGIN");
  }

  @Test
  void skins_that_became_straps_are_not_compared() {
    assertThat(chain("R3", "arrival_permit_no", "comparable", "reason", "balance", "finding"))
        .containsExactly("TG20 false OTHER_TERM - -");
  }

  @Test
  void the_same_number_of_another_country_is_another_document() {
    assertThat(chain("R4", "cited_country", "arrival_permit_no", "comparable", "reason"))
        .containsExactly("BJ - false ORIGIN_UNKNOWN");
  }

  @Test
  void a_declaration_that_names_the_document_beside_an_import_permit_leads_to_the_arrival() {
    assertThat(compared("R5")).containsExactly("IM1 CUSTOMS 6 20 6 14 RE_EXPORT_BEFORE_ARRIVAL");
  }

  @Test
  void an_arrival_told_by_two_documents_counts_once() {
    assertThat(compared("R6"))
        .containsExactly("BJ7 DOCUMENT 9 9 9 0 -", "IM2 PARTNER_NUMBER 9 9 9 0 -");
  }

  @Test
  void goods_of_an_earlier_re_export_are_compared_with_its_certificate() {
    assertThat(chain("R7", "role", "arrival_permit_no", "reason", "reexported_total", "finding"))
        .containsExactly(
            "LAST_REEXPORT TG33 - 3 NO_ARRIVAL_KNOWN",
            "ORIGIN BJ7 CAME_BY_REEXPORT - -",
            "ORIGIN IM2 CAME_BY_REEXPORT - -");
  }

  @Test
  void a_word_in_place_of_a_number_names_no_document() {
    assertThat(chain("R8", "cited_permit_no", "reason")).containsExactly("unknown ORIGIN_UNKNOWN");
  }
}
