package org.citeswarehouse.api.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.model.codes.CodeStatus;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;
import org.citeswarehouse.reports.letter.AnswerList;
import org.citeswarehouse.reports.letter.AnswerWorkbook;

/** The list of a letter as a workbook, in the language of the recipient. */
final class ListWorkbook {

  private ListWorkbook() {}

  static byte[] of(Letter letter) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      AnswerWorkbook.write(Wording.in(letter.spoken(), () -> list(letter)), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AnswerList list(Letter letter) {
    return new AnswerList(
        Mail.subject(letter),
        Day.of(Instant.parse(letter.madeAt())),
        Texts.of("letters.sheet.note"),
        Mail.lines(letter),
        sheet(),
        Field.headings(),
        letter.rows().stream().map(row -> row(letter, row)).toList(),
        new AnswerList.Refusals(
            Texts.of("letters.check.title"),
            Texts.of("letters.check.choice"),
            Texts.of("letters.check.quantity"),
            Texts.of("letters.check.day")));
  }

  /** Name of the sheet with the rows, in the language of the request. */
  static String sheet() {
    return Texts.of("letters.sheet.list");
  }

  private static AnswerList.Row row(Letter letter, AskedRow row) {
    return new AnswerList.Row(
        row.about(),
        row.goods(),
        row.sentence(),
        Replies.words(row.question()),
        units(row.unit()),
        RowKey.of(letter, row).written());
  }

  /** Units in use that convert into that of the line; the line's own first. */
  private static List<String> units(String unit) {
    return Units.all().stream()
        .filter(u -> !unit.isEmpty() && u.standardUnit().equals(unit))
        .filter(u -> u.status() == CodeStatus.CURRENT)
        .map(Unit::code)
        .sorted((a, b) -> Boolean.compare(b.equals(unit), a.equals(unit)))
        .toList();
  }
}
