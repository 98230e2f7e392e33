package org.citeswarehouse.api.desk;

import java.util.List;

/** Somebody decided on what a form is about after its page was made; nothing was taken. */
final class ChangedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Meanwhile.Change> changes;

  ChangedException(List<Meanwhile.Change> changes) {
    super("decided meanwhile");
    this.changes = List.copyOf(changes);
  }

  List<Meanwhile.Change> changes() {
    return changes;
  }
}
