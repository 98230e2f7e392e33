package org.citeswarehouse.jobs.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.table.ReferenceTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.taxa.NameStatus;
import org.citeswarehouse.model.taxa.Numbering;
import org.citeswarehouse.model.taxa.Rank;

/** Makes the reference tables from everything that sources state. */
public final class Reference {

  private static final int SLICES = 4;

  private final SparkSession spark;
  private final TableStore tables;
  private final Gaps gaps = new Gaps();
  private final DatedStatements dated = new DatedStatements();

  private Reference(SparkSession spark, TableStore tables) {
    this.spark = spark;
    this.tables = tables;
  }

  /** Replaces the reference tables as the statements of all landed files have it now. */
  public static void write(SparkSession spark, TableStore tables) {
    new Reference(spark, tables).write();
  }

  private void write() {
    Statements statements = new Statements(spark, tables);
    List<Row> names = statements.of(ReferenceTables.NAME_STATEMENTS);
    List<Row> listings = statements.of(ReferenceTables.LISTING_STATEMENTS);
    List<Row> distributions = statements.of(ReferenceTables.DISTRIBUTION_STATEMENTS);
    List<Row> legacy = names.stream().filter(Reference::isLegacy).toList();
    Kingdoms kingdoms = new Kingdoms(legacy);
    kingdoms.settle(legacy, "accepted_rank", "accepted_id");
    kingdoms.settle(
        listings.stream().filter(Reference::isLegacy).toList(), "taxon_rank", "taxon_id");
    kingdoms.settle(
        distributions.stream().filter(Reference::isLegacy).toList(), "taxon_rank", "taxon_id");
    Nomenclature taxa = nomenclature(names, legacy, kingdoms);
    Listings listed = new Listings(taxa);
    listed.read(listings, kingdoms, gaps);
    put(ReferenceTables.TAXON_NAMES, nameRows(taxa));
    put(ReferenceTables.NAMES_BY_DAY, new NamesByDay(dated).rows());
    put(ReferenceTables.NAME_FILES, DatedStatements.files(names));
    put(ReferenceTables.LISTING_INTERVALS, intervalRows(listed.intervals()));
    put(ReferenceTables.TAXON_DISTRIBUTIONS, Occurrences.rows(taxa, distributions, kingdoms, gaps));
    Restrictions restrictions = new Restrictions(taxa, kingdoms, gaps);
    put(
        ReferenceTables.QUOTAS,
        restrictions.quotas(statements.of(ReferenceTables.QUOTA_STATEMENTS)));
    put(
        ReferenceTables.SUSPENSIONS,
        restrictions.suspensions(
            statements.of(ReferenceTables.SUSPENSION_STATEMENTS),
            statements.of(ReferenceTables.NOTIFICATION_STATEMENTS)));
    put(ReferenceTables.REFERENCE_GAPS, gaps.rows());
  }

  private Nomenclature nomenclature(List<Row> names, List<Row> legacy, Kingdoms kingdoms) {
    Nomenclature taxa = new Nomenclature();
    StatedNames stated = new StatedNames(taxa, dated, gaps);
    LegacyNames numbered = new LegacyNames(legacy, kingdoms, dated, gaps);
    stated.describe(names);
    numbered.addTo(taxa, legacy);
    stated.name(names);
    return taxa;
  }

  private static boolean isLegacy(Row statement) {
    return Numbering.LEGACY.name().equals(statement.getAs("numbering"));
  }

  private static List<Row> nameRows(Nomenclature taxa) {
    List<Row> rows = new ArrayList<>();
    for (Concept concept : taxa.concepts()) {
      rows.add(
          row(
              concept.name,
              concept.status,
              concept.name,
              concept.rank,
              concept,
              concept.author,
              String.join(";", concept.sources)));
    }
    for (Nomenclature.Alias alias : taxa.aliases()) {
      Concept accepted = alias.accepted();
      rows.add(
          row(
              alias.name(),
              alias.status(),
              alias.acceptedName(),
              accepted != null ? accepted.rank : alias.rank(),
              accepted == null ? new Concept(alias.name()) : accepted,
              null,
              alias.source()));
    }
    return rows;
  }

  private static Row row(
      String name,
      NameStatus status,
      String acceptedName,
      Rank rank,
      Concept taxon,
      String author,
      String sources) {
    return RowFactory.create(
        name,
        status.name(),
        acceptedName,
        rank == null ? null : rank.name(),
        taxon.kingdom,
        taxon.higher.get(Rank.PHYLUM),
        taxon.higher.get(Rank.CLASS),
        taxon.higher.get(Rank.ORDER),
        rank == Rank.FAMILY ? taxon.name : taxon.higher.get(Rank.FAMILY),
        taxon.higher.get(Rank.SUBFAMILY),
        rank == Rank.GENUS ? taxon.name : taxon.higher.get(Rank.GENUS),
        taxon.parents.isEmpty() ? null : String.join(";", taxon.parents),
        author,
        taxon.listing,
        sources);
  }

  private static List<Row> intervalRows(Map<Concept, List<Interval>> intervals) {
    List<Row> rows = new ArrayList<>();
    intervals.forEach(
        (taxon, found) ->
            found.forEach(
                i ->
                    rows.add(
                        RowFactory.create(
                            taxon.name,
                            taxon.kingdom,
                            i.authority(),
                            i.appendix(),
                            i.from(),
                            i.to(),
                            i.by().name(),
                            i.knownTo()))));
    return rows;
  }

  private void put(Table table, List<Row> rows) {
    if (!rows.isEmpty() || tables.versions().containsKey(table.name())) {
      // As an RDD: a list would stand in the plan itself and go out with every task.
      JavaRDD<Row> spread =
          JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(rows, SLICES);
      tables.replaceAll(
          table, spark.createDataFrame(spread, TableSchemas.of(table)), Math.max(1, rows.size()));
    }
  }
}
