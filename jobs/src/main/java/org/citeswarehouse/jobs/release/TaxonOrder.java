package org.citeswarehouse.jobs.release;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.citeswarehouse.ingest.RowStream;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.model.layout.InputLayouts;

/**
 * Where a taxon stands in its classification, from what the first rows of each table name: files
 * are laid out in this order, so that a species, a genus and a family each lie together. A name
 * that these rows do not have goes beside its neighbour in the alphabet, in doubt its genus.
 */
final class TaxonOrder implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Rows of each table that are looked at. */
  private static final int ROWS = 10_000;

  private static final int TAXON = InputLayouts.SHIPMENTS.indexOf("Taxon");
  private static final int CLASS = InputLayouts.SHIPMENTS.indexOf("Class");
  private static final int GENUS = InputLayouts.SHIPMENTS.indexOf("Genus");

  private final NavigableMap<String, Integer> ranks;

  /** The same, found faster: each row asks. */
  private final Map<String, Integer> known;

  private TaxonOrder(NavigableMap<String, Integer> ranks) {
    this.ranks = ranks;
    this.known = new HashMap<>(ranks);
  }

  static TaxonOrder of(JavaSparkContext spark, List<ReleasePart> parts) {
    Map<String, String> places = new HashMap<>();
    spark
        .parallelize(parts, Math.max(1, parts.size()))
        .flatMap((FlatMapFunction<ReleasePart, String[]>) TaxonOrder::first)
        .collect()
        .forEach(e -> places.merge(e[0], e[1], (a, b) -> a.compareTo(b) < 0 ? a : b));
    NavigableMap<String, Integer> ranks = new TreeMap<>();
    places.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEachOrdered(e -> ranks.put(e.getKey(), ranks.size()));
    return new TaxonOrder(ranks);
  }

  /** The place of a taxon, from 0. */
  int rank(String taxon) {
    Integer rank = known.get(taxon);
    return rank == null ? beside(taxon) : rank;
  }

  private int beside(String taxon) {
    Map.Entry<String, Integer> neighbour = ranks.floorEntry(taxon);
    return neighbour == null ? 0 : neighbour.getValue();
  }

  private static Iterator<String[]> first(ReleasePart part) {
    Map<String, String> places = new HashMap<>();
    try (RowStream rows = part.rows()) {
      for (int i = 0; i < ROWS && rows.hasNext(); i++) {
        SourceRow row = rows.next();
        String taxon = row.cells().get(TAXON);
        if (taxon != null && !places.containsKey(taxon.strip())) {
          String place = String.join("\u0000", row.cells().subList(CLASS, GENUS + 1));
          places.put(taxon.strip(), place + "\u0000" + taxon.strip());
        }
      }
    }
    return places.entrySet().stream().map(e -> new String[] {e.getKey(), e.getValue()}).iterator();
  }
}
