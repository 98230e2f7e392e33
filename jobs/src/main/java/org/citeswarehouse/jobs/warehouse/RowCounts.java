package org.citeswarehouse.jobs.warehouse;

/**
 * What became of the rows of a file or a run, each number counted on its own.
 *
 * @param read rows below the header, counted while reading the file
 * @param accepted rows that went into the tables, counted there
 * @param held rows that wait for someone or something, counted from the problems
 * @param rejected rows that cannot be used, counted from the problems
 */
public record RowCounts(long read, long accepted, long held, long rejected) {

  /** No rows. */
  public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

  /** Whether no row was lost and none counted twice. */
  public boolean addUp() {
    return read == accepted + held + rejected;
  }

  /** Both together. */
  public RowCounts plus(RowCounts other) {
    return new RowCounts(
        read + other.read, accepted + other.accepted, held + other.held, rejected + other.rejected);
  }
}
