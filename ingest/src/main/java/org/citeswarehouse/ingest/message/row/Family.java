package org.citeswarehouse.ingest.message.row;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citeswarehouse.ingest.message.tree.Node;
import org.citeswarehouse.model.layout.InputKind;

/** A kind of message, and how it is read into rows of canonical layouts. */
public interface Family {

  /** Whether a message is of this kind, by the name, namespace or fields of its content. */
  boolean knows(Node content);

  /** Key of its name in the messages of refusals. */
  String word();

  /** The kinds of rows that such messages may hold. */
  Set<InputKind> kinds();

  /**
   * Rows of a message.
   *
   * @param kind the kind of rows, one of {@link #kinds()}
   * @param label how refusals call the message
   * @throws org.citeswarehouse.ingest.RefusedFileException when it can hold none
   */
  List<MessageRow> rows(InputKind kind, Node content, String label);

  /**
   * Columns that it fills with what such messages mean without saying it.
   *
   * @param kind the kind of rows
   */
  default Map<String, String> defaults(InputKind kind) {
    return Map.of();
  }
}
