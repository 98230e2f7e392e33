package org.citeswarehouse.ingest.xlsx;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.Parts;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The sheets of a workbook, in its order. Formulas give the values they had when it was saved. */
public final class WorkbookParts implements Parts {

  private final SourceFile file;
  private final Optional<Path> copy;
  private final ReadableWorkbook workbook;
  private final ZipFile zip;
  private final SheetXml xml;
  private final Iterator<Sheet> sheets;
  private Stream<Row> rows;

  private WorkbookParts(
      SourceFile file, Optional<Path> copy, ReadableWorkbook workbook, ZipFile zip, SheetXml xml)
      throws IOException {
    this.file = file;
    this.copy = copy;
    this.workbook = workbook;
    this.zip = zip;
    this.xml = xml;
    this.sheets = workbook.getSheets().iterator();
  }

  /**
   * Opens a workbook that was found to unpack within the limits.
   *
   * @throws RefusedFileException when it is none
   */
  public static Parts open(SourceFile file) throws IOException {
    Optional<Path> local = file.bytes().localFile();
    Optional<Path> copy = local.isPresent() ? Optional.empty() : Optional.of(copy(file));
    File bytes = local.or(() -> copy).orElseThrow().toFile();
    ZipFile zip = null;
    try {
      zip = new ZipFile(bytes);
      SheetXml xml = new SheetXml(file, zip);
      // A workbook of plain cells needs no styles; asked for, they have to be there.
      ReadingOptions options = new ReadingOptions(xml.hasStyles(), true);
      return new WorkbookParts(file, copy, new ReadableWorkbook(bytes, options), zip, xml);
    } catch (RefusedFileException e) {
      close(zip);
      delete(copy);
      throw e;
    } catch (IOException e) {
      close(zip);
      delete(copy);
      throw told(file, e);
    } catch (RuntimeException e) {
      close(zip);
      delete(copy);
      throw damaged(file, e);
    }
  }

  /** The file was unpacked once before: what fails now is in it, unless it is the disk. */
  private static IOException told(SourceFile file, IOException e) {
    if (e instanceof FileSystemException) {
      return e;
    }
    throw damaged(file, e);
  }

  @Override
  public Optional<Part> next() throws IOException {
    closeRows();
    if (!sheets.hasNext()) {
      return Optional.empty();
    }
    Sheet sheet = sheets.next();
    if (sheet.getName() == null) {
      // Its rows could not be told from those of another. ECMA-376 part 1, 18.2.19.
      throw damaged(file, new IllegalArgumentException("a sheet without a name"));
    }
    String label = file.name() + ": " + sheet.getName();
    Beside beside = xml.beside(sheet.getId(), label);
    try {
      rows = sheet.openStream();
    } catch (IOException e) {
      throw told(file, e);
    } catch (RuntimeException e) {
      throw damaged(file, e);
    }
    boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
    return Optional.of(
        new Part(
            sheet.getName(),
            label,
            new SheetCells(
                new XlsxRows(rows.iterator(), workbook.isDate1904(), beside, file),
                beside.merged(),
                label,
                new SheetTally(sheet.getName(), hidden, beside.hiddenColumns()))));
  }

  @Override
  public void close() throws IOException {
    try {
      closeRows();
      workbook.close();
      zip.close();
    } finally {
      delete(copy);
    }
  }

  static RefusedFileException damaged(SourceFile file, Exception cause) {
    RefusedFileException refusal = new RefusedFileException(Refusal.DAMAGED, file.name());
    refusal.initCause(cause);
    return refusal;
  }

  private static void close(ZipFile zip) throws IOException {
    if (zip != null) {
      zip.close();
    }
  }

  private void closeRows() {
    if (rows != null) {
      rows.close();
      rows = null;
    }
  }

  private static Path copy(SourceFile file) throws IOException {
    Path copy = Files.createTempFile("cites-", ".xlsx");
    try (InputStream in = file.bytes().open()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException e) {
      Files.delete(copy);
      throw e;
    }
  }

  private static void delete(Optional<Path> copy) throws IOException {
    if (copy.isPresent()) {
      Files.deleteIfExists(copy.get());
    }
  }
}
