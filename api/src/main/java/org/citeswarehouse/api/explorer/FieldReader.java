package org.citeswarehouse.api.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.taxon.Place;
import org.citeswarehouse.api.taxon.TaxonNames;
import org.citeswarehouse.api.taxon.Traded;
import org.citeswarehouse.api.trade.QueryWords;

/**
 * Understands what was typed into fields. What is no code and no name is never guessed: choices are
 * offered. A synonym is answered with its accepted name, which is said.
 *
 * @param choices the names of taxa of the release
 * @param elsewhere the other releases in which a name stands
 */
record FieldReader(TaxonChoices choices, Function<String, List<String>> elsewhere) {

  private static final Pattern RANGE =
      Pattern.compile("(\\d{4})(?:\\s*[-\u2013\u2014]\\s*(\\d{4}))?");

  /** A list of codes; a name with a comma in it is tried as a whole before it is taken apart. */
  Field codes(String word, String typed) {
    CodeChoices list = CodeChoices.of(word);
    List<String> parts =
        list.exact(typed).size() == 1 ? List.of(typed) : Arrays.asList(typed.split("[,;]", -1));
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i).strip();
      if (part.isEmpty()) {
        continue;
      }
      if (part.equals(Filter.BLANK)) {
        codes.add(part);
        continue;
      }
      List<Choice> exact = list.exact(part);
      if (exact.size() != 1) {
        String key = exact.size() > 1 ? "explorer.shared" : "explorer.unknown";
        Meant meant = exact.size() > 1 ? new Meant("", exact) : list.meant(part);
        return Field.wrong(
            word, typed, Texts.of(key, part, said(word)), whole(parts, i, meant, true));
      }
      codes.add(exact.get(0).value());
    }
    String value = String.join(",", codes.stream().distinct().toList());
    return value.isEmpty()
        ? Field.blank(word)
        : Field.good(word, value, String.join("; ", QueryWords.values(word, value)));
  }

  /** Names of taxa of any rank. */
  Field taxon(String typed) {
    TaxonNames taxa = choices.names();
    List<String> parts = Arrays.asList(typed.split("[,;]", -1));
    Set<String> names = new TreeSet<>();
    List<String> shown = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i).strip();
      if (part.isEmpty()) {
        continue;
      }
      Traded traded = taxa.find(part);
      List<TaxonNames.Synonym> synonyms = traded == null ? taxa.synonyms(part) : List.of();
      if (traded != null && traded.isShared()) {
        return Field.wrong(
            "taxon",
            typed,
            Texts.of("explorer.taxon.shared", part),
            whole(parts, i, classes(traded), false));
      }
      if (synonyms.size() > 1) {
        List<Choice> meant =
            synonyms.stream()
                .map(s -> new Choice(s.accepted(), s.accepted(), Texts.of("explorer.accepted")))
                .toList();
        return Field.wrong(
            "taxon", typed, Texts.of("explorer.taxon.two", part), whole(parts, i, meant, false));
      }
      if (synonyms.size() == 1) {
        TaxonNames.Synonym synonym = synonyms.get(0);
        traded = taxa.find(synonym.accepted());
        if (traded != null) {
          notes.add(
              Texts.of(
                  "explorer.taxon.synonym", synonym.name(), synonym.accepted(), synonym.sources()));
          names.add(traded.name());
          shown.add(synonym.name());
          continue;
        }
        return Field.wrong(
            "taxon",
            typed,
            Texts.of("explorer.taxon.synonym-untraded", synonym.name(), synonym.accepted()),
            whole(parts, i, choices.meant(synonym.accepted()), false));
      }
      if (traded == null) {
        String known = taxa.isAccepted(part) ? "explorer.taxon.untraded" : "explorer.taxon.unknown";
        boolean alike = taxa.alike(part).size() > 1;
        String key = alike ? "explorer.taxon.shared" : known;
        Meant meant = choices.meant(part);
        return Field.wrong(
            "taxon",
            typed,
            Texts.of(key, part, choices.example()) + (alike ? "" : others(part)),
            whole(parts, i, alike ? new Meant("", meant.choices()) : meant, false));
      }
      // A word in brackets that told the taxon from others of its name has to tell it again.
      String said = taxa.alike(part).isEmpty() ? part : traded.name();
      names.add(said);
      shown.add(said);
    }
    if (names.isEmpty()) {
      return Field.blank("taxon");
    }
    return new Field(
        "taxon",
        String.join(",", shown.stream().distinct().toList()),
        String.join(",", names),
        "",
        String.join(" ", notes),
        "",
        "",
        List.of());
  }

  /** In which other releases a name stands; blank where it stands in none. */
  private String others(String name) {
    List<String> releases = elsewhere.apply(name);
    return releases.isEmpty()
        ? ""
        : " " + Texts.of("explorer.taxon.elsewhere", String.join(", ", releases));
  }

  /** Years and ranges of years. */
  Field years(String typed) {
    List<String> years = new ArrayList<>();
    List<String> parts = Arrays.asList(typed.split("[,;]", -1));
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i).strip();
      Matcher m = RANGE.matcher(part);
      if (part.isEmpty()) {
        continue;
      }
      if (!m.matches()) {
        return Field.wrong("year", typed, Texts.of("explorer.year.unknown", part), List.of());
      }
      if (m.group(2) != null && m.group(1).compareTo(m.group(2)) > 0) {
        String turned = m.group(2) + "-" + m.group(1);
        return Field.wrong(
            "year",
            typed,
            Texts.of("explorer.year.backwards", part),
            whole(parts, i, List.of(new Choice(turned, turned, "")), false));
      }
      years.add(m.group(2) == null ? m.group(1) : m.group(1) + "-" + m.group(2));
    }
    return years.isEmpty() ? Field.blank("year") : Field.good("year", String.join(",", years), "");
  }

  /** The release; blank is never left, unless the warehouse has none. */
  static Field release(String typed, List<String> known, String newest) {
    if (typed.isEmpty()) {
      return newest.isEmpty() ? Field.blank("release") : Field.good("release", newest, "");
    }
    if (known.contains(typed)) {
      return Field.good("release", typed, "");
    }
    return Field.wrong(
        "release",
        typed,
        Texts.of("explorer.release.gone", typed),
        Meant.all(known.stream().map(r -> new Choice(r, r, "")).toList()));
  }

  private static List<Choice> classes(Traded shared) {
    List<Choice> choices = new ArrayList<>();
    for (Place place : shared.places()) {
      String name = place.group().isEmpty() ? Texts.of("explorer.plants") : place.group();
      choices.add(
          new Choice(
              String.join(",", place.below()),
              Texts.of("explorer.taxon.in", shared.name(), name),
              ""));
    }
    return choices;
  }

  private static Meant whole(List<String> parts, int at, Meant meant, boolean withCode) {
    return new Meant(meant.how(), whole(parts, at, meant.choices(), withCode));
  }

  /** The whole field with one part of it replaced by each choice. */
  private static List<Choice> whole(
      List<String> parts, int at, List<Choice> meant, boolean withCode) {
    return meant.stream()
        .map(
            c -> {
              List<String> all = new ArrayList<>(parts);
              all.set(at, c.value());
              String value =
                  all.stream()
                      .map(String::strip)
                      .filter(p -> !p.isEmpty())
                      .collect(Collectors.joining(","));
              return new Choice(
                  value, withCode ? c.label() + " (" + c.value() + ")" : c.label(), c.note());
            })
        .toList();
  }

  private static String said(String word) {
    return Texts.of("explorer.field." + word);
  }
}
