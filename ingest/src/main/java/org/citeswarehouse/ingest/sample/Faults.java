package org.citeswarehouse.ingest.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.model.codes.ListFile;

/**
 * Spoils rows. Each spoilt row has one fault and a key of its own, so that leaving it out changes
 * nothing else.
 */
final class Faults {

  private record Kind(String file, Sheet.Wrong wrong, int times) {}

  private static final List<Kind> KINDS = ListFile.read(Faults.class, "faults.csv", Faults::kind);
  private static final int LATER_ENTRIES = 6;
  private static final int UNKNOWN_PERMITS = 12;

  private final World world;
  private final Dice dice;
  private int serial = 900_000;

  Faults(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
  }

  void into(Sheet sheet, String file) {
    for (Kind kind : KINDS) {
      for (int i = 0; i < kind.times() && kind.file().equals(file); i++) {
        sheet.scatter(sheet.spoilt(row(file), kind.wrong(), key(file)), kind.wrong(), dice);
      }
    }
  }

  /** A line that is entered again with another quantity: the first entry stands. */
  void enteredTwice(Sheet permits) {
    for (int i = 0; i < LATER_ENTRIES; i++) {
      Line line = line();
      Sheet.Wrong wrong = new Sheet.Wrong("line_no", line.letter(), "DUPLICATE_LINE", "HELD");
      Map<String, String> other =
          Map.of("quantity", Layouts.plain(line.quantity().movePointRight(1)));
      List<String> row = permits.spoilt(PermitsFile.row(line), wrong, other);
      permits.add(() -> row, wrong);
    }
  }

  void unknownPermits(Sheet endorsements) {
    for (int i = 0; i < UNKNOWN_PERMITS; i++) {
      Sheet.Wrong wrong = new Sheet.Wrong("permit_no", number(), "UNKNOWN_PERMIT", "HELD");
      List<String> row =
          endorsements.spoilt(
              BordersFile.row(stamp()), wrong, Map.of("issuing_country", world.profile().code()));
      endorsements.scatter(row, wrong, dice);
    }
  }

  private List<String> row(String file) {
    return switch (file) {
      case "permits.csv" -> PermitsFile.row(line());
      case "endorsements.csv" -> BordersFile.row(stamp());
      default -> declared(item());
    };
  }

  private List<String> declared(Item item) {
    Profile profile = world.profile();
    return BordersFile.row(item, profile.code(), profile.offices().customs().get(0), "100");
  }

  private Map<String, String> key(String file) {
    return switch (file) {
      case "permits.csv" -> Map.of("permit_no", number());
      case "customs.csv" -> Map.of("declaration_no", number(), "item_no", "1");
      default -> Map.of();
    };
  }

  private String number() {
    serial += dice.between(1, 9);
    return "20/SPOILT/" + serial;
  }

  private Line line() {
    Line line = dice.pick(world.lines());
    return line.document().tooLong() ? line() : line;
  }

  private Stamp stamp() {
    Stamp stamp = dice.pick(world.stamps());
    return stamp.counts() && stamp.number().equals(stamp.line().document().number())
        ? stamp
        : stamp();
  }

  private Item item() {
    Item item = dice.pick(world.items());
    return item.lostZero() ? item() : item;
  }

  private static Kind kind(NamedCsvRecord row) {
    return new Kind(
        row.getField("file"),
        new Sheet.Wrong(
            row.getField("column"),
            row.getField("value"),
            row.getField("code"),
            row.getField("expected")),
        Integer.parseInt(row.getField("times")));
  }
}
