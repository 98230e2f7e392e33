package org.citeswarehouse.ingest.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.source.Needle;

/**
 * Finds what has to be known of a sheet before its rows are read. One that has nothing of it is not
 * read twice. Source: ECMA-376 part 1, 18.3.1.55; part 2, 9.3.
 */
final class SheetXml {

  private static final String TYPES = "[Content_Types].xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  /** Merged cells, and values that are there and blank, as those of formulas may be. */
  private static final List<String> WORTH_READING = List.of("mergeCell", "v/>", "v />", "<v></");

  private final SourceFile file;
  private final ZipFile zip;
  private final Map<String, String> parts = new HashMap<>();
  private final SharedTexts shared = new SharedTexts(this::sharedTexts);
  private boolean styles;

  SheetXml(SourceFile file, ZipFile zip) throws IOException {
    this.file = file;
    this.zip = zip;
    read(
        TYPES,
        xml ->
            styles |=
                String.valueOf(xml.getAttributeValue(null, "ContentType"))
                    .toLowerCase(Locale.ROOT)
                    .contains("styles"));
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

  /**
   * Whether the workbook says that it has a part with the formats of its cells: without them days
   * would be numbers.
   */
  boolean hasStyles() {
    return styles;
  }

  /** What stands beside the rows of a sheet, by the id that the workbook has for its part. */
  Beside beside(String id, String label) throws IOException {
    Beside beside = new Beside(new MergedCells(label), shared);
    String part = parts.get(id);
    if (part != null) {
      read(part, beside::seeColumn, "sheetData");
    }
    if (part != null && isWorthReading(part)) {
      read(part, beside::see);
    }
    return beside;
  }

  private boolean isWorthReading(String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return false;
    }
    ValueScan values = new ValueScan();
    List<Needle> needles = WORTH_READING.stream().map(Needle::new).toList();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (Needle needle : needles) {
          needle.look(buffer, read);
        }
        values.look(buffer, read);
        if (values.found() || needles.stream().anyMatch(Needle::found)) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many texts the cells of the workbook share. */
  private long sharedTexts() throws IOException {
    Set<String> names = new HashSet<>();
    read(
        TYPES,
        xml -> {
          String type = String.valueOf(xml.getAttributeValue(null, "ContentType"));
          String name = xml.getAttributeValue(null, "PartName");
          if (name != null && type.toLowerCase(Locale.ROOT).endsWith("sharedstrings+xml")) {
            names.add(name.startsWith("/") ? name.substring(1) : name);
          }
        });
    AtomicLong texts = new AtomicLong();
    for (String name : names) {
      read(name, xml -> texts.addAndGet(xml.getLocalName().equals("si") ? 1 : 0));
    }
    return texts.get();
  }

  private interface Element {

    void start(XMLStreamReader xml) throws XMLStreamException;
  }

  private void read(String part, Element element) throws IOException {
    read(part, element, null);
  }

  /** Reads elements up to one of a name. */
  private void read(String part, Element element, String end) throws IOException {
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
          if (xml.getLocalName().equals(end)) {
            return;
          }
          element.start(xml);
        }
      }
    } catch (XMLStreamException | IllegalArgumentException | NullPointerException e) {
      throw WorkbookParts.damaged(file, e);
    }
  }
}
