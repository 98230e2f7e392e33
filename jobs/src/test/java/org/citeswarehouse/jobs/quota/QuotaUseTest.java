package org.citeswarehouse.jobs.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.RegisterCase;
import org.citeswarehouse.model.table.QuotaTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Box 11a of export permits against what was permitted and traded. */
class QuotaUseTest {

  private static final String SKINS = "term=SKI|source=W|scientific_name=Varanus niloticus";
  private static final String CAVIAR =
      "party=RU|issuing_country=RU|export_country=RU|import_country=DE|term=CAV|unit=KGM|source=W"
          + "|scientific_name=Acipenser stellatus|quantity=10";

  private static List<Row> rows;

  @BeforeAll
  static void work() {
    RegisterCase register =
        new RegisterCase()
            // Skins, quota 500: 300 + 150 + 100 permitted, 300 + 100 traded.
            .permit(
                line(SKINS, "permit_no=S1", "quantity=300", "quota_used=300", "quota_annual=500"))
            .endorsed("permit_no=S1", "quantity=300")
            .permit(
                line(
                    SKINS,
                    "permit_no=S2",
                    "issue_date=2013-04-01",
                    "quantity=150",
                    "import_country=FR"))
            .endorsed("permit_no=S2", "quantity=100")
            .permit(
                line(
                    SKINS,
                    "permit_no=S3",
                    "issue_date=2013-05-01",
                    "quantity=100",
                    "quota_used=250",
                    "quota_annual=500"))
            // Withdrawn, of other origin, seized, of another source: none draws on the quota.
            .permit(line(SKINS, "permit_no=S4", "issue_date=2013-05-02", "permit_status=CANCELLED"))
            .permit(line(SKINS, "permit_no=S5", "origin_country=TG"))
            .permit(line(SKINS, "permit_no=S6", "source=I"))
            .permit(line(SKINS, "permit_no=S7", "source=R"))
            // The next year begins anew.
            .permit(
                line(
                    SKINS,
                    "permit_no=S8",
                    "issue_date=2014-01-02",
                    "quantity=20",
                    "quota_used=520",
                    "quota_annual=500"))
            // What crosses in June could not be stated in February.
            .permit(
                line(
                    "scientific_name=Lynx lynx|quota_annual=500|quota_used=100",
                    "permit_no=L1",
                    "issue_date=2013-01-10",
                    "quantity=100"))
            .endorsed("permit_no=L1", "quantity=100", "endorsed_on=2013-06-01")
            .permit(
                line(
                    "scientific_name=Lynx lynx|quota_annual=500|quota_used=150",
                    "permit_no=L2",
                    "issue_date=2013-02-01",
                    "quantity=150"))
            .permit(
                line(
                    "scientific_name=Lynx lynx|quota_annual=500|quota_used=150",
                    "permit_no=L3",
                    "issue_date=2013-07-01",
                    "quantity=51"))
            // A quota of nought, and one that was raised in the year.
            .permit(line("scientific_name=Naja naja|quota_annual=0|quota_used=10", "permit_no=N1"))
            .permit(line("scientific_name=Boa constrictor|quota_annual=10", "permit_no=B1"))
            .permit(
                line(
                    "scientific_name=Boa constrictor|quota_annual=40",
                    "permit_no=B2",
                    "issue_date=2013-06-01"))
            // Sturgeon of shared stocks: the quota year turns on 1 March.
            .permit(line(CAVIAR, "permit_no=C1", "issue_date=2013-02-28", "quota_annual=10"))
            .permit(line(CAVIAR, "permit_no=C2", "issue_date=2013-03-01", "quota_annual=15"))
            .permit(line(CAVIAR, "permit_no=C3", "issue_date=2014-02-28", "quota_annual=15"))
            .permit(
                line(
                    CAVIAR, "permit_no=C4", "issue_date=2013-02-01", "quota_annual=7", "source=C"));
    rows = QuotaUse.tables(register.reconciled()).get(QuotaTables.QUOTA_USE).collectAsList();
  }

  private static String[] line(String plain, String... further) {
    return Stream.concat(Arrays.stream(plain.split("\\|", -1)), Arrays.stream(further))
        .toArray(String[]::new);
  }

  private static List<String> of(String taxon, String... columns) {
    return rows.stream()
        .filter(r -> taxon.equals(r.getAs("scientific_name")))
        .map(r -> text(r, columns))
        .sorted()
        .toList();
  }

  @Test
  void each_line_tells_what_was_permitted_and_traded_of_the_quota_until_then() {
    assertThat(
            of(
                "Varanus niloticus",
                "permit_no",
                "period_from",
                "period_to",
                "counts",
                "issued_to_date",
                "traded_to_date",
                "quota",
                "issued_total",
                "traded_total",
                "balance"))
        .containsExactly(
            "S1 2013-01-01 2013-12-31 true 300 300 500 550 400 100",
            "S2 2013-01-01 2013-12-31 true 450 400 500 550 400 100",
            "S3 2013-01-01 2013-12-31 true 550 400 500 550 400 100",
            "S4 2013-01-01 2013-12-31 false 550 400 500 550 400 100",
            "S8 2014-01-01 2014-12-31 true 20 0 500 20 0 500");
  }

  @Test
  void findings_name_the_line_at_which_the_quota_or_its_statement_fails() {
    assertThat(of("Varanus niloticus", "permit_no", "finding"))
        .containsExactly(
            "S1 -",
            "S2 QUOTA_NOT_STATED",
            "S3 ISSUED_OVER_QUOTA;STATED_USED_FALLS;STATED_USED_TOO_LOW",
            "S4 -",
            "S8 STATED_OVER_QUOTA");
  }

  @Test
  void a_permit_answers_for_what_had_crossed_when_it_was_issued() {
    assertThat(of("Lynx lynx", "permit_no", "finding"))
        .containsExactly("L1 -", "L2 -", "L3 STATED_USED_TOO_LOW");
  }

  @Test
  void a_quota_of_nought_is_a_quota() {
    assertThat(of("Naja naja", "permit_no", "quota", "balance", "finding"))
        .containsExactly("N1 0 0 ISSUED_OVER_QUOTA;STATED_OVER_QUOTA");
  }

  @Test
  void the_last_of_two_quotas_stated_counts_and_the_other_is_told() {
    assertThat(of("Boa constrictor", "permit_no", "stated_quota", "quota", "finding"))
        .containsExactly("B1 10 40 OTHER_QUOTA", "B2 40 40 -");
  }

  @Test
  void quotas_of_shared_sturgeon_stocks_run_from_march_to_february() {
    assertThat(of("Acipenser stellatus", "permit_no", "period_from", "period_to", "finding"))
        .containsExactly(
            "C1 2012-03-01 2013-02-28 -",
            "C2 2013-03-01 2014-02-28 -",
            "C3 2013-03-01 2014-02-28 ISSUED_OVER_QUOTA",
            "C4 2013-01-01 2013-12-31 ISSUED_OVER_QUOTA");
    assertThat(of("Acipenser stellatus", "period_rule"))
        .contains("Res. Conf. 14.7 (Rev. CoP15)")
        .anyMatch(rule -> rule.startsWith("Res. Conf. 12.7"));
  }
}
