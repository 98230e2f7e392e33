package org.citeswarehouse.ingest.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.citeswarehouse.model.layout.InputLayout;

/** An input file in the making, with the faults of its rows; rows are made when written. */
final class Sheet {

  /** What is wrong with a row. */
  record Wrong(String column, String value, String code, String expected) {}

  private record Entry(Supplier<List<String>> cells, Wrong wrong) {}

  private final String file;
  private final InputLayout layout;
  private final List<Entry> entries = new ArrayList<>();

  Sheet(String file, InputLayout layout) {
    this.file = file;
    this.layout = layout;
  }

  void add(Supplier<List<String>> cells, Wrong wrong) {
    entries.add(new Entry(cells, wrong));
  }

  void add(Supplier<List<String>> cells) {
    add(cells, null);
  }

  /** Puts a row anywhere. */
  void scatter(List<String> cells, Wrong wrong, Dice dice) {
    entries.add(dice.between(0, entries.size()), new Entry(() -> cells, wrong));
  }

  /** A copy of a row with some other cells, the wrong one among them. */
  List<String> spoilt(List<String> cells, Wrong wrong, Map<String, String> others) {
    List<String> copy = new ArrayList<>(cells);
    others.forEach((column, value) -> copy.set(layout.indexOf(column), value));
    copy.set(layout.indexOf(wrong.column()), wrong.value());
    return copy;
  }

  void write(Path folder) throws IOException {
    CsvFile.write(
        folder.resolve(file), Layouts.header(layout), entries.stream().map(e -> e.cells().get()));
  }

  /** Its faults; the header is row 1. */
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Wrong wrong = entries.get(i).wrong();
      if (Objects.nonNull(wrong)) {
        faults.add(
            new Fault(file, i + 2, wrong.column(), wrong.value(), wrong.code(), wrong.expected()));
      }
    }
    return faults;
  }
}
