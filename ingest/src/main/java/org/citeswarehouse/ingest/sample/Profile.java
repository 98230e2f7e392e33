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

  private static final long MOST = 1_000;

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

  /** An entrepôt: most of what leaves came from elsewhere, and foreign documents are handed in. */
  static final Profile HARBOUR =
      new Profile(
          "Harbour",
          "QY",
          2023,
          new Partners(
              countries("JP US CN KR TW HK AE SA AU NZ MY TH VN DE FR IT GB CH CA MX IN PH"),
              countries("ID MY TH VN KH CN IN LK MG ZA TZ PG SB AU US CO PE GY GB FR NA")),
          new Offices(
              List.of("PASIR", "CHANGI", "TUAS", "POST", "FERRY"),
              List.of("QYSEA01", "QYAIR02", "QYROAD3", "QYFTZ04", "QYFTZ05")),
          new Numbering("%3$d/SV/%4$s-E", "%3$d/SV/%4$s-R", "%3$d/SV/%4$s-I", "%3$d/SV/%4$s-C", 5),
          Resemblance.CLOSE,
          Set.of(),
          "0000",
          4_000,
          Rate.of("QY"));

  /** An exporter of trophies, live animals and leather, whose papers are kept by hand. */
  static final Profile SAVANNA =
      new Profile(
          "Savanna",
          "QW",
          2022,
          new Partners(
              countries("US DE ES FR AT CZ PL HU ZA AE CN JP IT GB MX CA SE DK NO BE RU"),
              countries("ZA NA ZW TZ MZ BW ZM US DE")),
          new Offices(
              List.of("QW AIRPORT", "QW NORTH GATE", "QW SOUTH GATE"),
              List.of("0101", "0102", "0203")),
          new Numbering("%1$s%2$02d%4$s", "%1$s%2$02d%4$s", "%1$s%2$02d%4$s", "%1$s%2$02d%4$s", 5),
          Resemblance.CLOSE,
          Set.of("TRO", "SKU", "HOR", "TUS", "LIV", "EGL", "SKI", "SID", "LPS", "LPL"),
          "00",
          4_000,
          Rate.of("QW"));

  /** A hub whose goods cross in many small consignments, of which the border certifies some. */
  static final Profile METROPOLIS =
      new Profile(
          "Metropolis",
          "QX",
          2023,
          HARBOUR.partners(),
          new Offices(
              List.of("NORTH QUAY", "SOUTH QUAY", "AIRPORT 1", "AIRPORT 2", "MAIL CENTRE"),
              List.of("QX000101", "QX000102", "QX000203", "QX000304", "QX000405")),
          new Numbering("E%3$d-%4$s", "R%3$d-%4$s", "I%3$d-%4$s", "C%3$d-%4$s", 6),
          Resemblance.CLOSE,
          Set.of(),
          "00",
          4_000,
          Rate.of("QX"));

  private static final List<Profile> ALL = List.of(EXEMPLA, HARBOUR, SAVANNA, METROPOLIS);

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

  /** The names of all profiles. */
  public static List<String> names() {
    return ALL.stream().map(p -> p.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** The same Party with more or less to do. */
  public Profile withDocuments(int number) {
    return new Profile(
        name, code, year, partners, offices, numbering, resemblance, terms, codeEnd, number, rates);
  }

  /**
   * The same ways at another place.
   *
   * @param country code of the country, which trades with all partners but itself
   */
  public Profile at(String country) {
    return new Profile(
        name,
        country,
        year,
        new Partners(
            without(partners.customers(), country), without(partners.suppliers(), country)),
        offices,
        numbering,
        resemblance,
        terms,
        codeEnd,
        documents,
        rates);
  }

  private static List<String> without(List<String> countries, String country) {
    return countries.stream().filter(c -> !c.equals(country)).toList();
  }

  /** The day on which its register is judged. */
  public LocalDate asOf() {
    return LocalDate.of(year + 1, 3, 31);
  }

  double rate(Rate rate) {
    return rates.get(rate);
  }

  /**
   * A number of things, in proportion to the documents, of which Exempla has so many; in large
   * registers no more than tell a rate.
   */
  int inProportion(int inExempla) {
    return (int) Math.min(MOST, (long) inExempla * documents / EXEMPLA.documents());
  }

  private static List<String> countries(String codes) {
    return List.of(codes.split(" "));
  }
}
