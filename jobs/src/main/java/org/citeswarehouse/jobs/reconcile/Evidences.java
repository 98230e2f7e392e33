package org.citeswarehouse.jobs.reconcile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.decision.DecidedLines;
import org.citeswarehouse.jobs.decision.Rulings;
import org.citeswarehouse.jobs.matching.Role;

/** Endorsements and linked customs items in one shape, before they meet their line. */
final class Evidences {

  static final String ENDORSEMENT = "ENDORSEMENT";
  static final String CUSTOMS = "CUSTOMS";

  private static final String[] ITEM = {
    "party", "declaration_country", "declaration_no", "item_no"
  };

  private static final Column IS_SHARE = col("share_quantity").isNotNull();

  private Evidences() {}

  /** Both kinds, and what officers entered. */
  static Dataset<Row> of(
      Dataset<Row> endorsements, Dataset<Row> links, Dataset<Row> items, Rulings rulings) {
    Dataset<Row> found = endorsed(endorsements).unionByName(declared(links, items));
    List<Row> entered = DecidedLines.entered(rulings);
    return entered.isEmpty()
        ? found
        : found.unionByName(
            entered(
                endorsements
                    .sparkSession()
                    .createDataFrame(entered, DecidedLines.enteredSchema())));
  }

  private static Dataset<Row> endorsed(Dataset<Row> endorsements) {
    return RepeatedEndorsements.mark(endorsements)
        .select(
            col("party"),
            col("issuing_country"),
            col("permit_no"),
            col("line_no"),
            lit(ENDORSEMENT).as("kind"),
            col("endorsed_on").as("crossed_on"),
            col("direction"),
            col("office"),
            col("method"),
            col("stated_quantity").as("said_quantity"),
            col("stated_unit").as("said_unit"),
            col("quantity").as("standard_quantity"),
            col("unit").as("standard_unit"),
            col("factor").as("standard_factor"),
            none("decimal(38,15)").as("net_mass_kg"),
            col("dead_quantity"),
            col("transport_doc_no"),
            none("string").as("declaration_country"),
            col("customs_declaration_no").as("declaration_no"),
            none("int").as("item_no"),
            none("string").as("cited_foreign_numbers"),
            none("decimal(38,15)").as("score"),
            none("boolean").as("hs_fits"),
            none("string").as("item_partner"),
            none("string").as("item_origin"),
            lit(false).as("not_moved"),
            col(RepeatedEndorsements.REPEATED),
            none("string").as("decision_id"),
            lit(false).as("share"),
            col("run_id"),
            col("file_sha256"),
            col("file"),
            col("sheet"),
            col("row"));
  }

  private static Dataset<Row> declared(Dataset<Row> links, Dataset<Row> items) {
    Dataset<Row> linked =
        links
            .where(col("permit_no").isNotNull())
            .withColumnRenamed("method", "link_method")
            .drop("finding", "reference", "reason", "rejected_line", "rejected_score");
    return linked
        .join(items, ITEM)
        .select(
            col("party"),
            col("issuing_country"),
            col("permit_no"),
            col("line_no"),
            lit(CUSTOMS).as("kind"),
            col("registration_date").as("crossed_on"),
            col("flow").as("direction"),
            col("office_code").as("office"),
            col("link_method").as("method"),
            either("share_stated", "stated_quantity").as("said_quantity"),
            either("share_stated_unit", "stated_unit").as("said_unit"),
            either("share_quantity", "quantity").as("standard_quantity"),
            either("share_unit", "unit").as("standard_unit"),
            either("share_factor", "factor").as("standard_factor"),
            when(IS_SHARE.equalTo(false), col("net_mass_kg")).as("net_mass_kg"),
            none("decimal(38,15)").as("dead_quantity"),
            none("string").as("transport_doc_no"),
            col("declaration_country"),
            col("declaration_no"),
            col("item_no"),
            col("foreign_numbers").as("cited_foreign_numbers"),
            col("score"),
            col("hs_fits"),
            when(col("flow").equalTo("E"), col("country_destination"))
                .otherwise(col("country_export"))
                .as("item_partner"),
            col("country_origin").as("item_origin"),
            col("role").equalTo(Role.NOT_MOVED.name()).as("not_moved"),
            lit(false).as(RepeatedEndorsements.REPEATED),
            col("decision_id"),
            IS_SHARE.as("share"),
            col("run_id"),
            col("file_sha256"),
            col("file"),
            col("sheet"),
            col("row"));
  }

  /** Quantities that officers entered; their direction is that of the line. */
  private static Dataset<Row> entered(Dataset<Row> decided) {
    return decided.select(
        col("party"),
        col("issuing_country"),
        col("permit_no"),
        col("line_no"),
        lit(DecidedLines.DECISION).as("kind"),
        col("crossed_on"),
        none("string").as("direction"),
        none("string").as("office"),
        none("string").as("method"),
        col("said_quantity"),
        col("said_unit"),
        col("standard_quantity"),
        col("standard_unit"),
        col("standard_factor"),
        none("decimal(38,15)").as("net_mass_kg"),
        none("decimal(38,15)").as("dead_quantity"),
        col("proof").as("transport_doc_no"),
        none("string").as("declaration_country"),
        none("string").as("declaration_no"),
        none("int").as("item_no"),
        none("string").as("cited_foreign_numbers"),
        none("decimal(38,15)").as("score"),
        none("boolean").as("hs_fits"),
        none("string").as("item_partner"),
        none("string").as("item_origin"),
        lit(false).as("not_moved"),
        lit(false).as(RepeatedEndorsements.REPEATED),
        col("decision_id"),
        lit(false).as("share"),
        none("string").as("run_id"),
        none("string").as("file_sha256"),
        none("string").as("file"),
        none("string").as("sheet"),
        none("int").as("row"));
  }

  /** What an officer said of a share, else what the declaration says of the whole item. */
  private static Column either(String ofShare, String ofItem) {
    return when(IS_SHARE, col(ofShare)).otherwise(col(ofItem));
  }

  private static Column none(String type) {
    return lit(null).cast(type);
  }
}
