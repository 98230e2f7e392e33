package org.citeswarehouse.ingest.message.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An element of a message, with what it holds. Elements are found by their local name: systems
 * qualify them as they please (formats 1.1). Blank text, the placeholder {@code ?} and the element
 * {@code null} mean that a value is absent.
 */
public final class Node {

  private static final String PLACEHOLDER = "?";

  private final String name;
  private final String namespace;
  private final Map<String, String> attributes = new LinkedHashMap<>(2);
  private final List<Node> children = new ArrayList<>(2);
  private String text = "";

  /** An element without content. */
  public Node(String name, String namespace) {
    this.name = name;
    this.namespace = namespace == null ? "" : namespace;
  }

  /** Local name. */
  public String name() {
    return name;
  }

  /** Namespace; blank where it has none. */
  public String namespace() {
    return namespace;
  }

  /** Elements in it. */
  public List<Node> children() {
    return children;
  }

  /** Elements of a path of local names, such as {@code Item/Tarification/HScode}. */
  public List<Node> all(String path) {
    List<Node> found = new ArrayList<>(1);
    collect(path, 0, found);
    return found;
  }

  private void collect(String path, int from, List<Node> found) {
    int slash = path.indexOf('/', from);
    int length = (slash < 0 ? path.length() : slash) - from;
    for (Node child : children) {
      if (child.name.length() == length && path.startsWith(child.name, from)) {
        if (slash < 0) {
          found.add(child);
        } else {
          child.collect(path, slash + 1, found);
        }
      }
    }
  }

  /** The first element of that local name directly in it. */
  public Optional<Node> child(String local) {
    return children.stream().filter(n -> n.name.equals(local)).findFirst();
  }

  /** Its own text; null where absent. */
  public String text() {
    return present(text);
  }

  /**
   * The text at a path; null where absent. Where several elements say different things all of them
   * are given, joined by {@code "; "}: what is written twice is not settled by taking one.
   */
  public String text(String path) {
    return joined(all(path).stream().map(Node::text).toList());
  }

  /** The text at the first of some paths that has one; null where none has. */
  public String first(String... paths) {
    for (String path : paths) {
      String found = text(path);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** An attribute of its own; null where absent. */
  public String attribute(String attribute) {
    return present(attributes.get(attribute));
  }

  /** An attribute of the elements at a path, as {@link #text(String)} gives text. */
  public String attribute(String path, String attribute) {
    return joined(all(path).stream().map(n -> n.attribute(attribute)).toList());
  }

  /** Whether neither it nor anything in it has text. */
  public boolean isEmpty() {
    return text() == null && children.stream().allMatch(Node::isEmpty);
  }

  /** Adds an element. */
  void add(Node child) {
    children.add(child);
  }

  void setAttribute(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void setText(String value) {
    text = value;
  }

  private static String joined(List<String> values) {
    if (values.size() == 1) {
      return values.get(0);
    }
    String all =
        values.stream().filter(v -> v != null).distinct().collect(Collectors.joining("; "));
    return all.isEmpty() ? null : all;
  }

  private static String present(String value) {
    return value == null || value.isBlank() || value.strip().equals(PLACEHOLDER) ? null : value;
  }
}
