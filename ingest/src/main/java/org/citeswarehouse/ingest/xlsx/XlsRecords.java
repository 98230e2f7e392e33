package org.citeswarehouse.ingest.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;

/**
 * The records of one part of an XLS workbook, of its globals or a sheet, from its beginning to its
 * end; those of charts within it are passed over. Source: [MS-XLS] 2.1.7.
 */
final class XlsRecords implements Closeable {

  /** The stream that holds the workbook since Excel 97. */
  static final String STREAM = "Workbook";

  private final DocumentInputStream bytes;
  private final RecordFactoryInputStream records;
  private int depth;
  private boolean ended;

  XlsRecords(DirectoryNode root, long offset) throws IOException {
    this.bytes = root.createDocumentInputStream(STREAM);
    try {
      if (bytes.skip(offset) != offset) {
        throw new IndexOutOfBoundsException("a sheet begins beyond the end of the workbook");
      }
      this.records = new RecordFactoryInputStream(bytes, false);
    } catch (RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /** The next record, or null at the end of the part. */
  Record next() {
    while (!ended) {
      Record record = records.nextRecord();
      if (record == null) {
        throw new IllegalStateException("the workbook breaks off");
      }
      if (record instanceof BOFRecord) {
        depth++;
      } else if (record instanceof EOFRecord) {
        depth--;
        ended = depth == 0;
      } else if (depth == 1) {
        return record;
      }
    }
    return null;
  }

  void forEach(Consumer<Record> seen) {
    for (Record record = next(); record != null; record = next()) {
      seen.accept(record);
    }
  }

  @Override
  public void close() {
    bytes.close();
  }
}
