package org.citeswarehouse.api.desk;

import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.choice.PartyYear;
import org.citeswarehouse.api.choice.PartyYears;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.snapshot.Reading;

/** The Parties whose queue somebody may choose. */
final class Known {

  /** What {@link Reading#once} keeps: every page of the desk asks for it. */
  private record Kept(List<PartyYear> all) {}

  private Known() {}

  static List<PartyYear> of(Reading reading) {
    return reading
        .once("parties and years", Kept.class, () -> new Kept(PartyYears.of(reading)))
        .all();
  }

  /** The Party that an address asks for, whatever the year; of several the fullest. */
  static String chosen(List<PartyYear> known, Arguments arguments) {
    Map<String, String> party =
        arguments.find("party").map(code -> Map.of("party", code)).orElse(Map.of());
    return PartyYears.chosen(known, new Arguments(party)).party();
  }
}
