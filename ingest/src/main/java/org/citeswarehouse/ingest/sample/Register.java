package org.citeswarehouse.ingest.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.model.layout.InputLayouts;

/** The three files of the register, good rows and faulty ones. */
final class Register {

  private final Sheet permits = new Sheet("permits.csv", InputLayouts.PERMITS);
  private final Sheet endorsements = new Sheet("endorsements.csv", InputLayouts.ENDORSEMENTS);
  private final Sheet customs = new Sheet("customs.csv", InputLayouts.CUSTOMS);

  private Register() {}

  static Register of(World world, Dice dice) {
    Register register = new Register();
    Quotas quotas = Quotas.of(world.lines());
    world.lines().forEach(line -> register.enter(line, quotas.of(line)));
    world.stamps().forEach(stamp -> register.endorsements.add(() -> BordersFile.row(stamp)));
    world.items().forEach(item -> register.declare(item, world.profile(), dice));
    Faults faults = new Faults(world, dice);
    faults.into(register.permits, "permits.csv");
    faults.into(register.endorsements, "endorsements.csv");
    faults.into(register.customs, "customs.csv");
    faults.enteredTwice(register.permits);
    faults.unknownPermits(register.endorsements);
    return register;
  }

  private void enter(Line line, Quotas.Box quota) {
    Document document = line.document();
    permits.add(
        () -> PermitsFile.row(line, quota),
        document.tooLong()
            ? new Sheet.Wrong(
                "valid_until", document.validUntil().toString(), "VALIDITY_TOO_LONG", "WARNING")
            : null);
  }

  /** Some items are declared again: the row before is not in force any more. */
  private void declare(Item item, Profile profile, Dice dice) {
    String office = dice.pick(profile.offices().customs());
    String value = Layouts.plain(dice.quantity(20, 90_000, 2));
    if (dice.chance(profile.rate(Rate.DECLARED_AGAIN)) && !item.lostZero()) {
      customs.add(
          () -> BordersFile.row(item.withStatus("REGISTERED"), profile.code(), office, value));
    }
    customs.add(
        () -> BordersFile.row(item, profile.code(), office, value),
        item.lostZero()
            ? new Sheet.Wrong("hs_code", item.hs(), "HS_LEADING_ZERO", "WARNING")
            : null);
  }

  void write(Path folder) throws IOException {
    permits.write(folder);
    endorsements.write(folder);
    customs.write(folder);
  }

  List<Fault> faults() {
    return Stream.of(customs, endorsements, permits).flatMap(s -> s.faults().stream()).toList();
  }
}
