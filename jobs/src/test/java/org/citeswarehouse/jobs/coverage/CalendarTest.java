package org.citeswarehouse.jobs.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.citeswarehouse.jobs.coverage.PermitMonths.Lines;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.coverage.EvidenceKind;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.table.CoverageTables;
import org.junit.jupiter.api.Test;

/** What is concluded, and what officers state, of each office and month. */
class CalendarTest {

  private static final Stream LEAVING = new Stream("CH", EvidenceKind.CUSTOMS, Direction.E);

  private final NavigableMap<String, NavigableMap<Integer, Long>> records = new TreeMap<>();
  private final List<Row> statements = new ArrayList<>();
  private PermitMonths permits = usedEveryMonth(10);

  /** Ten lines are issued and used in each month of 2013. */
  private static PermitMonths usedEveryMonth(long lines) {
    List<Lines> all = new ArrayList<>();
    for (int month = month("2013-01"); month <= month("2013-12"); month++) {
      all.add(new Lines(month, month, month, lines));
    }
    return PermitMonths.of(all);
  }

  private static int month(String text) {
    return Months.of(YearMonth.parse(text).atDay(1));
  }

  private void delivered(String office, String from, String to, long each) {
    for (int month = month(from); month <= month(to); month++) {
      records.computeIfAbsent(office, o -> new TreeMap<>()).put(month, each);
    }
  }

  private void stated(String office, String from, String to, String answer, String note) {
    Object[] values = new Object[CoverageTables.COVERAGE_STATEMENTS.columns().size()];
    Object[] said = {
      "CH",
      "CUSTOMS",
      office,
      null,
      YearMonth.parse(from).atDay(1),
      YearMonth.parse(to).atDay(1),
      answer,
      note
    };
    System.arraycopy(said, 0, values, 0, said.length);
    statements.add(
        new GenericRowWithSchema(values, TableSchemas.of(CoverageTables.COVERAGE_STATEMENTS)));
  }

  private Cell cell(String office, String month) {
    List<Cell> found =
        new Calendar(
                LEAVING,
                permits,
                new Statements(statements),
                new Deliveries(Map.of(LEAVING, records)))
            .cells().stream()
                .filter(c -> c.office().equals(office) && c.month() == month(month))
                .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private String told(String office, String month) {
    Cell cell = cell(office, month);
    return cell.delivered() + (cell.gap() ? " gap " : " ") + cell.reason();
  }

  @Test
  void aMonthWithRecordsWasDelivered() {
    delivered("GVA", "2013-01", "2013-12", 5);
    assertThat(told("GVA", "2013-05")).isEqualTo("YES Records held: 5.");
    assertThat(told("*", "2013-05")).isEqualTo("YES Records held: 5.");
  }

  @Test
  void aMonthWithoutRecordsOfAnOfficeThatUsuallyHasFiveWasNotDelivered() {
    delivered("GVA", "2013-01", "2013-12", 5);
    records.get("GVA").remove(month("2013-05"));
    assertThat(told("GVA", "2013-05"))
        .isEqualTo(
            "NO gap No record, where 5 were to be expected: 5 in a usual month (mean of 11"
                + " months with records), scaled to the permit lines then likely to be used first.");
  }

  @Test
  void anOfficeThatUsuallyHasFourTellsNothingByAMonthWithoutRecords() {
    delivered("GVA", "2013-01", "2013-12", 4);
    records.get("GVA").remove(month("2013-05"));
    assertThat(told("GVA", "2013-05"))
        .startsWith("UNKNOWN No record, and only 4 were to be expected: too few to tell");
  }

  @Test
  void oneOfficeThatDidNotDeliverMakesTheMonthAGapThoughOthersDid() {
    delivered("BSL", "2013-01", "2013-12", 20);
    delivered("GVA", "2013-01", "2013-12", 20);
    records.get("GVA").remove(month("2013-05"));
    assertThat(told("*", "2013-05")).isEqualTo("NO gap Records held: 20. Not delivered by: GVA.");
  }

  @Test
  void monthsBeforeTheFirstAndAfterTheLastRecordAreGapsWhileFewAreExpected() {
    delivered("GVA", "2013-02", "2013-11", 3);
    assertThat(told("*", "2013-01")).startsWith("UNKNOWN gap ");
    assertThat(told("*", "2013-12")).startsWith("UNKNOWN gap ");
  }

  @Test
  void lessIsExpectedWhereFewerPermitsAreLikelyToBeUsed() {
    List<Lines> lines = new ArrayList<>();
    for (int month = month("2013-01"); month <= month("2013-12"); month++) {
      lines.add(new Lines(month, month + 5, month, 9));
      lines.add(new Lines(month, month + 5, null, 1));
    }
    permits = PermitMonths.of(lines);
    delivered("GVA", "2013-01", "2013-12", 50);
    // Lines issued in December are still valid, but of such old ones none was ever used.
    assertThat(cell("*", "2014-03").expected()).isZero();
    assertThat(told("*", "2014-03")).startsWith("UNKNOWN gap ");
  }

  @Test
  void whereNothingWasEverDeliveredNothingIsKnown() {
    assertThat(told("*", "2013-05"))
        .isEqualTo("UNKNOWN gap No record of this kind and direction in any month.");
  }

  @Test
  void whatAnOfficerStatesStandsAboveWhatIsConcluded() {
    delivered("GVA", "2013-01", "2013-12", 5);
    records.get("GVA").remove(month("2013-05"));
    stated("GVA", "2013-05", "2013-05", "YES", "closed for repairs");
    assertThat(told("GVA", "2013-05"))
        .isEqualTo("YES Stated by an officer: closed for repairs; records held: 0.");
    assertThat(told("*", "2013-05")).startsWith("YES ");
  }

  @Test
  void aLaterStatementReplacesAnEarlierAndOneOnAnOfficeStandsAboveOneOnAll() {
    delivered("GVA", "2013-01", "2013-12", 5);
    delivered("BSL", "2013-01", "2013-12", 5);
    stated("*", "2013-01", "2013-12", "NO", null);
    stated("GVA", "2013-05", "2013-06", "NO", null);
    stated("GVA", "2013-05", "2013-05", "YES", null);
    assertThat(Arrays.asList("2013-05", "2013-06"))
        .extracting(month -> cell("GVA", month).delivered().name())
        .containsExactly("YES", "NO");
    assertThat(told("BSL", "2013-05")).startsWith("NO gap Stated");
    assertThat(told("*", "2013-05")).startsWith("NO gap Stated");
  }

  @Test
  void anOfficeThatNeverDeliveredIsKnownByTheStatementOnIt() {
    delivered("GVA", "2013-01", "2013-12", 5);
    stated("LUG", "2013-05", "2013-05", "NO", null);
    assertThat(told("LUG", "2013-05")).startsWith("NO gap Stated");
    assertThat(told("*", "2013-05")).isEqualTo("NO gap Records held: 5. Not delivered by: LUG.");
  }
}
