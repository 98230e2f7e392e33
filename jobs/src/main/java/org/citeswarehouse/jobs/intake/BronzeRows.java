package org.citeswarehouse.jobs.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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

/**
 * Reads landed files row by row; memory stays bounded by one row. A large section has a task of its
 * own, thousands of small ones, such as messages, share a few.
 */
final class BronzeRows {

  /** Rows from which a section has a task of its own. */
  private static final long ROWS_A_TASK = 10_000;

  private BronzeRows() {}

  static Dataset<Row> read(
      SparkSession spark, InputKind kind, String party, String runId, List<Delivery> deliveries) {
    List<List<Delivery.Part>> tasks = tasks(deliveries);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaRDD<Row> rows =
        context
            .parallelize(tasks, tasks.size())
            .flatMap(
                (FlatMapFunction<List<Delivery.Part>, Row>)
                    parts -> new PartsRows(parts, party, runId));
    return spark.createDataFrame(rows, TableSchemas.of(BronzeTables.of(kind)));
  }

  /** Parts that follow each other, about so many rows a task. */
  private static List<List<Delivery.Part>> tasks(List<Delivery> deliveries) {
    List<List<Delivery.Part>> tasks = new ArrayList<>();
    long inLast = ROWS_A_TASK;
    for (Delivery delivery : deliveries) {
      for (Delivery.Part part : delivery.parts(ROWS_A_TASK)) {
        if (inLast + part.scan().rows() > ROWS_A_TASK) {
          tasks.add(new ArrayList<>());
          inLast = 0;
        }
        tasks.get(tasks.size() - 1).add(part);
        inLast += part.scan().rows();
      }
    }
    return tasks;
  }

  /** Rows of some parts, one part open at a time. */
  private static final class PartsRows implements Iterator<Row> {

    private final Iterator<Delivery.Part> parts;
    private final String party;
    private final String runId;
    private Delivery.Part part;
    private RowStream stream;

    PartsRows(List<Delivery.Part> parts, String party, String runId) {
      this.parts = parts.iterator();
      this.party = party;
      this.runId = runId;
      TaskContext task = TaskContext.get();
      if (task != null) {
        task.addTaskCompletionListener((TaskCompletionListener) done -> close());
      }
    }

    @Override
    public boolean hasNext() {
      while (stream == null || !stream.hasNext()) {
        close();
        if (!parts.hasNext()) {
          return false;
        }
        part = parts.next();
        stream = Intake.rows(part.source(), part.scan());
      }
      return true;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return row(part, party, runId, stream.next());
    }

    private void close() {
      if (stream != null) {
        stream.close();
        stream = null;
      }
    }
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
