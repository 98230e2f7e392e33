package org.citeswarehouse.ingest;

import java.io.Serializable;

/** Checks rows of one kind of file; free of state between rows, so that rows may come anyhow. */
@FunctionalInterface
public interface RowCheck<R extends Record> extends Serializable {

  /** The typed row, or all its problems. */
  Checked<R> check(SourceRow row);
}
