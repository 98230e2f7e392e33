package org.citeswarehouse.jobs.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.TaskCompletionListener;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.RowStream;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;

/** Reads landed files row by row, one task a section; memory stays bounded by one row. */
final class BronzeRows {

  private BronzeRows() {}

  static Dataset<Row> read(
      SparkSession spark, InputKind kind, String party, String runId, List<Delivery> deliveries) {
    List<Delivery.Part> parts =
        deliveries.stream()
            .flatMap(d -> IntStream.range(0, d.scan().sections().size()).mapToObj(i -> d.part(i)))
            .toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaRDD<Row> rows =
        context
            .parallelize(parts, parts.size())
            .flatMap((FlatMapFunction<Delivery.Part, Row>) part -> rows(part, party, runId));
    return spark.createDataFrame(rows, TableSchemas.of(BronzeTables.of(kind)));
  }

  private static Iterator<Row> rows(Delivery.Part part, String party, String runId) {
    RowStream stream =
        Intake.rows(part.source(), part.scan(), part.scan().sections().get(part.section()));
    TaskContext task = TaskContext.get();
    if (task != null) {
      task.addTaskCompletionListener((TaskCompletionListener) done -> stream.close());
    }
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return stream.hasNext();
      }

      @Override
      public Row next() {
        return row(part, party, runId, stream.next());
      }
    };
  }

  private static Row row(Delivery.Part part, String party, String runId, SourceRow source) {
    List<Object> values = new ArrayList<>(source.cells().size() + 9);
    values.add(party);
    values.add(runId);
    values.add(part.sha256());
    values.add(part.name());
    values.add(source.sheet());
    values.add(source.row());
    values.addAll(source.cells());
    values.add(source.found());
    values.add(source.expected());
    values.add(source.further());
    return RowFactory.create(values.toArray());
  }
}
