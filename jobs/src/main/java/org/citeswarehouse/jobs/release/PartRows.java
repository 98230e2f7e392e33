package org.citeswarehouse.jobs.release;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.TaskCompletionListener;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.RowChecks;
import org.citeswarehouse.ingest.RowStream;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.shipments.ReleaseTally;
import org.citeswarehouse.ingest.shipments.Shipment;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * Reads and checks one table: each usable row packed for its file, each row with a problem as text
 * beside them. A row that is used with a warning is both.
 */
final class PartRows implements Iterator<InternalRow> {

  private final ReleasePart part;
  private final Slices slices;
  private final TaxonOrder order;
  private final Years years;
  private final CollectionAccumulator<PartTally> tallies;
  private final RowStream rows;
  private final RowCheck<Shipment> check;
  private final Fingerprints fingerprints = new Fingerprints();
  private final ReleaseTally together = new ReleaseTally();
  private final PackedBytes packed = new PackedBytes();
  private final Object[] values = new Object[3];
  private final InternalRow given = new GenericInternalRow(values);
  private SourceRow withProblem;
  private boolean ready;
  private boolean commas;
  private boolean told;
  private long read;

  PartRows(
      ReleasePart part,
      Slices slices,
      TaxonOrder order,
      Years years,
      CollectionAccumulator<PartTally> tallies) {
    this.part = part;
    this.slices = slices;
    this.order = order;
    this.years = years;
    this.tallies = tallies;
    this.rows = part.rows();
    this.check = RowChecks.shipments(part.file().context());
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) done -> rows.close());
  }

  @Override
  public boolean hasNext() {
    if (ready) {
      return true;
    }
    if (withProblem != null) {
      problem();
    }
    while (!ready && rows.hasNext()) {
      take(rows.next());
    }
    if (!ready && !told) {
      told = true;
      tallies.add(
          new PartTally(
              part.number(), read, together, commas, rows.notes(), fingerprints.packed()));
    }
    return ready;
  }

  /** The next row; the object is used again for the one after. */
  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ready = false;
    return given;
  }

  private void take(SourceRow row) {
    read++;
    together.see(row);
    Checked<Shipment> checked = check.check(row);
    if (!checked.issues().isEmpty()) {
      commas |=
          checked.issues().stream().map(Issue::code).anyMatch(IssueCode.AMBIGUOUS_NUMBER::equals);
      withProblem = row;
    }
    Shipment shipment = checked.record();
    if (shipment == null) {
      problem();
      return;
    }
    if (!years.has(shipment.year())) {
      withProblem = null;
      return;
    }
    fingerprints.add(Fingerprints.of(shipment.id()));
    packed.clear();
    PackedShipment.write(shipment, part.number(), row.row(), packed);
    give(slices.of(shipment.year()), SortKey.of(shipment, order.rank(shipment.taxon())));
  }

  private void problem() {
    packed.clear();
    PackedProblem.write(withProblem, part.number(), packed);
    long key = ReleaseRead.place(part.number(), withProblem.row());
    withProblem = null;
    give(slices.problems(), key);
  }

  private void give(int slice, long key) {
    values[0] = slice;
    values[1] = key;
    values[2] = packed.copy();
    ready = true;
  }
}
