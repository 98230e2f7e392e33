package org.citeswarehouse.jobs.reconcile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.matching.Role;

/** Endorsements and linked customs items in one shape, before they meet their line. */
final class Evidences {

  static final String ENDORSEMENT = "ENDORSEMENT";
  static final String CUSTOMS = "CUSTOMS";

  private static final String[] ITEM = {
    "party", "declaration_country", "declaration_no", "item_no"
  };

  private Evidences() {}

  /** Both kinds. */
  static Dataset<Row> of(Dataset<Row> endorsements, Dataset<Row> links, Dataset<Row> items) {
    return endorsed(endorsements).unionByName(declared(links, items));
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
            col("stated_quantity").as("said_quantity"),
            col("stated_unit").as("said_unit"),
            col("quantity").as("standard_quantity"),
            col("unit").as("standard_unit"),
            col("factor").as("standard_factor"),
            col("net_mass_kg"),
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
            col("run_id"),
            col("file_sha256"),
            col("file"),
            col("sheet"),
            col("row"));
  }

  private static Column none(String type) {
    return lit(null).cast(type);
  }
}
