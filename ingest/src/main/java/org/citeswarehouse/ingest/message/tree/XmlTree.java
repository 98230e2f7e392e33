package org.citeswarehouse.ingest.message.tree;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.StrictReader;
import org.citeswarehouse.ingest.source.TextEncoding;

/**
 * A message in XML. A document type refuses it: no known message has one, and entities are how XML
 * reads other files or grows without measure. Depth, number of elements and size of each text are
 * bounded. Secrets and scans are dropped as they are read.
 */
public final class XmlTree implements Tree {

  private static final int DEEPEST = 100;
  private static final int MOST_ELEMENTS = 500_000;
  private static final long MOST_TEXT = 16L << 20;
  private static final int LONGEST_TEXT = 1 << 20;

  /** Never kept: tokens that open protected permits, passwords, and scans of documents. */
  private static final Set<String> DROPPED =
      Set.of("TokenId", "Password", "Username", "Nonce", "AttachmentContent");

  private final Part part;
  private final Set<String> takenOut;
  private final TokenGuard guard;
  private final XMLStreamReader xml;
  private final Deque<Node> open = new ArrayDeque<>();
  private final Deque<StringBuilder> texts = new ArrayDeque<>();
  private Node root;
  private int elements;
  private long characters;
  private boolean ended;

  private XmlTree(Part part, Set<String> takenOut, TokenGuard guard) {
    this.part = part;
    this.takenOut = takenOut;
    this.guard = guard;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside a message is read");
        });
    try {
      this.xml = factory.createXMLStreamReader(guard);
    } catch (XMLStreamException e) {
      throw refusal(e);
    } catch (RefusedFileException e) {
      throw inWordsOfMessages(e);
    }
  }

  /** Opens a document; elements with one of the names are taken out as they end. */
  public static XmlTree open(Part part, Set<String> takenOut) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(part.bytes());
    TextEncoding encoding = XmlEncoding.of(part, bytes);
    return new XmlTree(
        part,
        takenOut,
        new TokenGuard(new StrictReader(bytes, part.label(), encoding), part.label()));
  }

  @Override
  public Node root() {
    return root;
  }

  @Override
  public Node next() {
    try {
      while (!ended && xml.hasNext()) {
        int event = xml.next();
        guard.step();
        Node whole = take(event);
        if (whole != null) {
          return whole;
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw refusal(e);
    } catch (RefusedFileException e) {
      throw inWordsOfMessages(e);
    }
  }

  private Node take(int event) {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new RefusedFileException(Refusal.DOCTYPE, part.label());
      case XMLStreamConstants.START_ELEMENT -> start();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text();
      case XMLStreamConstants.END_ELEMENT -> {
        return end();
      }
      case XMLStreamConstants.END_DOCUMENT -> ended = true;
      default -> {}
    }
    return null;
  }

  private void start() {
    Node node = new Node(xml.getLocalName(), xml.getNamespaceURI());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      node.setAttribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      grow(xml.getAttributeValue(i).length());
    }
    if (root == null) {
      root = node;
    } else if (!takenOut.contains(node.name())) {
      open.peek().add(node);
    }
    open.push(node);
    texts.push(new StringBuilder(0));
    elements++;
    bound(open.size() > DEEPEST, DEEPEST + " levels");
    bound(elements > MOST_ELEMENTS, MOST_ELEMENTS + " elements");
  }

  private void text() {
    if (texts.isEmpty() || DROPPED.contains(open.peek().name())) {
      return;
    }
    StringBuilder text = texts.peek();
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    grow(xml.getTextLength());
    bound(text.length() > LONGEST_TEXT, LONGEST_TEXT + " characters in one element");
  }

  private Node end() {
    Node node = open.pop();
    StringBuilder text = texts.pop();
    if (node.children().isEmpty()) {
      node.setText(text.toString());
    }
    if (takenOut.contains(node.name())) {
      elements = 0;
      characters = 0;
      return node;
    }
    return open.isEmpty() ? node : null;
  }

  private void grow(int more) {
    characters += more;
    bound(characters > MOST_TEXT, MOST_TEXT + " characters");
  }

  private void bound(boolean exceeded, String limit) {
    if (exceeded) {
      throw new RefusedFileException(Refusal.MESSAGE_TOO_LARGE, part.label(), limit);
    }
  }

  private RefusedFileException inWordsOfMessages(RefusedFileException e) {
    boolean encoding = e.refusal() == Refusal.NOT_UTF_8 || e.refusal() == Refusal.NOT_DECODED;
    return encoding ? new RefusedFileException(Refusal.MESSAGE_ENCODING, part.label(), "UTF-8") : e;
  }

  private RuntimeException refusal(XMLStreamException e) {
    if (e.getNestedException() instanceof IOException read) {
      return new UncheckedIOException(read);
    }
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
    RefusedFileException refusal =
        new RefusedFileException(Refusal.BROKEN_XML, part.label(), Integer.toString(line));
    refusal.initCause(e);
    return refusal;
  }
}
