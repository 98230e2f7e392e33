package org.citeswarehouse.ingest.message.tree;

/** A message, read element by element. */
public interface Tree {

  /**
   * The next whole element: one of those that are taken out as they end, so that a message of many
   * rows is never whole in memory, and at last the root; null after it.
   *
   * @throws org.citeswarehouse.ingest.RefusedFileException when it cannot be read on
   */
  Node next();

  /** The root as far as it has been read, without the elements taken out. */
  Node root();
}
