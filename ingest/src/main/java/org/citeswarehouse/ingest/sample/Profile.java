package org.citeswarehouse.ingest.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A made-up Party: its neighbours, its offices, its ways of numbering and how often its clerks err.
 *
 * @param name its name
 * @param code ISO 3166 user-assigned code, never to be a country
 * @param year year of its register
 * @param partners whom it trades with
 * @param offices where goods cross and are declared
 * @param numbering how it numbers its documents
 * @param resemblance what must be ruled out before goods are found without a number
 * @param terms terms of the goods it is known for; empty where it trades in all alike
 * @param codeEnd digits that its tariff adds to the six of the HS
 * @param documents how many applications it answers
 * @param rates how often what happens
 */
public record Profile(
    String name,
    String code,
    int year,
    Partners partners,
    Offices offices,
    Numbering numbering,
    Resemblance resemblance,
    Set<String> terms,
    String codeEnd,
    int documents,
    Map<Rate, Double> rates) {

  /** The Party of the demo: it buys and sells a little of everything. */
  static final Profile EXEMPLA =
      new Profile(
          "Exempla",
          "QZ",
          2024,
          new Partners(
              countries("JP CN US KR AE SG FR DE IT GB TH HK CH AU"),
              countries("ID ZA US NA MY PE VN CN TH MG CO TZ ZW CA")),
          new Offices(
              List.of("QZ-PORT1", "QZ-AIR2", "QZ-ROAD3", "QZ-POST4"),
              List.of("QZ001010", "QZ001020", "QZ002030", "QZ004400")),
          new Numbering(
              "%2$02d/E/%4$s", "%2$02d/RX/%4$s", "%1$s-I-%2$02d-%4$s", "%1$s.C%4$s/%2$02d", 0),
          Resemblance.ROUGH,
          Set.of(),
          "00",
          1_960,
          Rate.of("QZ"));

  private static final List<Profile> ALL = List.of(EXEMPLA);

  /**
   * Whom a Party trades with.
   *
   * @param customers countries that buy
   * @param suppliers countries that sell; NA is Namibia
   */
  record Partners(List<String> customers, List<String> suppliers) {}

  /**
   * Where goods cross and are declared.
   *
   * @param border offices that certify
   * @param customs offices that clear
   */
  record Offices(List<String> border, List<String> customs) {}

  /**
   * How a Party numbers its documents: formats of code, two digits of the year, the year, and the
   * serial number as text.
   *
   * @param export of permits to export
   * @param reexport of certificates to re-export
   * @param imports of permits to import
   * @param other of other certificates
   * @param digits least digits of the serial number; zero where it has the look of foreign ones
   */
  record Numbering(String export, String reexport, String imports, String other, int digits) {

    String format(String type) {
      return switch (type) {
        case "E" -> export;
        case "R" -> reexport;
        case "I" -> imports;
        default -> other;
      };
    }
  }

  /** The profile of a name, in any case. */
  public static Optional<Profile> named(String name) {
    return ALL.stream()
        .filter(p -> p.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The same Party with more or less to do. */
  public Profile withDocuments(int number) {
    return new Profile(
        name, code, year, partners, offices, numbering, resemblance, terms, codeEnd, number, rates);
  }

  /** The day on which its register is judged. */
  public LocalDate asOf() {
    return LocalDate.of(year + 1, 3, 31);
  }

  double rate(Rate rate) {
    return rates.get(rate);
  }

  /** A number of things, in proportion to the documents, of which Exempla has so many. */
  int inProportion(int inExempla) {
    return Math.toIntExact((long) inExempla * documents / EXEMPLA.documents());
  }

  private static List<String> countries(String codes) {
    return List.of(codes.split(" "));
  }
}
