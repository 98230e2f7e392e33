package org.citeswarehouse.jobs.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.citeswarehouse.model.taxa.NameStatus;
import org.citeswarehouse.model.taxa.Numbering;
import org.citeswarehouse.model.taxa.Rank;

/**
 * When taxa were listed. Only additions and deletions count. An addition ends at the next addition
 * or deletion of the same Appendix and Party, or at a deletion by no Party. A taxon is listed with
 * the higher taxon it belongs to, unless that listing leaves it out, for as long as no change of
 * its own says otherwise; a higher taxon is reported under any Appendix of its lower ones; a hybrid
 * under those of its parents. Source: trade-database-facts B, S1; deviations are stated in
 * docs/VALIDATION.md.
 */
final class Listings {

  private final Nomenclature taxa;
  private final Map<Concept, List<Change>> changes = new HashMap<>();
  private final Map<String, LocalDate> knownTo = new HashMap<>();

  Listings(Nomenclature taxa) {
    this.taxa = taxa;
  }

  /** Takes the statements in. */
  void read(List<Row> statements, Kingdoms kingdoms, Gaps gaps) {
    for (Row row : statements) {
      boolean legacy = row.getAs("numbering").equals(Numbering.LEGACY.name());
      String kingdom = legacy ? kingdoms.of(row, null) : null;
      if (legacy && kingdom == null) {
        gaps.add(row, Gaps.Reason.KINGDOM_UNKNOWN, row.getAs("taxon_id"));
        continue;
      }
      Concept taxon =
          legacy
              ? taxa.numbered(kingdom, row.getAs("taxon_rank"), row.getAs("taxon_id"))
              : taxa.identified(row.getAs("taxon_id"));
      LocalDate from = row.getAs("effective_from");
      knownTo.merge(
          row.getAs("authority") + ":" + row.getAs("numbering"),
          from,
          (a, b) -> a.isAfter(b) ? a : b);
      if (taxon == null) {
        gaps.add(
            row, Gaps.Reason.TAXON_UNKNOWN, row.getAs("taxon_rank") + ":" + row.getAs("taxon_id"));
      } else if (Change.counts(row)) {
        changes
            .computeIfAbsent(taxon, t -> new ArrayList<>())
            .add(Change.of(row, from, excluded(row, kingdom)));
      }
    }
  }

  private Set<Concept> excluded(Row row, String kingdom) {
    Set<Concept> excluded = new HashSet<>();
    String list = row.getAs("excluded_taxa");
    if (list != null) {
      for (String one : list.split(",", -1)) {
        String[] parts = one.replace(" ", "").split(":", -1);
        Concept taxon = parts.length == 2 ? taxa.numbered(kingdom, parts[0], parts[1]) : null;
        if (taxon != null) {
          excluded.add(taxon);
        }
      }
    }
    return excluded;
  }

  /** Intervals of all taxa, touching and overlapping ones joined. */
  Map<Concept, List<Interval>> intervals() {
    Map<Concept, List<Interval>> all = new LinkedHashMap<>();
    Map<Concept, List<Interval>> ofLower = new HashMap<>();
    Descent descent = new Descent(taxa, changes, knownTo);
    for (Concept concept : taxa.concepts()) {
      List<Interval> listed = descent.listed(concept);
      all.put(concept, new ArrayList<>(listed));
      Concept above = taxa.parent(concept);
      for (int i = 0; above != null && i < Rank.values().length; i++) {
        List<Interval> lower = ofLower.computeIfAbsent(above, a -> new ArrayList<>());
        listed.forEach(interval -> lower.add(interval.by(Interval.By.LOWER)));
        above = taxa.parent(above);
      }
    }
    ofLower.forEach((concept, lower) -> all.get(concept).addAll(lower));
    for (Concept concept : taxa.concepts()) {
      if (concept.status == NameStatus.H) {
        for (String name : concept.parents) {
          Concept parent = taxa.find(concept.kingdom, name);
          if (parent != null) {
            all.get(parent)
                .forEach(interval -> all.get(concept).add(interval.by(Interval.By.PARENT)));
          }
        }
      }
    }
    all.replaceAll((concept, found) -> Interval.joined(found));
    return all;
  }
}
