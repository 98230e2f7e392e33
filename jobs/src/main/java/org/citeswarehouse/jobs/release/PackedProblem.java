package org.citeswarehouse.jobs.release;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.model.layout.InputLayouts;

/** A row as text, as bronze has it; of a release only rows with a problem are kept there. */
final class PackedProblem {

  private static final int CELLS = InputLayouts.SHIPMENTS.columns().size();

  private PackedProblem() {}

  static void write(SourceRow row, int part, PackedBytes to) {
    to.whole(part);
    to.big(row.row());
    row.cells().forEach(to::text);
    to.whole(row.found());
    to.whole(row.expected());
    to.text(row.further());
  }

  /** The row as bronze declares it: party, provenance, cells, counts, further columns. */
  static Row read(byte[] packed, List<ReleasePart> parts, String runId) {
    PackedReader from = new PackedReader();
    from.open(packed);
    ReleasePart part = parts.get(from.whole());
    List<Object> values = new ArrayList<>(CELLS + 9);
    values.add(null);
    values.add(runId);
    values.add(part.file().sha256());
    values.add(part.file().name());
    values.add(part.section().sheet());
    values.add(from.big());
    for (int i = 0; i < CELLS; i++) {
      values.add(from.string());
    }
    values.add(from.whole());
    values.add(from.whole());
    values.add(from.string());
    return RowFactory.create(values.toArray());
  }
}
