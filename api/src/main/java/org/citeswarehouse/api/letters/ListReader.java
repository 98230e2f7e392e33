package org.citeswarehouse.api.letters;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.Parts;
import org.citeswarehouse.ingest.source.UnpackLimits;

/**
 * Reads a list that came back, and holds it against its letter: its rows have to be those that were
 * sent, unchanged but for the answers. What is not is refused as a whole.
 *
 * @param letter the letter
 */
record ListReader(Letter letter) {

  /** Lists are small: a workbook that unpacks to more is none. */
  private static final UnpackLimits LIMITS = new UnpackLimits(64L << 20, 250, 8L << 20);

  /** Rows above the headings that somebody may have put there. */
  private static final int ABOVE = 20;

  /** Rows below the list that somebody may have added as notes. */
  private static final int BEYOND = 1000;

  /**
   * Reads it.
   *
   * @param name name of the file
   * @param bytes its content
   * @param by who takes it in
   * @throws Refusal when it is not the list of the letter, or cannot be read
   */
  ReturnedList read(String name, byte[] bytes, String by) {
    SourceFile file = new SourceFile(name, () -> new ByteArrayInputStream(bytes));
    try (Parts parts = Parts.open(file, LIMITS)) {
      for (Optional<Part> part = parts.next(); part.isPresent(); part = parts.next()) {
        Optional<Map<Field, Integer>> columns;
        TextCells cells = TextCells.of(part.get());
        columns = columns(cells);
        if (columns.isPresent()) {
          List<ReturnedList.Row> rows = rows(cells, columns.get());
          return new ReturnedList(
              DigestUtils.sha256Hex(bytes),
              name,
              Instant.now().toString(),
              by,
              rows,
              letter.rows().size() - rows.size());
        }
      }
    } catch (RefusedFileException e) {
      throw refused(e);
    } catch (IOException e) {
      Refusal refusal = Refusal.of(Kind.UNREADABLE_INPUT, "letters.damaged", name);
      refusal.initCause(e);
      throw refusal;
    }
    throw Refusal.of(
        Kind.UNREADABLE_INPUT,
        "letters.no-list",
        name,
        Wording.in(letter.spoken(), ListWorkbook::sheet),
        Wording.in(letter.spoken(), () -> String.join(", ", Field.headings())));
  }

  private static Refusal refused(RefusedFileException e) {
    Locale locale = Asking.current().language().locale();
    Refusal refusal =
        Refusal.of(
            Kind.UNREADABLE_INPUT,
            "letters.file",
            e.problem(locale),
            e.reason(locale),
            e.remedy(locale));
    refusal.initCause(e);
    return refusal;
  }

