package org.citeswarehouse.ingest.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.usermodel.HSSFDataFormat;

/** What the sheets of an XLS workbook share: its texts, its formats, and how it counts days. */
final class XlsGlobals {

  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> formatsOfCells = new ArrayList<>();
  private SSTRecord texts;
  private boolean from1904;

  void see(Record record) {
    if (record instanceof BoundSheetRecord sheet) {
      sheets.add(sheet);
    } else if (record instanceof FormatRecord format) {
      formats.put(format.getIndexCode(), format.getFormatString());
    } else if (record instanceof ExtendedFormatRecord cells) {
      formatsOfCells.add((int) cells.getFormatIndex());
    } else if (record instanceof SSTRecord shared) {
      texts = shared;
    } else if (record instanceof DateWindow1904Record window) {
      from1904 = window.getWindowing() == 1;
    }
  }

  /** The sheets in the order of the workbook; charts and macros among them. */
  List<BoundSheetRecord> sheets() {
    return sheets;
  }

  String text(int index) {
    return texts.getString(index).getString();
  }

  /** How a cell shows its number; null where that is not said. */
  String format(int ofCells) {
    Integer index = ofCells < formatsOfCells.size() ? formatsOfCells.get(ofCells) : null;
    if (index == null) {
      return null;
    }
    String own = formats.get(index);
    return own == null && index < HSSFDataFormat.getNumberOfBuiltinBuiltinFormats()
        ? HSSFDataFormat.getBuiltinFormat(index.shortValue())
        : own;
  }

  boolean isFrom1904() {
    return from1904;
  }
}
