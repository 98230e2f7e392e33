package org.citeswarehouse.ingest.mapping;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.model.codes.CodeStatus;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.codes.CountryStatus;
import org.citeswarehouse.model.codes.ListFile;
import org.citeswarehouse.model.codes.PublishedNames;
import org.citeswarehouse.model.codes.Purposes;
import org.citeswarehouse.model.codes.Sources;
import org.citeswarehouse.model.codes.Terms;
import org.citeswarehouse.model.mapping.CodeGroup;
import org.citeswarehouse.model.units.Units;

/**
 * Names of the codes of a list: English ones of the list itself, French and Spanish ones of a list
 * beside this class, and of countries those that Java knows in some languages (Unicode CLDR).
 */
final class CodeNames {

  private static final List<Locale> LANGUAGES =
      List.of(
          Locale.ENGLISH,
          Locale.FRENCH,
          Locale.forLanguageTag("es"),
          Locale.GERMAN,
          Locale.ITALIAN,
          Locale.forLanguageTag("pt"));

  private record Further(String group, String code, List<String> names) {}

  private static final List<Further> FURTHER =
      ListFile.read(
          CodeNames.class,
          "names.csv",
          r ->
              new Further(
                  r.getField("group"),
                  r.getField("code"),
                  PublishedNames.split(r.getField("names"))));

  private static final Map<CodeGroup, CodeNames> ALL =
      Arrays.stream(CodeGroup.values())
          .collect(Collectors.toUnmodifiableMap(g -> g, CodeNames::new));

  private final Map<String, Set<String>> codes = new HashMap<>();

  private CodeNames(CodeGroup group) {
    switch (group) {
      case TERM ->
          Terms.all().stream()
              .filter(t -> t.status() == CodeStatus.CURRENT)
              .forEach(t -> add(t.name(), t.code()));
      case UNIT ->
          Units.all().stream()
              .filter(u -> u.status() == CodeStatus.CURRENT)
              .forEach(u -> Stream.of(u.name(), u.symbol()).forEach(n -> add(n, u.code())));
      case PURPOSE -> Purposes.all().forEach(p -> add(p.name(), p.code()));
      case SOURCE -> Sources.all().forEach(s -> add(s.name(), s.code()));
      case COUNTRY -> Countries.all().forEach(this::country);
      default -> codes.clear();
    }
    FURTHER.stream()
        .filter(f -> f.group().equals(group.word()))
        .forEach(f -> f.names().forEach(n -> add(n, f.code())));
  }

  static CodeNames of(CodeGroup group) {
    return ALL.get(group);
  }

  /** Codes by name, folded; a name of several codes has them all. */
  Map<String, Set<String>> codes() {
    return codes;
  }

  /** A name without accents, signs, case and the s of the plural. */
  static String folded(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace("\u0153", "oe")
            .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
            .strip();
    return Arrays.stream(plain.split(" ", -1))
        .map(word -> word.length() > 3 && word.endsWith("s") ? word.replaceFirst("s$", "") : word)
        .collect(Collectors.joining(" "));
  }

  private void country(Country country) {
    if (country.status() == CountryStatus.HISTORIC) {
      return;
    }
    add(country.name(), country.code());
    if (country.code().matches("[A-Z]{2}")) {
      Locale place = new Locale.Builder().setRegion(country.code()).build();
      for (Locale language : LANGUAGES) {
        String name = place.getDisplayCountry(language);
        if (!name.equals(country.code())) {
          add(name, country.code());
        }
      }
    }
  }

  private void add(String name, String code) {
    String key = folded(name);
    if (!key.isEmpty()) {
      codes.computeIfAbsent(key, n -> new TreeSet<>()).add(code);
    }
  }
}
