package org.citeswarehouse.jobs.release;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.CollectionAccumulator;
import org.citeswarehouse.ingest.FileScan;
import org.citeswarehouse.ingest.shipments.ReleaseTally;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.TradeTables;

/**
 * The rows of a release after one pass over its files: checked, packed, and spread over the files
 * they will lie in, each sorted. From here on its tables are written one after the other, and no
 * usable row is checked again. docs/adr/0032
 */
public final class ReleaseRead {

  private static final StructType PACKED =
      new StructType()
          .add("slice", DataTypes.IntegerType, false)
          .add("key", DataTypes.LongType, false)
          .add("packed", DataTypes.BinaryType, false);

  /** Rows of a table are numbered below this. */
  private static final int ROW_BITS = 40;

  private static final long[] NONE = {};

  private final SparkSession spark;
  private final List<ReleasePart> parts;
  private final Slices slices;
  private final JavaRDD<InternalRow> sorted;
  private final Map<Integer, PartTally> tallies = new TreeMap<>();
  private long problems;
  private long[] leftOut = NONE;

  private ReleaseRead(
      SparkSession spark, List<ReleasePart> parts, Slices slices, JavaRDD<InternalRow> sorted) {
    this.spark = spark;
    this.parts = parts;
    this.slices = slices;
    this.sorted = sorted;
  }

