package org.citeswarehouse.model.codes;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Members of the European Union by years of trade. A year counts for a country as a whole: from the
 * year in which it acceded to the last one before the year in which it left. Source: treaties of
 * accession, in whole years as the CITES Trade Database counts them.
 */
public final class EuropeanUnion {

  /** Code of the Union among {@link Countries}. */
  public static final String CODE = "EU";

  /**
   * Years of membership of a country.
   *
   * @param code ISO code of the country
   * @param firstYear year of accession
   * @param lastYear last whole year as a member; null while it is one
   * @param source document the years come from
   */
  public record Membership(String code, int firstYear, Integer lastYear, String source) {

    /** Whether the country is a member in a year. */
    public boolean covers(int year) {
      return firstYear <= year && (lastYear == null || year <= lastYear);
    }
  }

  /**
   * Codes that the Union writes in place of those of ISO 3166. Source: Interinstitutional Style
   * Guide, 7.1.1.
   */
  private static final Map<String, String> OWN_CODES = Map.of("UK", "GB", "EL", "GR");

  private static final List<Membership> ALL =
      ListFile.read(EuropeanUnion.class, "eu-members.csv", EuropeanUnion::row);

  private EuropeanUnion() {}

  /** All countries that are or were members, in alphabetical order of their codes. */
  public static List<Membership> memberships() {
    return ALL;
  }

  /** The code of ISO 3166 for one that the Union alone writes; empty for every other text. */
  public static Optional<String> isoCode(String written) {
    return Optional.ofNullable(OWN_CODES.get(written));
  }

  /** Codes of the members in a year, in alphabetical order. */
  public static List<String> members(int year) {
    return ALL.stream().filter(m -> m.covers(year)).map(Membership::code).toList();
  }

  private static Membership row(NamedCsvRecord r) {
    String last = r.getField("last_year");
    return new Membership(
        r.getField("code"),
        Integer.parseInt(r.getField("first_year")),
        last.isEmpty() ? null : Integer.valueOf(last),
        r.getField("source"));
  }
}
