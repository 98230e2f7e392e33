package org.citeswarehouse.ingest.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.source.Needle;

/**
 * What stands beside the rows of a sheet: its merged cells, which follow the rows and so have to be
 * known before. A sheet that does not name them is not read twice. Source: ECMA-376 part 1,
 * 18.3.1.55; part 2, 9.3.
 */
final class SheetXml {

  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  private final SourceFile file;
  private final ZipFile zip;
  private final Map<String, String> parts = new HashMap<>();

  SheetXml(SourceFile file, ZipFile zip) throws IOException {
    this.file = file;
    this.zip = zip;
    read(
        RELATIONS,
        xml -> {
          if (xml.getLocalName().equals("Relationship")) {
            String target = String.valueOf(xml.getAttributeValue(null, "Target"));
            String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            parts.put(xml.getAttributeValue(null, "Id"), part);
          }
        });
  }

  /** The merged cells of a sheet, by the id that the workbook has for its part. */
  MergedCells merged(String id, String label) throws IOException {
    MergedCells merged = new MergedCells(label);
    String part = parts.get(id);
    if (part != null && isNamed(part)) {
      read(
          part,
          xml -> {
            if (xml.getLocalName().equals("mergeCell")) {
              CellRangeAddress range = CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref"));
              merged.add(
                  range.getFirstRow() + 1L,
                  range.getLastRow() + 1L,
                  range.getFirstColumn(),
                  range.getLastColumn());
            }
          });
    }
    return merged;
  }

  private boolean isNamed(String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return false;
    }
    Needle needle = new Needle("mergeCell");
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0 && !needle.found(); read = in.read(buffer)) {
        needle.look(buffer, read);
      }
    }
    return needle.found();
  }

  private interface Element {

    void start(XMLStreamReader xml);
  }

  private void read(String part, Element element) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          element.start(xml);
        }
      }
    } catch (XMLStreamException | IllegalArgumentException | NullPointerException e) {
      throw WorkbookParts.damaged(file, e);
    }
  }
}
