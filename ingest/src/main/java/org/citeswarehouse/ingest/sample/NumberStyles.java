package org.citeswarehouse.ingest.sample;

import java.util.Locale;

/** How documents are numbered: the Party's own series, and the styles seen on foreign documents. */
final class NumberStyles {

  private static final String[] ROMAN = {
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"
  };

  private final Profile profile;
  private final Dice dice;
  private final Serials own;
  private final Serials foreign;
  private String lastCountry = "TZ";
  private String lastSimple = "CITES 100001";

  NumberStyles(Profile profile, Dice dice) {
    this.profile = profile;
    this.dice = dice;
    this.foreign = Serials.plain(dice, profile.documents());
    int digits = profile.numbering().digits();
    this.own = digits == 0 ? foreign : Serials.padded(dice, profile.documents(), digits);
  }

  String own(String type, int year) {
    String format = profile.numbering().format(type);
    return format.formatted(profile.code(), year % 100, year, own.next());
  }

  String foreign(String country, int year) {
    boolean simple = country.equals("TZ") || country.equals("ZW") || country.equals("CO");
    if (simple) {
      return simple(country);
    }
    int yy = year % 100;
    String serial = foreign.next();
    return switch (country) {
      case "ID" -> "%s/%s/SATS-LN/%d".formatted(serial, ROMAN[dice.between(0, 11)], year);
      case "US" -> "%02dUS%s%s/9".formatted(yy, serial, dice.letter("ABCD"));
      case "ZA", "NA" -> "%s/%d/%s".formatted(country, year, serial);
      case "MG" -> "%sC-EV%02d/MG%02d".formatted(serial, dice.between(1, 12), yy);
      case "CN" -> "%dCN/EC%s/GZ".formatted(year, serial);
      case "PE" -> "%02dPE%s/SP".formatted(yy, serial);
      case "VN" -> "%02dVN%sN/CT-KL".formatted(yy, serial);
      default ->
          "%s%s-%s/%02d".formatted(country, dice.letter("EX"), serial, yy).toUpperCase(Locale.ROOT);
    };
  }

  /** A style so plain that documents of different countries may bear the same number. */
  private String simple(String country) {
    if (!country.equals(lastCountry) && dice.chance(0.2)) {
      lastCountry = country;
      return lastSimple;
    }
    lastCountry = country;
    lastSimple = "CITES %s".formatted(foreign.next());
    return lastSimple;
  }
}
