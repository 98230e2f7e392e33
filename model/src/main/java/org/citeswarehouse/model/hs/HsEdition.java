package org.citeswarehouse.model.hs;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citeswarehouse.model.codes.ListFile;

/**
 * An edition of the Harmonized System, named by its year. The days from which declarations follow
 * it are data: those of the recommendations of the World Customs Organization, and those of
 * countries known to have been late; whoever knows of another adds a row to {@code editions.csv}.
 *
 * @param year the year it is named after
 */
public record HsEdition(int year) implements Comparable<HsEdition> {

  private static final Pattern WRITTEN =
      Pattern.compile("(?i)\\s*(?:HS)?[ -]?((?:19|20)\\d\\d)\\s*");

  /** One adoption; the country is blank where the day holds for all that are not named. */
  private record Adoption(int year, String country, LocalDate from) {}

  private static final List<Adoption> ADOPTIONS =
      ListFile.read(HsEdition.class, "editions.csv", HsEdition::adoption);

  /** The edition as an extract writes it: HS2017, HS 2017, 2017. */
  public static Optional<HsEdition> parse(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    return matcher.matches()
        ? Optional.of(new HsEdition(Integer.parseInt(matcher.group(1)))).filter(HsEdition::listed)
        : Optional.empty();
  }

  /**
   * The edition that declarations of a country follow on a day; the first listed one before that.
   *
   * @param country ISO 3166-1 alpha-2 code of the customs office's country
   * @param day day of the declaration
   */
  public static HsEdition inForce(String country, LocalDate day) {
    return ADOPTIONS.stream()
        .map(Adoption::year)
        .distinct()
        .filter(year -> !day.isBefore(from(year, country)))
        .max(Comparator.naturalOrder())
        .map(HsEdition::new)
        .orElse(new HsEdition(ADOPTIONS.get(0).year()));
  }

  /** Day from which the country's declarations follow this edition. */
  public LocalDate from(String country) {
    return from(year, country);
  }

  private static LocalDate from(int year, String country) {
    return ADOPTIONS.stream()
        .filter(a -> a.year() == year && (a.country().isEmpty() || a.country().equals(country)))
        .max(Comparator.comparing(Adoption::country))
        .map(Adoption::from)
        .orElseThrow();
  }

  private boolean listed() {
    return ADOPTIONS.stream().anyMatch(a -> a.year() == year);
  }

  private static Adoption adoption(NamedCsvRecord r) {
    return new Adoption(
        Integer.parseInt(r.getField("edition")),
        r.getField("country"),
        LocalDate.parse(r.getField("from")));
  }

  @Override
  public int compareTo(HsEdition other) {
    return Integer.compare(year, other.year);
  }

  /** As extracts write it: HS2017. */
  @Override
  public String toString() {
    return "HS" + year;
  }
}
