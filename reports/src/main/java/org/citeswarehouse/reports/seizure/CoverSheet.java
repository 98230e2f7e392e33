package org.citeswarehouse.reports.seizure;

import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.citeswarehouse.reports.table.SheetCells;
import org.citeswarehouse.reports.table.SheetTable;
import org.citeswarehouse.reports.table.StreamedWorkbook;

/** The cover: who, which year, how many seizures, whether the data may be shared. */
final class CoverSheet {

  private static final int[] WIDTHS = {84, 44};

  private final SXSSFSheet sheet;
  private final StreamedWorkbook workbook;
  private final SheetCells cells;
  private final Words words;
  private int next;

  CoverSheet(StreamedWorkbook workbook, SXSSFSheet sheet, Words words) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.cells = new SheetCells(workbook, false);
    this.words = words;
    SheetTable.page(sheet);
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
  }

  void write(String title, IllegalTradeCover cover, long seizures) {
    line(title, workbook.styles().title());
    named("party", words.of("party.value", cover.partyName(), cover.party()));
    named("year", Integer.toString(cover.year()));
    named("seizures", Long.toString(seizures));
    named("unusable", Long.toString(cover.unusable()));
    named("consent", consent(cover));
    named("generated", Objects.toString(cover.generated(), null));
    named("run", cover.run());
    row();
    if (seizures == 0) {
      note(words.of("nil", Integer.toString(cover.year())));
    }
    if (cover.unusable() > 0) {
      note(words.of("note.unusable"));
      note(words.of("note.unusable.how", cover.party()));
    }
    if (cover.isContradicted()) {
      note(words.of("note.consent"));
    }
    note(words.of("note.line"));
    note(words.of("note.withheld"));
    note(words.of("note.withheld.how"));
    note(words.of("note.recalled"));
  }

  private String consent(IllegalTradeCover cover) {
    return cover.isContradicted()
        ? words.of(
            "consent.contradicted", Long.toString(cover.agreed()), Long.toString(cover.objected()))
        : words.of("consent." + cover.consent().word());
  }

  private void named(String key, String value) {
    Row row = row();
    cells.text(row, 0, words.of(key), workbook.styles().label());
    cells.write(row, 1, value);
  }

  private void line(String text, CellStyle style) {
    cells.text(row(), 0, text, style);
  }

  private void note(String text) {
    line(text, workbook.styles().running());
  }

  private Row row() {
    return sheet.createRow(next++);
  }
}
