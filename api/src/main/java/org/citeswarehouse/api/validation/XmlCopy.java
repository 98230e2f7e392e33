package org.citeswarehouse.api.validation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A part of a workbook copied as it is read, with its names, prefixes and attributes as they stand;
 * what is to be changed, a subclass changes. Takes no more memory for a large part than for a small
 * one.
 */
class XmlCopy extends DefaultHandler {

  private final Writer out;
  private boolean open;

  XmlCopy(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** Reads a part to its end and writes its copy; the streams are left open. */
  final void copy(InputStream part) throws IOException {
    try {
      SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      begin();
      parsers.newSAXParser().parse(part, this);
      out.flush();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (SAXException e) {
      throw new IOException(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    start(name, attributes);
  }

  @Override
  public void endElement(String uri, String local, String name) {
    end(name);
  }

  @Override
  public void characters(char[] text, int from, int length) {
    text(new String(text, from, length));
  }

  /** Begins a part. */
  final void begin() {
    write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  }

  /** Ends a part that was not copied. */
  final void finish() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins an element. */
  final void start(String name, Attributes attributes) {
    closeStart();
    write("<" + name);
    for (int i = 0; i < attributes.getLength(); i++) {
      write(" " + attributes.getQName(i) + "=\"" + escaped(attributes.getValue(i), true) + "\"");
    }
    open = true;
  }

  /** Ends an element. */
  final void end(String name) {
    write(open ? "/>" : "</" + name + ">");
    open = false;
  }

  /** Writes text. */
  final void text(String text) {
    closeStart();
    write(escaped(text, false));
  }

  /** The name without its prefix. */
  static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** The name with the prefix, if any, that another has. */
  static String beside(String other, String name) {
    return other.substring(0, other.indexOf(':') + 1) + name;
  }

  private void closeStart() {
    if (open) {
      write(">");
      open = false;
    }
  }

  /** Breaks within an attribute would be read as blanks; a carriage return as a line feed. */
  private static String escaped(String text, boolean attribute) {
    StringBuilder all = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> all.append("&amp;");
        case '<' -> all.append("&lt;");
        case '>' -> all.append("&gt;");
        case '\r' -> all.append("&#13;");
        case '"' -> all.append(attribute ? "&quot;" : "\"");
        case '\n' -> all.append(attribute ? "&#10;" : "\n");
        case '\t' -> all.append(attribute ? "&#9;" : "\t");
        // XML has no way to write these at all.
        default -> all.append(c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? '\uFFFD' : c);
      }
    }
    return all.toString();
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
