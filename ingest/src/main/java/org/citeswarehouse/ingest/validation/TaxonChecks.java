package org.citeswarehouse.ingest.validation;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citeswarehouse.model.taxa.Rank;
import org.citeswarehouse.model.validation.Rule;
import org.citeswarehouse.model.validation.RuleBook;
import org.citeswarehouse.model.validation.RuleKind;

/** Rules on the name and what is known of its taxon. They print the accepted name. */
final class TaxonChecks {

  private static final String WILD = "W";

  /** Where nothing has its range: unknown, and the sea under no State. Source: Guide v9, A5. */
  private static final Set<String> NO_RANGE = Set.of("XX", "HS", "ZZ");

  private static final String ANY_TAXON = RuleBook.key("ANY", RuleBook.ANY);

  private static final Pattern HYBRID = Pattern.compile("(\\S+)\\s+hybrid", CASE_INSENSITIVE);

  /** A cross whose first parent is named in full: lists have such names, and not all of them. */
  private static final Pattern CROSS =
      Pattern.compile("(\\S+ [\\p{Ll}-]+)(?: [\\p{Ll}-]+)? +[xX\u00D7] *\\S.*");

  private final RuleBook book;
  private final Taxonomy taxonomy;

  TaxonChecks(RuleBook book, Taxonomy taxonomy) {
    this.book = book;
    this.taxonomy = taxonomy;
  }

  void addTo(Map<RuleKind, Validator.Check> checks) {
    checks.put(RuleKind.NAME, this::name);
    checks.put(RuleKind.LISTING, this::listing);
    checks.put(RuleKind.TAXON_TERM, this::term);
    checks.put(RuleKind.ORIGIN_OCCURRENCE, this::origin);
    checks.put(RuleKind.EXPORTER_OCCURRENCE, this::exporter);
    checks.put(RuleKind.KINGDOM_SOURCE, this::source);
  }

  private void name(Rule rule, Findings line) {
    String name = line.line().get(Field.SPECIES_NAME);
    if (name == null) {
      return;
    }
    if (taxonomy.isEmpty()) {
      line.notJudged(rule, "NO_NAMES", name);
      return;
    }
    Optional<Taxon> found = taxonomy.find(name);
    if (found.isPresent()) {
      line.taxon(found.get());
    } else if (isHybridOfKnown(name)) {
      line.notJudged(rule, "NO_HYBRIDS", name);
    } else {
      String alike = String.join(", ", taxonomy.like(name));
      if (alike.isEmpty() && taxonomy.mayLack(name)) {
        line.notJudged(rule, "PARTIAL_NAMES", name);
        return;
      }
      line.add(
          rule,
          name,
          alike.isEmpty() ? "" : Words.of(Locale.ENGLISH, "name.like").replace("{0}", alike));
    }
  }

  /** Published lists of hybrids hold only those that somebody reported before. */
  private boolean isHybridOfKnown(String name) {
    Matcher hybrid = HYBRID.matcher(name);
    if (hybrid.matches()) {
      return taxonomy.find(hybrid.group(1)).isPresent();
    }
    Matcher cross = CROSS.matcher(name);
    return cross.matches() && taxonomy.find(cross.group(1)).isPresent();
  }

  private void listing(Rule rule, Findings line) {
    if (line.taxon().isEmpty() || !line.has(Field.APPENDIX, Field.YEAR)) {
      return;
    }
    Taxon taxon = line.taxon().get();
    String appendix = line.line().get(Field.APPENDIX);
    int year = line.line().year();
    ListingHistory.Answer answer = taxon.listings().answer(appendix, year);
    switch (answer) {
      case LISTED -> {}
      case NOT_LISTED -> {
        String then = String.join(", ", taxon.listings().in(year));
        line.add(
            rule,
            taxon.name(),
            appendix,
            Integer.toString(year),
            then.isEmpty()
                ? Words.of(Locale.ENGLISH, "listing.none")
                : Words.of(Locale.ENGLISH, "listing.known").replace("{0}", then));
      }
      case NO_HISTORY, AFTER_HISTORY -> line.notJudged(rule, answer.name(), taxon.name());
    }
  }

  /** Pairs of higher taxa hold for all lower ones. */
  private void term(Rule rule, Findings line) {
    if (line.taxon().isEmpty() || !line.has(Field.TERM_CODE)) {
      return;
    }
    Taxon taxon = line.taxon().get();
    String term = line.line().get(Field.TERM_CODE);
    if (taxon.kingdom() == null) {
      line.notJudged(rule, "NO_CLASSIFICATION", taxon.name());
    } else if (book.taxonTerms().getOrDefault(ANY_TAXON, Set.of()).contains(term)) {
      line.notJudged(rule, "NO_PAIRS", term);
    } else if (taxon.keys().stream()
        .noneMatch(key -> book.taxonTerms().getOrDefault(key, Set.of()).contains(term))) {
      line.add(rule, taxon.name(), term);
    }
  }

  private void origin(Rule rule, Findings line) {
    if (line.has(Field.COUNTRY_OF_ORIGIN)) {
      occurs(rule, line, line.line().get(Field.COUNTRY_OF_ORIGIN));
    }
  }

  private void exporter(Rule rule, Findings line) {
    if (line.line().get(Field.COUNTRY_OF_ORIGIN) == null && line.allows(Field.TRADING_PARTNER)) {
      occurs(rule, line, line.exporter());
    }
  }

  private static void occurs(Rule rule, Findings line, String country) {
    if (line.taxon().isEmpty()
        || country == null
        || NO_RANGE.contains(country)
        || !WILD.equals(line.line().get(Field.SOURCE_CODE))) {
      return;
    }
    Taxon taxon = line.taxon().get();
    if (taxon.rank() != Rank.SPECIES && taxon.rank() != Rank.SUBSPECIES) {
      return;
    }
    if (taxon.countries().isEmpty()) {
      line.notJudged(rule, "NO_OCCURRENCE", taxon.name());
    } else if (!taxon.countries().contains(country)) {
      line.add(rule, taxon.name(), country);
    }
  }

  private void source(Rule rule, Findings line) {
    if (line.taxon().isEmpty() || !line.has(Field.SOURCE_CODE)) {
      return;
    }
    Taxon taxon = line.taxon().get();
    String source = line.line().get(Field.SOURCE_CODE);
    if (taxon.kingdom() == null) {
      line.notJudged(rule, "NO_CLASSIFICATION", taxon.name());
    } else if (rule.values().contains(taxon.kingdom() + ":" + source)) {
      line.add(rule, taxon.name(), source, taxon.kingdom());
    }
  }
}