  /**
   * Reads the files.
   *
   * @param bytes about how many bytes of text they hold
   * @param years the years whose rows are written; those of others are read and passed over
   * @throws org.citeswarehouse.ingest.RefusedFileException as the cause of what Spark throws, where
   *     a file breaks off
   */
  public static ReleaseRead of(
      SparkSession spark, List<ReleaseFile> files, long bytes, Years years) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<ReleasePart> parts = ReleasePart.of(files);
    Slices slices = Slices.of(spark, bytes, files.get(0).context().today().getYear());
    Broadcast<TaxonOrder> order = context.broadcast(TaxonOrder.of(context, parts));
    CollectionAccumulator<PartTally> tallies = spark.sparkContext().collectionAccumulator();
    JavaRDD<InternalRow> read =
        context
            .parallelize(parts, Math.max(1, parts.size()))
            .flatMap(
                (FlatMapFunction<ReleasePart, InternalRow>)
                    part -> new PartRows(part, slices, order.value(), years, tallies));
    Dataset<Row> spread =
        InternalRows.frame(spark, read, PACKED)
            .repartitionById(slices.count() + 1, col("slice"))
            .sortWithinPartitions("key");
    ReleaseRead release = new ReleaseRead(spark, parts, slices, InternalRows.of(spread));
    release.problems = release.packed(slices.problems(), slices.problems(), NONE).count();
    // Task results may come twice; they say the same.
    tallies.value().forEach(tally -> release.tallies.put(tally.part(), tally));
    return release;
  }

  /** The scan of a file, with how many rows its tables have and what is to be told of them. */
  public FileScan counted(ReleaseFile file) {
    return file.counted(
        ofFile(file)
            .collect(
                Collectors.toMap(
                    t -> parts.get(t.part()).section().sheet(), PartTally::rows, Long::sum)),
        ofFile(file).flatMap(t -> t.notes().stream()).toList());
  }

  /** What the rows of a file tell only together. */
  public ReleaseTally together(ReleaseFile file) {
    ReleaseTally all = new ReleaseTally();
    ofFile(file).forEach(tally -> all.add(tally.together()));
    return all;
  }

  /** Whether numbers of a file may be written otherwise than was taken for granted. */
  public boolean isInDoubt(ReleaseFile file) {
    return ofFile(file).anyMatch(PartTally::commas);
  }

  /** How many rows have a problem. */
  public long problemCount() {
    return problems;
  }

  /** Rows with a problem, as text; columns of bronze. */
  public Dataset<Row> problems(String runId) {
    List<ReleasePart> from = parts;
    JavaRDD<Row> rows =
        packed(slices.problems(), slices.problems(), NONE)
            .map(row -> PackedProblem.read(row.bytes(), from, runId));
    return spark.createDataFrame(rows, TableSchemas.of(BronzeTables.of(InputKind.SHIPMENTS)));
  }

  /** Usable rows that were not left out; columns of {@code shipments}. */
  public Dataset<Row> shipments(String release, String runId) {
    List<ReleasePart> from = parts;
    return table(TradeTables.SHIPMENTS, packed -> new ShipmentRows(packed, from, release, runId));
  }

  /** Their comparative tabulation; columns of {@code comptab}. */
  public Dataset<Row> tabulated(String release) {
    return table(TradeTables.COMPTAB, packed -> new TabulatedRows(packed, release));
  }

  /**
   * Picks out rows whose identifier may stand in the release more than once.
   *
   * @param existing rows of the release that are there already; with a column {@code id}
   * @return picks such rows out of rows with a column {@code id}; empty where there are none
   */
  public Optional<UnaryOperator<Dataset<Row>>> repeated(Optional<Dataset<Row>> existing) {
    Collection<Fingerprints> all = new ArrayList<>();
    existing.ifPresent(rows -> all.addAll(fingerprintsOf(rows)));
    tallies.values().forEach(tally -> all.add(tally.fingerprints()));
    long[] repeated = Fingerprints.repeated(all);
    Broadcast<long[]> known =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(repeated);
    Column isOne =
        udf(
                (UDF1<String, Boolean>)
                    id -> Arrays.binarySearch(known.value(), Fingerprints.of(id)) >= 0,
                DataTypes.BooleanType)
            .apply(col("id"));
    return repeated.length == 0 ? Optional.empty() : Optional.of(rows -> rows.filter(isOne));
  }

  /**
   * Leaves rows out of what is written.
   *
   * @param rows where they stand: columns {@code file_sha256}, {@code sheet} and {@code row}
   */
  public void leaveOut(Dataset<Row> rows) {
    Map<List<String>, Integer> numbers =
        parts.stream()
            .collect(
                Collectors.toMap(
                    p -> List.of(p.file().sha256(), p.section().sheet()), ReleasePart::number));
    leftOut =
        rows
            .javaRDD()
            .map(r -> place(numbers.get(List.of(r.getString(0), r.getString(1))), r.getLong(2)))
            .collect()
            .stream()
            .mapToLong(Long::longValue)
            .sorted()
            .toArray();
  }

  /** Where a row stands among all rows of the run, in the order of the files. */
  static long place(int part, long row) {
    return ((long) part << ROW_BITS) + row;
  }

  private static List<Fingerprints> fingerprintsOf(Dataset<Row> existing) {
    return existing
        .select("id")
        .javaRDD()
        .mapPartitions(
            (FlatMapFunction<Iterator<Row>, Fingerprints>)
                rows -> {
                  Fingerprints some = new Fingerprints();
                  rows.forEachRemaining(row -> some.add(Fingerprints.of(row.getString(0))));
                  return List.of(some.packed()).iterator();
                })
        .collect();
  }

  private Stream<PartTally> ofFile(ReleaseFile file) {
    return tallies.values().stream().filter(t -> parts.get(t.part()).file().equals(file));
  }

  private Dataset<Row> table(
      Table table, FlatMapFunction<Iterator<PackedRow>, InternalRow> unpacking) {
    JavaRDD<InternalRow> rows =
        packed(0, slices.count() - 1, leftOut).mapPartitions(unpacking, true);
    return InternalRows.frame(spark, rows, TableSchemas.of(table));
  }

  /** Packed rows of some files, without those that are left out. */
  private JavaRDD<PackedRow> packed(int first, int last, long[] without) {
    return sorted.mapPartitionsWithIndex(
        (Function2<Integer, Iterator<InternalRow>, Iterator<PackedRow>>)
            (slice, rows) ->
                slice < first || slice > last
                    ? Collections.emptyIterator()
                    : new StandingRows(rows, without),
        true);
  }
}
