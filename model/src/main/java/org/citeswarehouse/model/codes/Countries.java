package org.citeswarehouse.model.codes;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Countries and territories, current, historic and special. Source: Guide v9 Annexes 4 and 5. */
public final class Countries {

  private static final List<Country> ALL =
      ListFile.read(Countries.class, "countries.csv", Countries::row);
  private static final Map<String, Country> BY_CODE = ListFile.index(ALL, Country::code);

  private Countries() {}

  /** All of them, in alphabetical order of their codes. */
  public static List<Country> all() {
    return ALL;
  }

  /** The one with exactly that code. */
  public static Optional<Country> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** Those for which the Convention is in force, in alphabetical order of their codes. */
  public static List<Country> parties() {
    return ALL.stream().filter(c -> c.status() == CountryStatus.PARTY).toList();
  }

  private static LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static Country row(NamedCsvRecord r) {
    return new Country(
        r.getField("code"),
        r.getField("name_en"),
        CountryStatus.valueOf(r.getField("status")),
        r.getField("responsible_party"),
        day(r.getField("in_force_since")),
        r.getField("source"));
  }
}
