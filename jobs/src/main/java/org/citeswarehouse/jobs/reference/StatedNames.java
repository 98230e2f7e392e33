package org.citeswarehouse.jobs.reference;

import java.util.List;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.reference.Nomenclature.Alias;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.taxa.NameStatus;
import org.citeswarehouse.model.taxa.Rank;

/** Names that their source gives in full, or by the identifiers of Species+. */
final class StatedNames {

  private final Nomenclature all;
  private final DatedStatements dated;
  private final Gaps gaps;

  StatedNames(Nomenclature all, DatedStatements dated, Gaps gaps) {
    this.all = all;
    this.dated = dated;
    this.gaps = gaps;
  }

  /** Adds sources that describe taxa, before those that only name them. */
  void describe(List<Row> names) {
    for (Row row : names) {
      InputKind kind = InputKind.find(row.getAs("kind")).orElseThrow();
      boolean describes = kind == InputKind.CHECKLIST_INDEX || kind == InputKind.API_TAXA;
      if (describes && !row.getAs("status").equals(NameStatus.S.name())) {
        taxon(row);
      }
    }
    for (Row row : names) {
      if (InputKind.find(row.getAs("kind")).orElseThrow() == InputKind.SPECIES_PLUS_ACCEPTED) {
        becameAccepted(row);
      }
    }
  }

  /** Adds sources that name taxa which others describe. */
  void name(List<Row> names) {
    for (Row row : names) {
      switch (InputKind.find(row.getAs("kind")).orElseThrow()) {
        case CHECKLIST_INDEX -> synonymsOf(row);
        case API_TAXA -> {
          if (row.getAs("status").equals(NameStatus.S.name())) {
            alias(row, row.getAs("name"), all.identified(row.getAs("accepted_id")));
          } else {
            synonymsOf(row);
          }
        }
        case SPECIES_PLUS_ADDITIONS -> addition(row);
        case SPECIES_PLUS_HYBRIDS -> hybrid(row);
        default -> {}
      }
    }
    // What counted as accepted when a list of trade names was made may be a synonym by now.
    for (Row row : names) {
      InputKind kind = InputKind.find(row.getAs("kind")).orElseThrow();
      if (kind == InputKind.TRADE_NAMES || kind == InputKind.TRADE_TAXON_CODES) {
        tradeName(row);
      }
    }
  }

  private void taxon(Row row) {
    Concept concept =
        all.concept(
            Names.kingdom(row.getAs("kingdom")),
            row.getAs("name"),
            NameStatus.valueOf(row.getAs("status")),
            Rank.valueOf(row.getAs("taxon_rank")),
            row.getAs("kind"));
    dated.accepts(row, concept);
    concept.author = row.getAs("author") == null ? concept.author : row.getAs("author");
    concept.listing = row.getAs("listing") == null ? concept.listing : row.getAs("listing");
    concept.higher(Rank.KINGDOM, Names.kingdom(row.getAs("kingdom")));
    concept.higher(Rank.PHYLUM, row.getAs("phylum"));
    concept.higher(Rank.CLASS, row.getAs("class"));
    concept.higher(Rank.ORDER, row.getAs("order"));
    concept.higher(Rank.FAMILY, row.getAs("family"));
    if (concept.rank.isNamedAfterParent()) {
      String[] words = concept.name.split(" ", -1);
      concept.higher(Rank.GENUS, words[0]);
      if (concept.rank != Rank.SPECIES && words.length > 2) {
        concept.higher(Rank.SPECIES, words[0] + " " + words[1]);
      }
    }
    all.identify(row.getAs("taxon_id"), concept);
    String countries = row.getAs("distribution");
    if (countries != null) {
      for (String country : countries.split(",", -1)) {
        concept.countries.add(country.strip());
      }
    }
  }

  /** The rank follows from the name: one word for a genus, two for a species, three below it. */
  private void becameAccepted(Row row) {
    String name = Names.clean(row.getAs("name"));
    String[] words = name.split(" ", -1);
    Rank rank = words.length == 1 ? Rank.GENUS : words.length == 2 ? Rank.SPECIES : Rank.SUBSPECIES;
    Concept genus = all.find(null, words[0]);
    Concept concept =
        all.concept(
            genus == null ? null : genus.kingdom, name, NameStatus.A, rank, row.getAs("kind"));
    dated.accepts(row, concept);
    if (rank != Rank.GENUS) {
      concept.higher(Rank.GENUS, words[0]);
    }
    if (genus != null) {
      genus.higher.forEach(concept::higher);
    }
    all.identify(row.getAs("taxon_id"), concept);
  }

  private void synonymsOf(Row row) {
    Concept accepted = all.find(Names.kingdom(row.getAs("kingdom")), row.getAs("name"));
    String synonyms = row.getAs("synonyms");
    if (synonyms != null) {
      for (String synonym : Names.synonyms(synonyms)) {
        dated.stands(row, synonym, accepted);
        all.alias(
            new Alias(
                synonym, NameStatus.S, accepted.rank, accepted.name, accepted, row.getAs("kind")));
      }
    }
  }

  private void addition(Row row) {
    Rank rank = Rank.valueOf(row.getAs("taxon_rank"));
    Concept parent = all.identified(row.getAs("parent_id"));
    Concept accepted = all.identified(row.getAs("accepted_id"));
    if (accepted == null) {
      gaps.add(row, Gaps.Reason.ACCEPTED_UNKNOWN, row.getAs("accepted_id"));
    }
    if (rank.isNamedAfterParent() && parent == null) {
      gaps.add(row, Gaps.Reason.PARENT_UNKNOWN, row.getAs("parent_id"));
      return;
    }
    String part = row.getAs("name");
    alias(row, rank.isNamedAfterParent() ? parent.name + " " + part : part, accepted);
  }

  private void hybrid(Row row) {
    Concept parent = named(row);
    Concept hybrid =
        all.concept(
            parent == null ? null : parent.kingdom,
            row.getAs("name"),
            NameStatus.H,
            Rank.valueOf(row.getAs("taxon_rank")),
            row.getAs("kind"));
    dated.accepts(row, hybrid);
    if (parent == null) {
      gaps.add(row, Gaps.Reason.TAXON_UNKNOWN, row.getAs("accepted_name"));
      return;
    }
    hybrid.parents.add(parent.name);
    parent.higher.forEach(hybrid::higher);
    if (parent.rank == Rank.GENUS) {
      hybrid.higher(Rank.GENUS, parent.name);
    }
  }

  private void tradeName(Row row) {
    Concept accepted = named(row);
    if (accepted == null) {
      gaps.add(row, Gaps.Reason.ACCEPTED_UNKNOWN, row.getAs("accepted_name"));
    }
    alias(row, row.getAs("name"), accepted);
  }

  /** By name, since names are what sources agree in; else by identifier. */
  private Concept named(Row row) {
    String name = row.getAs("accepted_name");
    Concept found = name == null ? null : all.standsFor(name);
    return found != null ? found : all.identified(row.getAs("accepted_id"));
  }

  private void alias(Row row, String name, Concept accepted) {
    String rank = row.getAs("taxon_rank");
    String stated = row.getAs("accepted_name");
    dated.stands(row, Names.clean(name), accepted);
    all.alias(
        new Alias(
            Names.clean(name),
            NameStatus.valueOf(row.getAs("status")),
            rank == null ? null : Rank.valueOf(rank),
            accepted != null ? accepted.name : stated == null ? null : Names.clean(stated),
            accepted,
            row.getAs("kind")));
  }
}
