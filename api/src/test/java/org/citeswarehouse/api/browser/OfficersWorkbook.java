package org.citeswarehouse.api.browser;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A register of permits as an office keeps it: a workbook with a title, headings in French, columns
 * in an order of its own, and a national word where the layout has a code.
 */
final class OfficersWorkbook {

  /** Rows that say {@code live animal} where the code is LIV. */
  static final int NATIONAL = 212;

  private static final Map<String, String> FRENCH =
      Map.ofEntries(
          Map.entry("issuing_country", "Pays de délivrance"),
          Map.entry("permit_no", "Numéro du permis"),
          Map.entry("permit_type", "Type de permis"),
          Map.entry("issue_date", "Date de délivrance"),
          Map.entry("valid_until", "Date d'expiration"),
          Map.entry("scientific_name", "Nom scientifique"),
          Map.entry("appendix", "Annexe"),
          Map.entry("term", "Terme"),
          Map.entry("quantity", "Quantité"),
          Map.entry("unit", "Unité"),
          Map.entry("purpose", "But"));

  private OfficersWorkbook() {}

  /**
   * Writes it.
   *
   * @param permits register of permits in the layout of the contract
   * @param to the workbook
   */
  static void write(Path permits, Path to) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(permits)) {
      csv.forEach(record -> rows.add(new ArrayList<>(record.getFields())));
    }
    List<String> names = rows.get(0);
    int term = names.indexOf("term");
    rows.stream()
        .filter(row -> row.get(term).equals("LIV"))
        .limit(NATIONAL)
        .forEach(row -> row.set(term, "live animal"));
    Map<Integer, String> headings = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      headings.put(i, FRENCH.getOrDefault(names.get(i), names.get(i)));
    }
    List<Integer> order = new ArrayList<>(headings.keySet());
    Collections.shuffle(order, new Random(31));
    try (SXSSFWorkbook workbook = new SXSSFWorkbook();
        OutputStream out = Files.newOutputStream(to)) {
      Sheet sheet = workbook.createSheet("Registre 2024");
      sheet.createRow(0).createCell(0).setCellValue("Registre des permis CITES");
      int at = 2;
      cells(sheet.createRow(at++), order.stream().map(headings::get).toList());
      for (List<String> row : rows.subList(1, rows.size())) {
        cells(sheet.createRow(at++), order.stream().map(row::get).toList());
      }
      workbook.write(out);
    }
  }

  private static void cells(Row row, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isEmpty()) {
        row.createCell(i).setCellValue(texts.get(i));
      }
    }
  }
}
