package org.citeswarehouse.api.validation;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Which part of a workbook holds which sheet. Source: ECMA-376 part 1, 18.2.19; part 2, 9.3.
 *
 * @param parts names of parts by sheet
 * @param styles name of the part with the styles; blank for none
 */
record WorkbookIndex(Map<String, String> parts, String styles) {

  static final String WORKBOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  static WorkbookIndex of(ZipFile zip) throws IOException {
    Map<String, String> targets = new HashMap<>();
    String styles = "";
    NodeList relations = elements(zip, RELATIONS, "Relationship");
    for (int i = 0; i < relations.getLength(); i++) {
      Element relation = (Element) relations.item(i);
      String part = name(relation.getAttribute("Target"));
      targets.put(relation.getAttribute("Id"), part);
      styles = relation.getAttribute("Type").endsWith("/styles") ? part : styles;
    }
    Map<String, String> parts = new HashMap<>();
    NodeList sheets = elements(zip, WORKBOOK, "sheet");
    for (int i = 0; i < sheets.getLength(); i++) {
      Element sheet = (Element) sheets.item(i);
      parts.put(sheet.getAttribute("name"), targets.get(relation(sheet)));
    }
    return new WorkbookIndex(parts, styles);
  }

  /** The part of a sheet. */
  String part(String sheet) {
    return parts.get(sheet);
  }

  private static String relation(Element sheet) {
    NamedNodeMap attributes = sheet.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if ("id".equals(attribute.getLocalName()) && attribute.getNamespaceURI() != null) {
        return attribute.getNodeValue();
      }
    }
    return "";
  }

  private static String name(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private static NodeList elements(ZipFile zip, String part, String name) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new ZipException(part);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      DocumentBuilderFactory builders = DocumentBuilderFactory.newDefaultNSInstance();
      builders.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = builders.newDocumentBuilder().parse(in);
      return document.getElementsByTagNameNS("*", name);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }
}
