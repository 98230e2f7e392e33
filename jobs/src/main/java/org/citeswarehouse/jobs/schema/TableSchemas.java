package org.citeswarehouse.jobs.schema;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.Table;

/** Spark schemas of declared tables. Every column may be blank, since blank means unknown. */
public final class TableSchemas {

  private TableSchemas() {}

  /** The schema of a table: its columns in the order of the declaration. */
  public static StructType of(Table table) {
    return new StructType(
        table.columns().stream().map(TableSchemas::field).toArray(StructField[]::new));
  }

  /** Exactly the columns of a table, in order, each cast to its declared type. */
  public static Dataset<Row> conform(Dataset<Row> rows, Table table) {
    return rows.select(
        table.columns().stream()
            .map(c -> rows.col("`" + c.name() + "`").cast(type(c.type())).as(c.name()))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  /** The Spark type of a declared type. */
  public static DataType type(ColumnType type) {
    return switch (type) {
      case TEXT -> DataTypes.StringType;
      case INTEGER -> DataTypes.IntegerType;
      case BIGINT -> DataTypes.LongType;
      case DECIMAL -> DataTypes.createDecimalType(ColumnType.PRECISION, ColumnType.SCALE);
      case DATE -> DataTypes.DateType;
      case TIMESTAMP -> DataTypes.TimestampType;
      case BOOLEAN -> DataTypes.BooleanType;
      case COUNTS -> DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType);
    };
  }

  private static StructField field(Column column) {
    return DataTypes.createStructField(column.name(), type(column.type()), true);
  }
}
