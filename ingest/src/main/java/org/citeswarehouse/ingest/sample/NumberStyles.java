package org.citeswarehouse.ingest.sample;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How documents are numbered: Exempla's own series, and the styles seen on foreign documents. */
final class NumberStyles {

  private static final String[] ROMAN = {
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"
  };

  private final Dice dice;
  private final Set<Integer> serials = new HashSet<>();
  private String lastCountry = "TZ";
  private String lastSimple = "CITES 100001";

  NumberStyles(Dice dice) {
    this.dice = dice;
  }

  /** Exports and re-exports carry no country, the other series do. */
  String own(String type, int year) {
    int yy = year % 100;
    int serial = serial();
    return switch (type) {
      case "E" -> "%02d/E/%06d".formatted(yy, serial);
      case "R" -> "%02d/RX/%06d".formatted(yy, serial);
      case "I" -> "QZ-I-%02d-%06d".formatted(yy, serial);
      default -> "QZ.C%06d/%02d".formatted(serial, yy);
    };
  }

  String foreign(String country, int year) {
    boolean simple = country.equals("TZ") || country.equals("ZW") || country.equals("CO");
    if (simple) {
      return simple(country);
    }
    int yy = year % 100;
    int serial = serial();
    return switch (country) {
      case "ID" -> "%06d/%s/SATS-LN/%d".formatted(serial, ROMAN[dice.between(0, 11)], year);
      case "US" -> "%02dUS%06d%s/9".formatted(yy, serial, dice.letter("ABCD"));
      case "ZA", "NA" -> "%s/%d/%06d".formatted(country, year, serial);
      case "MG" -> "%06dC-EV%02d/MG%02d".formatted(serial, dice.between(1, 12), yy);
      case "CN" -> "%dCN/EC%06d/GZ".formatted(year, serial);
      case "PE" -> "%02dPE%06d/SP".formatted(yy, serial);
      case "VN" -> "%02dVN%06dN/CT-KL".formatted(yy, serial);
      default ->
          "%s%s-%06d/%02d"
              .formatted(country, dice.letter("EX"), serial, yy)
              .toUpperCase(Locale.ROOT);
    };
  }

  /** A style so plain that documents of different countries may bear the same number. */
  private String simple(String country) {
    if (!country.equals(lastCountry) && dice.chance(0.2)) {
      lastCountry = country;
      return lastSimple;
    }
    lastCountry = country;
    lastSimple = "CITES %06d".formatted(serial());
    return lastSimple;
  }

  private int serial() {
    int drawn = dice.between(100_000, 999_999);
    while (!serials.add(drawn)) {
      drawn = dice.between(100_000, 999_999);
    }
    return drawn;
  }
}
