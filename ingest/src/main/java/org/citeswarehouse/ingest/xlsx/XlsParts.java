package org.citeswarehouse.ingest.xlsx;

import java.io.IOException;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Optional;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.Parts;

/**
 * The sheets of an XLS workbook (Excel 97 to 2003), in its order. Only the texts that its cells
 * share are kept; rows are read one by one.
 */
final class XlsParts implements Parts {

  private final SourceFile file;
  private final POIFSFileSystem container;
  private final XlsGlobals globals = new XlsGlobals();
  private final Iterator<BoundSheetRecord> sheets;
  private XlsRecords records;

  XlsParts(SourceFile file, POIFSFileSystem container) throws IOException {
    this.file = file;
    this.container = container;
    try (XlsRecords all = new XlsRecords(container.getRoot(), 0)) {
      all.forEach(globals::see);
    }
    this.sheets = globals.sheets().iterator();
  }

  @Override
  public Optional<Part> next() throws IOException {
    closeRecords();
    if (!sheets.hasNext()) {
      return Optional.empty();
    }
    BoundSheetRecord sheet = sheets.next();
    String label = file.name() + ": " + sheet.getSheetname();
    MergedCells merged = new MergedCells(label);
    BitSet hidden = new BitSet();
    BitSet hiddenColumns = new BitSet();
    try (XlsRecords first = new XlsRecords(container.getRoot(), sheet.getPositionOfBof())) {
      for (Record record = first.next(); record != null; record = first.next()) {
        see(record, merged, hidden, hiddenColumns);
      }
      records = new XlsRecords(container.getRoot(), sheet.getPositionOfBof());
    } catch (RefusedFileException e) {
      throw e;
    } catch (RuntimeException e) {
      // POI tells damage by many exceptions, which have no other parent.
      throw WorkbookParts.damaged(file, e);
    }
    boolean isHidden = sheet.isHidden() || sheet.isVeryHidden();
    return Optional.of(
        new Part(
            sheet.getSheetname(),
            label,
            new SheetCells(
                new XlsRows(records, globals, hidden, file),
                merged,
                label,
                new SheetTally(sheet.getSheetname(), isHidden, hiddenColumns))));
  }

  private static void see(Record record, MergedCells merged, BitSet hidden, BitSet hiddenColumns) {
    if (record instanceof RowRecord row) {
      hidden.set(row.getRowNumber(), row.getZeroHeight());
    } else if (record instanceof ColumnInfoRecord columns && columns.getHidden()) {
      hiddenColumns.set(columns.getFirstColumn(), columns.getLastColumn() + 1);
    } else if (record instanceof MergeCellsRecord cells) {
      for (int i = 0; i < cells.getNumAreas(); i++) {
        CellRangeAddress area = cells.getAreaAt(i);
        merged.add(
            area.getFirstRow() + 1L,
            area.getLastRow() + 1L,
            area.getFirstColumn(),
            area.getLastColumn());
      }
    }
  }

  @Override
  public void close() throws IOException {
    closeRecords();
    container.close();
  }

  private void closeRecords() {
    if (records != null) {
      records.close();
      records = null;
    }
  }
}
