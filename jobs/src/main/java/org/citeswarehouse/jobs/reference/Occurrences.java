package org.citeswarehouse.jobs.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.taxa.Numbering;

/** Countries in which taxa occur, extinct, introduced and uncertain occurrences included. */
final class Occurrences {

  private record Found(Set<String> tags, Set<String> sources) {}

  private final Map<Concept, Map<String, Found>> all = new LinkedHashMap<>();

  private Occurrences() {}

  static List<Row> rows(Nomenclature taxa, List<Row> statements, Kingdoms kingdoms, Gaps gaps) {
    Occurrences occurrences = new Occurrences();
    for (Concept concept : taxa.concepts()) {
      for (String country : concept.countries) {
        if (Countries.find(country).isPresent()) {
          occurrences.add(concept, country, null, "checklist-index");
        }
      }
    }
    for (Row row : statements) {
      boolean legacy = row.getAs("numbering").equals(Numbering.LEGACY.name());
      String kingdom = legacy ? kingdoms.of(row, null) : null;
      String id = row.getAs("taxon_id");
      Concept taxon =
          legacy ? taxa.numbered(kingdom, row.getAs("taxon_rank"), id) : taxa.identified(id);
      if (legacy && kingdom == null) {
        gaps.add(row, Gaps.Reason.KINGDOM_UNKNOWN, id);
      } else if (taxon == null) {
        gaps.add(row, Gaps.Reason.TAXON_UNKNOWN, row.getAs("taxon_rank") + ":" + id);
      } else {
        occurrences.add(
            taxon,
            row.getAs("country"),
            row.getAs("tags"),
            legacy ? "species-plus-distributions" : "api-distributions");
      }
    }
    return occurrences.rows();
  }

  private void add(Concept taxon, String country, String tags, String source) {
    Found found =
        all.computeIfAbsent(taxon, t -> new TreeMap<>())
            .computeIfAbsent(country, c -> new Found(new TreeSet<>(), new TreeSet<>()));
    found.sources.add(source);
    if (tags != null) {
      for (String tag : tags.split(",", -1)) {
        found.tags.add(tag.strip());
      }
    }
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    all.forEach(
        (taxon, countries) ->
            countries.forEach(
                (country, found) ->
                    rows.add(
                        RowFactory.create(
                            taxon.name,
                            taxon.kingdom,
                            country,
                            found.tags.isEmpty() ? null : String.join(";", found.tags),
                            String.join(";", found.sources)))));
    return rows;
  }
}
