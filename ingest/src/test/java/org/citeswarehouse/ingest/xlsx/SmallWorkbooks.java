package org.citeswarehouse.ingest.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.ingest.SourceFile;

/** Workbooks of the specifications, made on the spot in both formats. */
final class SmallWorkbooks {

  private SmallWorkbooks() {}

  /** A workbook of a format, XLS or XLSX. */
  static SourceFile of(String format, Consumer<Workbook> content) {
    try (Workbook workbook = format.equals("XLS") ? new HSSFWorkbook() : new XSSFWorkbook()) {
      content.accept(workbook);
      return file(bytes(workbook));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Workbook workbook) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static SourceFile file(byte[] bytes) {
    return new SourceFile("book", () -> new ByteArrayInputStream(bytes));
  }

  /** Writes a row of texts; its number counts from 1. */
  static Row row(Sheet sheet, int number, String... texts) {
    Row row = sheet.createRow(number - 1);
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        row.createCell(i).setCellValue(texts[i]);
      }
    }
    return row;
  }

  /** A sheet with the headings of a checklist in its first row. */
  static Sheet checklist(Workbook workbook, String name) {
    Sheet sheet = workbook.createSheet(name);
    row(sheet, 1, "taxon", "class", "order", "family", "genus");
    return sheet;
  }
}
