package org.citeswarehouse.jobs.coverage;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.citeswarehouse.jobs.register.RegisterSlice;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.coverage.CoverageBasis;
import org.citeswarehouse.model.coverage.EvidenceKind;
import org.citeswarehouse.model.coverage.LineCoverage;
import org.citeswarehouse.model.table.CoverageTables;
import org.citeswarehouse.model.table.Provenance;

/** Which evidence was delivered, and what that says of permit lines. Source: ADR 0013. */
public final class Coverage {

  private static final StructType GAPS =
      new StructType()
          .add("party", DataTypes.StringType)
          .add("direction", DataTypes.StringType)
          .add("gaps", DataTypes.createArrayType(DataTypes.IntegerType));

  private final SparkSession spark;
  private final LocalDate asOf;
  private final List<Cell> cells;
  private final List<Row> gaps;

  private Coverage(SparkSession spark, LocalDate asOf, List<Cell> cells, List<Row> gaps) {
    this.spark = spark;
    this.asOf = asOf;
    this.cells = cells;
    this.gaps = gaps;
  }

  /**
   * Judges the deliveries of some Parties. Offices and months are few, so they are judged in memory
   * of the driver, from counts that Spark makes.
   *
   * @param register usable rows of all files in force
   * @param statements rows of {@code coverage_statements} in the order in which they were stated
   * @param reconciliation permit lines with their states
   * @param asOf day at which states are judged; records of later days do not count
   */
  public static Coverage of(
      RegisterSlice register, List<Row> statements, Dataset<Row> reconciliation, LocalDate asOf) {
    Deliveries deliveries = Deliveries.of(register, asOf);
    List<Cell> cells = new ArrayList<>();
    List<Row> gaps = new ArrayList<>();
    for (Map.Entry<PermitMonths.Side, PermitMonths> side :
        PermitMonths.of(reconciliation, asOf).entrySet()) {
      PermitMonths.Side who = side.getKey();
      TreeSet<Integer> open = new TreeSet<>(side.getValue().firstUses().keySet());
      for (EvidenceKind evidence : EvidenceKind.values()) {
        Stream stream = new Stream(who.party(), evidence, who.direction());
        List<Cell> judged =
            new Calendar(stream, side.getValue(), new Statements(statements), deliveries).cells();
        cells.addAll(judged);
        judged.stream()
            .filter(c -> c.office().equals(CoverageTables.ALL_OFFICES) && !c.gap())
            .forEach(c -> open.remove(c.month()));
      }
      gaps.add(
          RowFactory.create(who.party(), who.direction().name(), open.toArray(new Integer[0])));
    }
    return new Coverage(reconciliation.sparkSession(), asOf, cells, gaps);
  }

  /** Rows of {@code evidence_coverage}. */
  public Dataset<Row> rows() {
    List<Row> rows = cells.stream().map(Coverage::row).collect(Collectors.toList());
    return spark.createDataFrame(rows, TableSchemas.of(CoverageTables.EVIDENCE_COVERAGE));
  }

  /**
   * Lines with {@code coverage} and {@code coverage_gaps}; blank where a line was valid in no month
   * that is known.
   */
  public Dataset<Row> mark(Dataset<Row> lines) {
    Column first = PermitMonths.first();
    Column last = PermitMonths.last(asOf);
    Column own = filter(col("gaps"), month -> month.geq(first).and(month.leq(last)));
    Column count = size(own);
    return lines
        .drop("coverage", "coverage_gaps")
        .join(
            broadcast(spark.createDataFrame(gaps, GAPS)),
            new String[] {"party", "direction"},
            "left")
        .withColumn(
            "coverage",
            when(
                first.leq(last),
                when(count.equalTo(0), LineCoverage.KNOWN.name())
                    .when(count.equalTo(last.minus(first).plus(1)), LineCoverage.NOT_KNOWN.name())
                    .otherwise(LineCoverage.PARTLY_KNOWN.name())))
        .withColumn(
            "coverage_gaps",
            when(
                col("coverage").notEqual(LineCoverage.KNOWN.name()),
                array_join(transform(own, Coverage::text), ";")))
        .drop("gaps");
  }

  private static Column text(Column month) {
    return format_string("%04d-%02d", floor(month.divide(12)), pmod(month, lit(12)).plus(1));
  }

  private static Row row(Cell cell) {
    Row statement = cell.statement();
    List<Object> values =
        new ArrayList<>(
            Arrays.asList(
                cell.stream().party(),
                cell.stream().evidence().name(),
                cell.office().isEmpty() ? null : cell.office(),
                cell.stream().direction().name(),
                Months.of(cell.month()).atDay(1),
                (int) cell.rows(),
                cell.delivered().name(),
                (statement == null ? CoverageBasis.INFERRED : CoverageBasis.DECLARED).name(),
                cell.reason(),
                Usual.plain(cell.expected())));
    Provenance.COLUMNS.forEach(
        c -> values.add(statement == null ? null : statement.getAs(c.name())));
    return RowFactory.create(values.toArray());
  }
}
