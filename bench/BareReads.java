import de.siegmar.fastcsv.reader.CsvReader;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** The peers of {@code bench/intake}: every cell read, by FastCSV or by POI's streaming reader, and nothing else. */
final class BareReads {

  private static long cells;

  public static void main(String[] args) throws Exception {
    if (args[0].endsWith(".xlsx")) {
      workbook(args[0]);
    } else {
      try (var in = CsvReader.builder().ofCsvRecord(Path.of(args[0]))) {
        for (var row : in) {
          cells += row.getFieldCount();
        }
      }
    }
    System.out.println(cells + " cells");
  }

  private static void workbook(String file) throws Exception {
    try (OPCPackage opened = OPCPackage.open(file, PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(opened);
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      XMLReader xml = factory.newSAXParser().getXMLReader();
      xml.setContentHandler(
          new XSSFSheetXMLHandler(
              null, new ReadOnlySharedStringsTable(opened), new Counting(), false));
      Iterator<InputStream> sheets = reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          xml.parse(new InputSource(sheet));
        }
      }
    }
  }

  private static final class Counting implements SheetContentsHandler {

    @Override
    public void startRow(int row) {}

    @Override
    public void endRow(int row) {}

    @Override
    public void cell(String reference, String text, XSSFComment comment) {
      cells++;
    }
  }
}
