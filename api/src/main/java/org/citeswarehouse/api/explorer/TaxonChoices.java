package org.citeswarehouse.api.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.taxon.Folded;
import org.citeswarehouse.api.taxon.TaxonNames;
import org.citeswarehouse.api.taxon.Traded;
import org.citeswarehouse.model.table.TradeTables;

/**
 * Names of taxa of one release as choices.
 *
 * @param names the names
 */
record TaxonChoices(TaxonNames names) {

  private static final int SHORTEST = 2;
  private static final String USUAL = "Python";

  /** Those of a release. */
  static TaxonChoices of(Reading reading, String release) {
    return new TaxonChoices(TaxonNames.of(reading, TradeTables.COMPTAB, "taxon", List.of(release)));
  }

  /** Names and synonyms one of whose words begins so: first those that begin with it. */
  List<Choice> fitting(String typed) {
    List<Choice> found = new ArrayList<>();
    names.fitting(typed).forEach(name -> found.add(choice(name)));
    names
        .fittingSynonyms(typed)
        .forEach(
            s ->
                found.add(
                    new Choice(
                        s.name(), s.name(), Texts.of("explorer.suggest.synonym", s.accepted()))));
    String wanted = Folded.of(typed);
    found.sort(
        Comparator.comparingInt((Choice c) -> Folded.of(c.label()).startsWith(wanted) ? 0 : 1)
            .thenComparing(Choice::label));
    return found;
  }

  /**
   * What may have been meant: names that begin so, else those a slip away, those of the same genus,
   * or the nearest by spelling.
   */
  Meant meant(String typed) {
    String wanted = Folded.of(typed);
    List<Choice> fitting = wanted.length() < SHORTEST ? List.of() : fitting(typed);
    if (!fitting.isEmpty()) {
      return Meant.beginning(fitting);
    }
    List<Traded> slips = Meant.slips(wanted, names.all(), TaxonChoices::spellings);
    if (!slips.isEmpty()) {
      return Meant.spelling(choices(slips));
    }
    String genus = wanted.split(" ", 2)[0];
    return names.find(genus) == null
        ? Meant.spelling(choices(Meant.nearest(wanted, names.all(), TaxonChoices::spellings)))
        : Meant.genus(fitting(genus));
  }

  /** A name that can be asked for: a genus of the release, and the usual one where it has that. */
  String example() {
    Traded usual = names.find(USUAL);
    return usual != null
        ? usual.name()
        : names.all().stream()
            .filter(name -> name.rank().equals("genus") && !name.isShared())
            .map(Traded::name)
            .min(Comparator.naturalOrder())
            .orElse(USUAL);
  }

  private static List<String> spellings(Traded name) {
    return List.of(Folded.of(name.name()));
  }

  private static List<Choice> choices(List<Traded> names) {
    return names.stream().map(TaxonChoices::choice).toList();
  }

  private static Choice choice(Traded name) {
    return new Choice(name.name(), name.name(), Texts.of("explorer.rank." + name.rank()));
  }
}
