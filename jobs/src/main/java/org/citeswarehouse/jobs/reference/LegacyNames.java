package org.citeswarehouse.jobs.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.citeswarehouse.model.taxa.NameStatus;
import org.citeswarehouse.model.taxa.Rank;

/** Names that their source gives by their last part: the full name follows the chain of parents. */
final class LegacyNames {

  /** No taxon has more ranks above it; a longer chain goes in circles. */
  private static final int DEEPEST = Rank.values().length;

  private final Kingdoms kingdoms;
  private final DatedStatements dated;
  private final Gaps gaps;
  private final Map<String, Row> rows = new HashMap<>();

  LegacyNames(List<Row> names, Kingdoms kingdoms, DatedStatements dated, Gaps gaps) {
    this.kingdoms = kingdoms;
    this.dated = dated;
    this.gaps = gaps;
    for (Row name : names) {
      String kingdom = kingdoms.of(name, null);
      if (kingdom != null) {
        rows.put(key(kingdom, name.getAs("taxon_rank"), name.getAs("taxon_id")), name);
      }
    }
  }

  /** Adds taxa first, then the names that stand for them. */
  void addTo(Nomenclature all, List<Row> names) {
    for (Row name : names) {
      if (kingdoms.of(name, null) == null) {
        gaps.add(name, Gaps.Reason.KINGDOM_UNKNOWN, name.getAs("name"));
      } else if (name.<Boolean>getAs("cites") && !isSynonym(name)) {
        taxon(all, name);
      }
    }
    for (Row name : names) {
      if (kingdoms.of(name, null) != null && name.<Boolean>getAs("cites") && isSynonym(name)) {
        synonym(all, name);
      }
    }
  }

  private void taxon(Nomenclature all, Row row) {
    String kingdom = kingdoms.of(row, null);
    String full = full(kingdom, row, 0);
    if (full == null) {
      gaps.add(row, Gaps.Reason.PARENT_UNKNOWN, row.getAs("name"));
      return;
    }
    Concept concept =
        all.concept(
            kingdom,
            full,
            NameStatus.valueOf(row.getAs("status")),
            Rank.valueOf(row.getAs("taxon_rank")),
            row.getAs("kind"));
    dated.accepts(row, concept);
    concept.author = row.getAs("author") == null ? concept.author : row.getAs("author");
    all.number(kingdom, row.getAs("taxon_rank"), row.getAs("taxon_id"), concept);
    Row above = parent(kingdom, row);
    for (int i = 0; above != null && i < DEEPEST; i++) {
      concept.higher(Rank.valueOf(above.getAs("taxon_rank")), full(kingdom, above, 0));
      above = parent(kingdom, above);
    }
  }

  private void synonym(Nomenclature all, Row row) {
    String kingdom = kingdoms.of(row, null);
    String full = full(kingdom, row, 0);
    if (full == null) {
      gaps.add(row, Gaps.Reason.PARENT_UNKNOWN, row.getAs("name"));
      return;
    }
    String id = row.getAs("accepted_id");
    Concept accepted = id == null ? null : all.numbered(kingdom, upperRank(row), id);
    if (id != null && accepted == null) {
      gaps.add(row, Gaps.Reason.ACCEPTED_UNKNOWN, id);
    }
    dated.stands(row, full, accepted);
    all.alias(
        new Nomenclature.Alias(
            full,
            NameStatus.valueOf(row.getAs("status")),
            Rank.valueOf(row.getAs("taxon_rank")),
            accepted == null ? null : accepted.name,
            accepted,
            row.getAs("kind")));
  }

  private static String upperRank(Row row) {
    String rank = row.getAs("accepted_rank");
    return rank == null ? null : rank.toUpperCase(Locale.ROOT);
  }

  private static boolean isSynonym(Row row) {
    NameStatus status = NameStatus.valueOf(row.getAs("status"));
    return status == NameStatus.S || status == NameStatus.T;
  }

  private String full(String kingdom, Row row, int depth) {
    String part = Names.clean(row.getAs("name"));
    Rank rank = Rank.valueOf(row.getAs("taxon_rank"));
    if (!rank.isNamedAfterParent()) {
      return switch (rank) {
        case GENUS -> part;
        case KINGDOM -> Names.kingdom(part);
        default -> Names.capitalised(part);
      };
    }
    Row parent = parent(kingdom, row);
    String above = parent == null || depth > DEEPEST ? null : full(kingdom, parent, depth + 1);
    if (above == null) {
      return null;
    }
    // Some sources give the full name all the same.
    return Names.key(part).startsWith(Names.key(above) + " ") ? part : above + " " + part;
  }

  private Row parent(String kingdom, Row row) {
    String rank = row.getAs("parent_rank");
    String id = row.getAs("parent_id");
    return rank == null || id == null
        ? null
        : rows.get(key(kingdom, rank.toUpperCase(Locale.ROOT), id));
  }

  private static String key(String kingdom, String rank, String id) {
    return kingdom + ":" + Kingdoms.key(rank, id);
  }
}
