package org.citeswarehouse.reports.table;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.streaming.GZIPSheetDataWriter;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook whose rows go to disk as they are written, so that its memory is bounded, and whose
 * bytes depend on nothing but what was written: no clock, no time zone.
 */
public final class StreamedWorkbook implements AutoCloseable {

  /** Rows kept in memory per sheet. */
  private static final int WINDOW = 100;

  /** The time of every entry of the archive; the same for all, as with reproducible builds. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final float ROW_POINTS = 15;

  private final SXSSFWorkbook workbook;
  private final SheetStyles styles;

  /**
   * An empty workbook.
   *
   * @param title title among its properties
   * @param made day it says it was made; null for none
   */
  public StreamedWorkbook(String title, LocalDate made) {
    XSSFWorkbook template = new XSSFWorkbook();
    PackagePropertiesPart core =
        template.getProperties().getCoreProperties().getUnderlyingProperties();
    Optional<Date> day =
        Optional.ofNullable(made).map(d -> Date.from(d.atStartOfDay(ZoneOffset.UTC).toInstant()));
    core.setCreatedProperty(day);
    core.setModifiedProperty(day);
    core.setCreatorProperty("CITES Trade Warehouse");
    core.setTitleProperty(title);
    this.workbook = new Streaming(template);
    this.styles = new SheetStyles(workbook);
  }

  /** A new sheet after those there are; names of sheets are at most 31 characters long. */
  public SXSSFSheet sheet(String name) {
    SXSSFSheet sheet = workbook.createSheet(name);
    // Without it some programs make rows as low as their letters, which a line above then cuts.
    sheet.setDefaultRowHeightInPoints(ROW_POINTS);
    return sheet;
  }

  /** The looks of its cells. */
  public SheetStyles styles() {
    return styles;
  }

  /**
   * Writes the workbook; the stream is left open.
   *
   * @throws IOException when the stream or the temporary directory fails
   */
  public void write(OutputStream out) throws IOException {
    workbook.write(out);
    out.flush();
  }

  /** Removes the temporary files. */
  @Override
  public void close() throws IOException {
    workbook.close();
  }

  private static final class Streaming extends SXSSFWorkbook {

    Streaming(XSSFWorkbook template) {
      super(template, WINDOW);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
      return new QuicklyPacked();
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
      return new SameTimeArchive(out);
    }
  }

  /**
   * Rows on their way: packed, as they take ten times the room of the workbook, but only as far as
   * that costs little time, since they are packed anew in the end.
   */
  private static final class QuicklyPacked extends GZIPSheetDataWriter {

    QuicklyPacked() throws IOException {
      super();
    }

    @Override
    protected OutputStream decorateOutputStream(FileOutputStream file) throws IOException {
      return new GZIPOutputStream(file) {
        {
          def.setLevel(Deflater.BEST_SPEED);
        }
      };
    }
  }

  private static final class SameTimeArchive extends ZipArchiveOutputStream {

    SameTimeArchive(OutputStream out) {
      super(out);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
      // An archive holds local times: the instant is chosen so that the local time is always one.
      entry.setTime(ENTRY_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
      super.putArchiveEntry(entry);
    }
  }
}
