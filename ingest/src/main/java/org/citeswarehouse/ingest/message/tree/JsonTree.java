package org.citeswarehouse.ingest.message.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.StrictReader;

/**
 * A message in JSON: fields are elements, those of an array repeated; a prefix such as {@code
 * cargo:} is left out of their names, as that of a namespace is.
 */
public final class JsonTree implements Tree {

  private static final int LONGEST_TEXT = 1 << 20;
  private static final int LONGEST_DOCUMENT = 16 << 20;

  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(100)
                          .maxStringLength(LONGEST_TEXT)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Attribute of the root: hash of the document as received. */
  public static final String SHA_256 = "sha256";

  private final Node root;
  private boolean given;

  private JsonTree(Node root) {
    this.root = root;
  }

  /** Reads a document. */
  public static JsonTree open(Part part) throws IOException {
    try {
      byte[] bytes = part.bytes().readNBytes(LONGEST_DOCUMENT + 1);
      if (bytes.length > LONGEST_DOCUMENT) {
        throw new RefusedFileException(
            Refusal.MESSAGE_TOO_LARGE, part.label(), LONGEST_DOCUMENT + " bytes");
      }
      InputStream text = new ByteArrayInputStream(bytes);
      JsonNode value = JSON.readTree(new StrictReader(text, part.label(), part.marked()));
      Node root = new Node("", "");
      root.setAttribute(SHA_256, sha256(bytes));
      fill(root, value);
      return new JsonTree(root);
    } catch (JsonProcessingException e) {
      RefusedFileException refusal =
          new RefusedFileException(
              Refusal.BROKEN_JSON,
              part.label(),
              Integer.toString(e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
      refusal.initCause(e);
      throw refusal;
    }
  }

  @Override
  public Node next() {
    if (given) {
      return null;
    }
    given = true;
    return root;
  }

  @Override
  public Node root() {
    return root;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void fill(Node node, JsonNode value) {
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        add(node, field.getKey(), field.getValue());
      }
    } else if (value.isArray()) {
      value.forEach(element -> add(node, "", element));
    } else if (!value.isNull()) {
      node.setText(value.asText());
    }
  }

  private static void add(Node parent, String field, JsonNode value) {
    String name = field.substring(field.indexOf(':') + 1);
    if (value.isArray()) {
      value.forEach(element -> add(parent, field, element));
    } else {
      Node child = new Node(name, "");
      fill(child, value);
      parent.add(child);
    }
  }
}
