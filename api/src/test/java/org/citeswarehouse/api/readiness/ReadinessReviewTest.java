package org.citeswarehouse.api.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.submission.Freezing;
import org.citeswarehouse.api.submission.Standing;
import org.citeswarehouse.api.submission.Submissions;
import org.citeswarehouse.model.report.CheckCode;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.TradeTables;
import org.citeswarehouse.reports.annual.Decided;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in the way of the report of 2024, on the day after its states were judged. */
class ReadinessReviewTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 4, 1);

  private static final String LINES =
      """
      party,issuing_country,permit_no,line_no,permit_type,issue_date,state,trade_year,as_of,coverage_gaps
      QZ,QZ,VOID,A,E,2024-01-05,VOID_USED,2024,2025-03-31,
      QZ,QZ,OLD1,A,E,2024-01-05,UNUSED,,2025-03-31,2024-02;2024-03
      QZ,QZ,OLD2,A,E,2024-01-05,UNUSED,,2025-03-31,2024-03;2025-01
      QZ,QZ,SENT,A,E,2024-01-05,USED,2024,2025-03-31,
      QZ,QZ,NEXT,A,E,2025-01-05,VOID_USED,2025,2025-03-31,
      """;
  private static final String CHECKS =
      """
      party,report_year,basis,direction,check_code,blocks,reported,issuing_country,permit_no,line_no,declaration_country,declaration_no,item_no,issued_quantity,traded_quantity,unit,stake_quantity,stake_unit
      QZ,2024,actual,exports,VOID_USED,true,true,QZ,VOID,A,,,,10,7,NAR,7,NAR
      QZ,2024,actual,exports,UNUSED_NOT_COVERED,true,false,QZ,OLD1,A,,,,5,0,NAR,5,NAR
      QZ,2024,actual,exports,UNUSED_NOT_COVERED,true,false,QZ,OLD2,A,,,,2.5,0,KGM,2.5,KGM
      QZ,2024,actual,imports,ARRIVAL_WITHOUT_DOCUMENT,true,false,,TG-1,,QZ,D1,1,,,,40,NAR
      QZ,2024,actual,imports,ARRIVAL_WITHOUT_DOCUMENT,true,false,,TG-2,,QZ,D1,2,,,,1.25,KGM
      QZ,2024,actual,exports,FINDINGS,false,true,QZ,SENT,A,,,,9,8,NAR,8,NAR
      QZ,2024,issued,imports,ARRIVAL_WITHOUT_DOCUMENT,true,false,,TG-1,,QZ,D1,1,,,,40,NAR
      QZ,2025,actual,exports,VOID_USED,true,true,QZ,NEXT,A,,,,10,7,NAR,7,NAR
      """;
  private static final String REPORTED =
      """
      party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code,trading_partner,purpose_code,year
      QZ,2024,actual,exports,QZ,VOID,A,II,Naja naja,LIV,7,NAR,DE,T,2024
      QZ,2024,actual,exports,QZ,SENT,A,II,Naja naja,LIV,8,NAR,DE,T,2024
      """;
  private static final String DECISIONS =
      """
      decision_id,party,action,declaration_country,declaration_no,item_no,issuing_country,permit_no,line_no,reason,decided_by,decided_at,effect
      d1,QZ,USE_ENDORSED,,,,QZ,SENT,A,customs erred,anna,2025-03-01 10:00:00,APPLIED
      d2,QZ,ACCEPT,,,,QZ,NEXT,A,seen,bert,2025-03-02 10:00:00,APPLIED
      d3,QZ,DEFER,QZ,D1,2,,,,asked Togo,bert,2025-03-03 10:00:00,APPLIED
      """;

  @TempDir private Path folder;

  @BeforeEach
  void warehouse() {
    register()
        .write(ReportTables.ANNUAL_REPORT_CHECKS, CHECKS)
        .write(ReportTables.ANNUAL_REPORT_LINES, REPORTED)
        .write(DecisionTables.DECISION_EFFECTS, DECISIONS)
        .write(
            ReconciliationTables.MATCHES,
            """
            party,declaration_country,declaration_no,item_no,finding,registration_date,flow,file_sha256,file,row
            QZ,QZ,D1,1,PERMIT_UNKNOWN,2024-05-01,I,ab03,customs.csv,2
            QZ,QZ,D1,2,PERMIT_UNKNOWN,2024-05-01,I,ab03,customs.csv,3
            """)
        .write(
            RegisterTables.CUSTOMS_ITEMS,
            """
            party,declaration_country,declaration_no,item_no,net_mass_kg,quantity,unit,file_sha256,file,row
            QZ,QZ,D1,1,3.5,40,NAR,ab03,customs.csv,2
            QZ,QZ,D1,2,1.25,,,ab03,customs.csv,3
            """)
        .write(
            RegisterTables.REJECTS,
            """
            party,file,row,column,code,severity,file_sha256
            QZ,p.csv,5,appendix,UNKNOWN_APPENDIX,REJECTED,ab01
            QZ,p.csv,5,term,UNKNOWN_TERM,REJECTED,ab01
            QZ,p.csv,6,valid_until,VALIDITY_TOO_LONG,WARNING,ab01
            """)
        .run("r1", "2025-03-31");
  }

  @Test
  void what_blocks_is_counted_by_check_with_what_is_at_stake_and_where_it_is_listed() {
    Readiness readiness = review("year=2024");

    assertThat(readiness.ready()).isFalse();
    assertThat(readiness.waiting()).isEqualTo(5);
    assertThat(readiness.blocks())
        .extracting(
            q -> q.check() + " " + q.records() + " " + stakes(q) + " " + q.withoutQuantity())
        .containsExactly(
            "ARRIVAL_WITHOUT_DOCUMENT 2 [1.25 KGM, 40 NAR] 0",
            "UNUSED_NOT_COVERED 2 [2.5 KGM, 5 NAR] 0",
            "VOID_USED 1 [7 NAR] 0");
    assertThat(readiness.blocks().get(2).lists())
        .containsExactly(
            "/v1/report-checks?party=QZ&year=2024&basis=actual&check=VOID_USED&blocks=true");
    assertThat(readiness.blocks().get(2).commands())
        .containsExactly(
            "./cites export report-checks --party QZ --year 2024 --basis actual --check VOID_USED"
                + " --blocks true --out records.csv");
    assertThat(readiness.blocks().get(2).wayOut()).contains("./cites decide accept");
  }

  @Test
  void one_statement_settles_lines_whose_months_no_office_reported() {
    Readiness.Question question = review("year=2024").blocks().get(1);

    assertThat(question.months())
        .containsExactly(new Readiness.Month("2024-02", 1), new Readiness.Month("2024-03", 2));
    assertThat(question.wayOut()).contains("./cites ingest coverage FILE --party QZ");
  }

  @Test
  void what_does_not_block_is_told_all_the_same() {
    assertThat(review("year=2024").told())
        .extracting(q -> q.check() + " " + q.records() + " " + stakes(q))
        .containsExactly("FINDINGS 1 [8 NAR]", "ROWS_NOT_USED 1 []", "NAMES_NOT_JUDGED 2 []");
  }

  @Test
  void directions_on_different_bases_are_listed_apart() {
    Readiness readiness = review("year=2024", "basis-imports=issued");

    assertThat(readiness.blocks().get(0).records()).isEqualTo(1);
    assertThat(readiness.blocks().get(0).lists())
        .containsExactly(
            "/v1/report-checks?party=QZ&year=2024&basis=issued&direction=imports"
                + "&check=ARRIVAL_WITHOUT_DOCUMENT&blocks=true");
    assertThat(readiness.blocks().get(1).lists())
        .containsExactly(
            "/v1/report-checks?party=QZ&year=2024&basis=actual&direction=exports"
                + "&check=UNUSED_NOT_COVERED&blocks=true");
  }

  @Test
  void decisions_on_lines_and_items_of_the_year_stand_with_who_made_them() {
    assertThat(review("year=2024").decided())
        .containsExactly(
            new Decided(
                "d1",
                "USE_ENDORSED",
                "QZ SENT A",
                "customs erred",
                "anna",
                "2025-03-01T10:00:00Z",
                "APPLIED"),
            new Decided(
                "d3", "DEFER", "QZ D1 2", "asked Togo", "bert", "2025-03-03T10:00:00Z", "APPLIED"));
  }

  @Test
  void days_are_counted_to_the_31st_of_october_of_the_next_year() {
    Readiness readiness = review("year=2024");

    assertThat(readiness.dueOn()).isEqualTo("2025-10-31");
    assertThat(readiness.daysLeft()).isEqualTo(213);
    assertThat(readiness.asOf()).isEqualTo("2025-03-31");
    assertThat(readiness.lines()).isEqualTo(Map.of("exports", 2L, "imports", 0L));
    assertThat(review("year=2023").daysLeft()).isEqualTo(-152);
  }

  @Test
  void a_year_with_nothing_to_report_is_ready_only_as_a_nil_return() {
    Readiness readiness = review("year=2023");

    assertThat(readiness.ready()).isFalse();
    assertThat(readiness.waiting()).isZero();
    assertThat(readiness.blocks())
        .extracting(Readiness.Question::check)
        .containsExactly("NO_LINES");
    assertThat(readiness.blocks().get(0).wayOut()).contains("--nil-return");
    assertThat(review("year=1990").ready()).isFalse();

    for (String[] said :
        List.of(
            new String[] {"year=2023", "nil-return=true"},
            new String[] {"year=2023", "nil-imports=true", "nil-exports=true"})) {
      assertThat(review(said).blocks()).isEmpty();
      assertThat(review(said).ready()).isTrue();
    }
    assertThat(review("year=2023", "nil-imports=true").ready()).isFalse();
  }

  @Test
  void a_year_that_was_not_over_when_states_were_judged_is_not_ready() {
    register()
        .write(ReconciliationTables.RECONCILIATION, LINES.replace("2025-03-31", "2024-12-30"))
        .write(ReportTables.ANNUAL_REPORT_LINES, REPORTED)
        .run("r2", "2024-12-30");

    Readiness readiness = review("year=2024");

    assertThat(readiness.ready()).isFalse();
    assertThat(readiness.waiting()).isZero();
    assertThat(readiness.blocks())
        .extracting(Readiness.Question::check)
        .containsExactly("YEAR_NOT_OVER");
    assertThat(readiness.blocks().get(0).wayOut())
        .contains("./cites build --party QZ --as-of 2024-12-31");

    register()
        .write(ReconciliationTables.RECONCILIATION, LINES.replace("2025-03-31", "2024-12-31"))
        .write(ReportTables.ANNUAL_REPORT_LINES, REPORTED)
        .run("r3", "2024-12-31");
    assertThat(review("year=2024").ready()).isTrue();
  }

  @Test
  void lines_that_break_hard_rules_block_and_are_listed_line_by_line() {
    register()
        .write(
            ReportTables.ANNUAL_REPORT_LINES,
            REPORTED
                .replace("LIV,7,NAR,DE", "LIV,7,NAR,EU")
                .replace("LIV,8,NAR,DE,T", "LIV,8,NAR,DE,H"))
        .run("r2", "2025-03-31");

    Readiness readiness = review("year=2024");

    assertThat(readiness.ready()).isFalse();
    assertThat(readiness.waiting()).isEqualTo(1);
    assertThat(readiness.blocks().get(0).check()).isEqualTo("VALIDATION_ERRORS");
    assertThat(readiness.blocks().get(0).lists())
        .containsExactly("/v1/report-validation?party=QZ&year=2024&basis=actual&level=PRIMARY");
    assertThat(readiness.blocks().get(0).commands())
        .containsExactly(
            "./cites export report-validation --party QZ --year 2024 --basis actual --level PRIMARY"
                + " --out records.csv");
    Readiness.Question warnings = readiness.told().get(0);
    assertThat(warnings.check()).isEqualTo("VALIDATION_WARNINGS");
    assertThat(warnings.lists())
        .containsExactly(
            "/v1/report-validation?party=QZ&year=2024&basis=actual&level=SECONDARY,ADDED"
                + "&waived=false");
  }

  @Test
  void a_decision_belongs_to_each_year_whose_checks_or_lines_it_is_about() {
    register()
        .write(
            ReportTables.ANNUAL_REPORT_CHECKS,
            """
            party,report_year,basis,direction,check_code,blocks,reported,issuing_country,permit_no,line_no,declaration_country,declaration_no,item_no
            QZ,2023,issued,exports,CANCELLED,false,false,QZ,NEXT,A,,,
            QZ,2022,actual,imports,ARRIVAL_WITHOUT_DOCUMENT,true,false,,TG-2,,QZ,D1,2
            """)
        .write(
            ReportTables.ANNUAL_REPORT_LINES,
            REPORTED.replace("QZ,2024,actual,exports,QZ,SENT", "QZ,2022,issued,exports,QZ,SENT"))
        .write(DecisionTables.DECISION_EFFECTS, DECISIONS)
        .run("r2", "2025-03-31");

    assertThat(review("year=2023").decided()).extracting(Decided::decisionId).containsExactly("d2");
    assertThat(review("year=2022").decided())
        .extracting(Decided::decisionId)
        .containsExactly("d1", "d3");
    assertThat(review("year=2021").decided()).isEmpty();
  }

  @Test
  void trade_that_partners_report_in_a_direction_without_a_line_is_told_and_blocks_nothing() {
    register()
        .write(
            ReportTables.ANNUAL_REPORT_LINES,
            """
            party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code,trading_partner,purpose_code,year
            QZ,2024,actual,exports,QZ,SENT,A,II,Naja naja,LIV,8,NAR,DE,T,2024
            """)
        .write(
            TradeTables.COMPTAB,
            """
            release,year,appendix,taxon,genus,importer,exporter,importer_quantity,exporter_quantity,term,unit
            v1,2024,II,Python regius,Python,QZ,TG,,500,LIV,
            v1,2024,II,Python regius,Python,QZ,BJ,,20,LIV,
            v1,2024,II,Python regius,Python,DE,QZ,3,,LIV,
            """)
        .run("r2", "2025-03-31");

    Readiness readiness = review("year=2024");

    assertThat(readiness.ready()).isTrue();
    assertThat(readiness.told())
        .extracting(q -> q.check() + " " + q.records())
        .containsExactly("PARTNERS_REPORT_TRADE 2", "NAMES_NOT_JUDGED 1");
    assertThat(readiness.told().get(0).lists())
        .containsExactly("/v1/report-partners?party=QZ&year=2024&basis=actual&direction=imports");
    assertThat(readiness.told().get(0).commands())
        .containsExactly(
            "./cites export report-partners --party QZ --year 2024 --basis actual"
                + " --direction imports --out partners-imports.csv");
  }

  @Test
  void frozen_versions_are_named() throws IOException {
    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.EXPORT)) {
      new Freezing(new Submissions(warehouse), Reading.current(warehouse))
          .freeze(
              request("year=2024"),
              "anna",
              "",
              Optional.of("the deadline is today"),
              Instant.parse("2025-04-01T08:00:00Z"));
    }

    assertThat(review("year=2024").submissions())
        .containsExactly(
            new Readiness.Frozen(1, "2025-04-01T08:00:00Z", "anna", true, Standing.INTACT));
  }

  @Test
  void json_has_plain_numbers() {
    assertThat(ReadinessReview.json(review("year=2024")))
        .startsWith(
            "{\"party\":\"QZ\",\"year\":2024,\"basis_imports\":\"actual\",\"basis_exports\":\"actual\","
                + "\"ready\":false,\"waiting\":5,\"due_on\":\"2025-10-31\",\"days_left\":213,")
        .contains(
            "\"at_stake\":[{\"unit\":\"KGM\",\"quantity\":1.25},{\"unit\":\"NAR\",\"quantity\":40}]");
  }

  @Test
  void a_party_without_a_register_is_refused() {
    assertThatThrownBy(() -> review("party=CH", "year=2024"))
        .hasMessage("There is no register of CH in the warehouse.");
  }

  @ParameterizedTest
  @EnumSource(CheckCode.class)
  void every_check_says_why_and_what_to_do(CheckCode code) {
    assertThat(Texts.has("readiness." + code + ".why")).isTrue();
    assertThat(Texts.has("readiness." + code + ".way")).isTrue();
  }

  private FixtureWarehouse register() {
    return new FixtureWarehouse(folder).write(ReconciliationTables.RECONCILIATION, LINES);
  }

  private static List<String> stakes(Readiness.Question question) {
    return question.atStake().stream().map(a -> plain(a.quantity()) + " " + a.unit()).toList();
  }

  private static String plain(BigDecimal quantity) {
    return quantity.toPlainString();
  }

  private Readiness review(String... words) {
    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.EXPORT)) {
      return new ReadinessReview(Reading.current(warehouse), new Submissions(warehouse))
          .of(request(words), TODAY);
    }
  }

  private static ReportRequest request(String... words) {
    Map<String, String> given = new java.util.HashMap<>(Map.of("party", "QZ"));
    for (String pair : words) {
      given.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
    }
    return ReportRequest.of(new Arguments(given));
  }
}
