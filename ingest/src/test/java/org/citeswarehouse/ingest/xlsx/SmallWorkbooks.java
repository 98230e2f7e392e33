package org.citeswarehouse.ingest.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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

  /** An XLSX workbook whose first sheet has these rows, in the XML that the format has for them. */
  static byte[] xml(String... rows) {
    return parts(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + String.join("", rows)
            + "</sheetData></worksheet>");
  }

  /** An XLSX workbook of one blank sheet with parts that replace its own, or are added. */
  static byte[] parts(String... namesAndContents) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("S");
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(workbook)))) {
        for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
          parts.put(e.getName(), zip.readAllBytes());
        }
      }
      for (int i = 0; i < namesAndContents.length; i += 2) {
        parts.put(namesAndContents[i], namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
      }
      return zip(parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  /** The headings of a checklist as a row in XML. */
  static String headings() {
    return texts(1, "taxon", "class", "order", "family", "genus");
  }

  /** A row of texts in XML. */
  static String texts(int row, String... texts) {
    StringBuilder xml = new StringBuilder("<row r=\"" + row + "\">");
    for (String text : texts) {
      xml.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
    }
    return xml.append("</row>").toString();
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
