package org.citeswarehouse.api.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.xml.sax.Attributes;

/**
 * One sheet more in a workbook that is copied: its part, and its entries in the lists of sheets,
 * relations and types of parts. Source: ECMA-376 part 1, 18.2.19 and 18.3.1; part 2, 9.3.
 */
final class AddedSheet {

  static final String TYPES = "[Content_Types].xml";
  static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  /** Where its part lies. */
  static final String PART = "xl/worksheets/citesSummary.xml";

  private static final String ID = "citesSummary";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  /** Characters; longer texts run on where nothing stands beside them. */
  private static final int WIDEST = 80;

  private final String name;
  private final List<List<Object>> rows;

  /**
   * A sheet of rows, the headings first.
   *
   * @param taken names of the sheets that are there
   */
  AddedSheet(String name, Set<String> taken, List<List<Object>> rows) {
    String free = name;
    for (int i = 2; holds(taken, free); i++) {
      free = name + " (" + i + ")";
    }
    this.name = free;
    this.rows = rows;
  }

  /** Copies a part that lists sheets, with this one; false for any other part. */
  boolean copy(String part, InputStream in, OutputStream out) throws IOException {
    switch (part) {
      case TYPES -> list(out, "Types", "Override", this::type).copy(in);
      case RELATIONS -> list(out, "Relationships", "Relationship", this::relation).copy(in);
      case WorkbookIndex.WORKBOOK -> new Sheets(out).copy(in);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Writes its part. */
  void write(OutputStream out) {
    XmlCopy xml = new XmlCopy(out);
    xml.begin();
    xml.start("worksheet", MarkStyle.attributes("xmlns", MAIN));
    head(xml);
    xml.start("sheetData", MarkStyle.attributes());
    for (int row = 0; row < rows.size(); row++) {
      xml.start("row", MarkStyle.attributes("r", Integer.toString(row + 1)));
      rows.get(row).forEach(value -> cell(xml, value));
      xml.end("row");
    }
    xml.end("sheetData");
    xml.end("worksheet");
    xml.finish();
  }

  /** The headings stay in sight, and columns are as wide as what stands in them, within reason. */
  private void head(XmlCopy xml) {
    xml.start("sheetViews", MarkStyle.attributes());
    xml.start("sheetView", MarkStyle.attributes("workbookViewId", "0"));
    xml.start(
        "pane",
        MarkStyle.attributes(
            "ySplit", "1", "topLeftCell", "A2", "activePane", "bottomLeft", "state", "frozen"));
    xml.end("pane");
    xml.end("sheetView");
    xml.end("sheetViews");
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns > 0) {
      xml.start("cols", MarkStyle.attributes());
      for (int i = 1; i <= columns; i++) {
        String number = Integer.toString(i);
        xml.start(
            "col",
            MarkStyle.attributes(
                "min",
                number,
                "max",
                number,
                "width",
                Integer.toString(width(i - 1)),
                "customWidth",
                "1"));
        xml.end("col");
      }
      xml.end("cols");
    }
  }

  /** In characters, with room at both sides. */
  private int width(int column) {
    int longest =
        rows.stream()
            .filter(row -> column < row.size() && row.get(column) != null)
            .mapToInt(row -> row.get(column).toString().length())
            .max()
            .orElse(0);
    return Math.min(WIDEST, longest) + 2;
  }

  /** Text in the cell itself, which no spreadsheet takes for a formula. */
  private static void cell(XmlCopy xml, Object value) {
    if (value instanceof Number number) {
      xml.start("c", MarkStyle.attributes());
      xml.start("v", MarkStyle.attributes());
      xml.text(number.toString());
      xml.end("v");
    } else {
      String text = value == null ? "" : value.toString();
      xml.start("c", MarkStyle.attributes("t", "inlineStr"));
      xml.start("is", MarkStyle.attributes());
      xml.start("t", MarkStyle.attributes("xml:space", "preserve"));
      xml.text(text.substring(0, Math.min(LONGEST, text.length())));
      xml.end("t");
      xml.end("is");
    }
    xml.end("c");
  }

  private static boolean holds(Set<String> taken, String name) {
    return taken.stream().anyMatch(name::equalsIgnoreCase);
  }

  private Attributes type() {
    return MarkStyle.attributes("PartName", "/" + PART, "ContentType", TYPE);
  }

  private Attributes relation() {
    return MarkStyle.attributes(
        "Id", ID, "Type", RELATION, "Target", PART.substring("xl/".length()));
  }

  /** One entry more at the end of a list. */
  private static XmlCopy list(OutputStream out, String list, String entry, Entry attributes) {
    return new XmlCopy(out) {
      @Override
      public void endElement(String uri, String local, String element) {
        if (local(element).equals(list)) {
          String more = beside(element, entry);
          start(more, attributes.of());
          end(more);
        }
        end(element);
      }
    };
  }

  private interface Entry {
    Attributes of();
  }

  /** The list of sheets; the name of its attribute for relations is as the others have it. */
  private final class Sheets extends XmlCopy {

    private String relation = "r:id";
    private int last;

    Sheets(OutputStream out) {
      super(out);
    }

    @Override
    public void startElement(String uri, String local, String element, Attributes attributes) {
      if (local(element).equals("sheet")) {
        last = Math.max(last, Integer.parseInt(attributes.getValue("sheetId")));
        for (int i = 0; i < attributes.getLength(); i++) {
          if (attributes.getQName(i).endsWith(":id")) {
            relation = attributes.getQName(i);
          }
        }
      }
      start(element, attributes);
    }

    @Override
    public void endElement(String uri, String local, String element) {
      if (local(element).equals("sheets")) {
        String more = beside(element, "sheet");
        start(
            more,
            MarkStyle.attributes(
                "name", name, "sheetId", Integer.toString(last + 1), relation, ID));
        end(more);
      }
      end(element);
    }
  }
}
