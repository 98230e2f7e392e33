import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.nio.file.Path;

/** The peer of {@code bench/validate}: the file read and written again with one more cell a row. */
final class BareCsv {

  public static void main(String[] args) throws Exception {
    try (var in = CsvReader.builder().ofCsvRecord(Path.of(args[0]));
        var out = CsvWriter.builder().build(Path.of(args[1]))) {
      for (var row : in) {
        var cells = new java.util.ArrayList<>(row.getFields());
        cells.add("");
        out.writeRecord(cells);
      }
    }
  }
}
