package org.citeswarehouse.jobs.matching;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.reconcile.ItemFinding;
import org.citeswarehouse.model.table.ColumnType;

/** Decisions as rows. */
public final class LinkRows {

  /** The item's quantity in the unit of the line it is linked to. */
  static final String CLAIMED = "claimed";

  /** Lines among which the item's declaration alone could not decide. */
  static final String OPEN = "open";

  private static final StructType OPEN_LINE =
      new StructType()
          .add(Candidates.CITED, DataTypes.StringType)
          .add(Candidates.METHOD, DataTypes.StringType)
          .add("issuing_country", DataTypes.StringType)
          .add("permit_no", DataTypes.StringType)
          .add("line_no", DataTypes.StringType);

  /** Columns of a link; those of {@code matches} bear the same names. */
  public static final StructType SCHEMA =
      new StructType()
          .add("party", DataTypes.StringType)
          .add("declaration_country", DataTypes.StringType)
          .add("declaration_no", DataTypes.StringType)
          .add("item_no", DataTypes.IntegerType)
          .add("role", DataTypes.StringType)
          .add("issuing_country", DataTypes.StringType)
          .add("permit_no", DataTypes.StringType)
          .add("line_no", DataTypes.StringType)
          .add("method", DataTypes.StringType)
          .add("score", TableSchemas.type(ColumnType.DECIMAL))
          .add("finding", DataTypes.StringType)
          .add("reference", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("rejected_line", DataTypes.StringType)
          .add("rejected_score", TableSchemas.type(ColumnType.DECIMAL))
          .add("foreign_numbers", DataTypes.StringType)
          .add("hs_fits", DataTypes.BooleanType)
          .add(CLAIMED, TableSchemas.type(ColumnType.DECIMAL))
          .add(OPEN, DataTypes.createArrayType(OPEN_LINE));

  private LinkRows() {}

  static Row of(Row declaration, Decision decision) {
    LineKey line = decision.line();
    ItemFinding finding = decision.finding();
    LineKey rejected = decision.rejected();
    return RowFactory.create(
        declaration.getAs("party"),
        declaration.getAs("declaration_country"),
        declaration.getAs("declaration_no"),
        decision.item().itemNo(),
        decision.role().name(),
        line == null ? null : line.issuingCountry(),
        line == null ? null : line.permitNo(),
        line == null ? null : line.lineNo(),
        decision.method().name(),
        decision.score(),
        finding == null ? null : finding.name(),
        decision.cited(),
        decision.reason(),
        rejected == null ? null : rejected.written(),
        decision.rejectedScore(),
        foreignNumbers(decision),
        decision.hsFits(),
        decision.claimed(),
        decision.open().isEmpty() ? null : decision.open().stream().map(LinkRows::open).toArray());
  }

  private static Row open(Candidate candidate) {
    LineKey line = candidate.line().key();
    return RowFactory.create(
        candidate.cited(),
        candidate.method().name(),
        line.issuingCountry(),
        line.permitNo(),
        line.lineNo());
  }

  /** Foreign documents that the item cites beside the one it was linked by. */
  private static String foreignNumbers(Decision decision) {
    String joined =
        String.join(
            ";",
            decision.item().citedForeign().stream()
                .filter(number -> !number.equals(decision.cited()))
                .toList());
    return joined.isEmpty() ? null : joined;
  }
}