  /** Where the columns are; empty where no row names key and answer, since it is another table. */
  private Optional<Map<Field, Integer>> columns(TextCells cells) {
    List<String> headings = Wording.in(letter.spoken(), Field::headings);
    for (String[] row = cells.next(); row != null && cells.row() <= ABOVE; row = cells.next()) {
      Map<Field, Integer> found = new EnumMap<>(Field.class);
      for (int i = 0; i < row.length; i++) {
        int at = position(headings, row[i]);
        if (at >= 0 && found.putIfAbsent(List.of(Field.values()).get(at), i) != null) {
          throw Refusal.of(Kind.UNREADABLE_INPUT, "letters.column-twice", row[i]);
        }
      }
      if (found.containsKey(Field.KEY) || found.containsKey(Field.REPLY)) {
        List<String> missing = new ArrayList<>();
        for (Field field : Field.values()) {
          if (!found.containsKey(field) && field != Field.GOODS) {
            missing.add(Wording.in(letter.spoken(), field::heading));
          }
        }
        if (!missing.isEmpty()) {
          throw Refusal.of(
              Kind.UNREADABLE_INPUT, "letters.column-missing", String.join(", ", missing));
        }
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static int position(List<String> headings, String text) {
    for (int i = 0; i < headings.size(); i++) {
      if (folded(headings.get(i)).equalsIgnoreCase(folded(text))) {
        return i;
      }
    }
    return -1;
  }

  private List<ReturnedList.Row> rows(TextCells cells, Map<Field, Integer> columns) {
    List<ReturnedList.Row> rows = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (String[] row = cells.next(); row != null; row = cells.next()) {
      Map<Field, String> text = text(row, cells, columns);
      boolean answered =
          text.entrySet().stream().anyMatch(e -> e.getKey().isAnswer() && !e.getValue().isEmpty());
      if (text.get(Field.KEY).isEmpty()) {
        if (answered || seen.size() > letter.rows().size() + BEYOND) {
          throw Refusal.of(Kind.UNREADABLE_INPUT, "letters.key-missing", place(cells));
        }
        continue;
      }
      AskedRow asked = asked(text, cells);
      if (!seen.add(asked.number())) {
        throw Refusal.of(
            Kind.UNREADABLE_INPUT, "letters.key-twice", place(cells), text.get(Field.KEY));
      }
      if (answered) {
        rows.add(
            new ReturnedList.Row(
                cells.row(),
                asked.number(),
                text.get(Field.REPLY),
                text.get(Field.QUANTITY),
                cells.isNumber(columns.get(Field.QUANTITY)),
                text.get(Field.UNIT),
                text.get(Field.DAY),
                text.get(Field.DOCUMENT),
                text.get(Field.LINE),
                text.get(Field.REMARK)));
      }
    }
    if (seen.isEmpty()) {
      throw Refusal.of(Kind.UNREADABLE_INPUT, "letters.empty");
    }
    return rows;
  }

  private Map<Field, String> text(String[] row, TextCells cells, Map<Field, Integer> columns) {
    Map<Field, String> text = new EnumMap<>(Field.class);
    columns.forEach((field, at) -> text.put(field, cell(row, cells, field, at)));
    return text;
  }

  /** The row of the letter that a row of the list is, unchanged. */
  private AskedRow asked(Map<Field, String> text, TextCells cells) {
    String written = text.get(Field.KEY);
    RowKey key =
        RowKey.find(written)
            .orElseThrow(
                () ->
                    Refusal.of(Kind.UNREADABLE_INPUT, "letters.key-broken", place(cells), written));
    if (!key.letter().equals(letter.id())) {
      throw Refusal.of(
          Kind.UNREADABLE_INPUT, "letters.key-other", place(cells), key.letter(), letter.id());
    }
    AskedRow asked =
        letter.rows().stream()
            .filter(row -> row.number() == key.number())
            .filter(row -> RowKey.of(letter, row).hasSumOf(key))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.of(Kind.UNREADABLE_INPUT, "letters.key-broken", place(cells), written));
    unchanged(asked.about(), text.get(Field.ABOUT), Field.ABOUT, cells);
    unchanged(asked.sentence(), text.get(Field.QUESTION), Field.QUESTION, cells);
    return asked;
  }

  private void unchanged(String sent, String came, Field field, TextCells cells) {
    if (!folded(sent).equals(folded(came))) {
      throw Refusal.of(
          Kind.UNREADABLE_INPUT,
          "letters.changed",
          place(cells),
          Wording.in(letter.spoken(), field::heading));
    }
  }

  private String cell(String[] row, TextCells cells, Field field, int at) {
    String text = at < row.length ? row[at].strip() : "";
    if (text.startsWith(TextCells.UNCALCULATED) || (field.isAnswer() && cells.isShared(at))) {
      throw Refusal.of(
          Kind.UNREADABLE_INPUT,
          "letters.no-value",
          place(cells),
          Wording.in(letter.spoken(), field::heading));
    }
    return text;
  }

  private static String place(TextCells cells) {
    return Long.toString(cells.row());
  }

  /** Programs break lines and blanks anew. */
  private static String folded(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ').strip().replaceAll("\\s+", " ");
  }
}
