package org.citeswarehouse.reports.seizure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.IllegalTradeTables;
import org.citeswarehouse.reports.table.ColumnsOf;
import org.citeswarehouse.reports.table.Rows;

/**
 * Seizures under every heading of the form, in its order. Columns that may name a person are in no
 * table: they stand there empty, for the Party to fill in.
 */
final class FormRows implements Rows {

  private static final int WITHHELD = -1;
  private static final Set<String> LISTS = Set.of("transit", "nationality");

  private final Rows rows;
  private final List<Column> columns = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();
  private final Consent consent;
  private long count;

  /**
   * Seizures.
   *
   * @param consent what the Party says; unstated leaves what the files say of each seizure
   */
  FormRows(Rows rows, Consent consent, Words words) {
    this.rows = rows;
    this.consent = consent;
    for (InputColumn column : InputLayouts.ILLEGAL_TRADE.columns()) {
      Column known = known(column);
      String name = known == null ? column.bronzeName() : known.name();
      columns.add(
          new Column(
              name,
              words.of("heading." + name),
              known == null ? ColumnType.TEXT : known.type(),
              "",
              column.doc(),
              ""));
      positions.add(known == null ? WITHHELD : ColumnsOf.position(rows, name));
    }
  }

  /** Rows read so far. */
  long count() {
    return count;
  }

  @Override
  public List<Column> columns() {
    return List.copyOf(columns);
  }

  @Override
  public boolean next() {
    boolean more = rows.next();
    count += more ? 1 : 0;
    return more;
  }

  @Override
  public Object value(int column) {
    if (consent != Consent.UNSTATED && columns.get(column).name().equals("consent")) {
      return consent.word();
    }
    int position = positions.get(column);
    Object value = position == WITHHELD ? null : rows.value(position);
    // A blank after each code lets the cell break between them.
    return value != null && LISTS.contains(columns.get(column).name())
        ? value.toString().replace(";", "; ")
        : value;
  }

  @Override
  public void close() {
    rows.close();
  }

  private static Column known(InputColumn column) {
    return IllegalTradeTables.form().stream()
        .filter(c -> c.header().equals(column.name()))
        .findFirst()
        .orElse(null);
  }
}
