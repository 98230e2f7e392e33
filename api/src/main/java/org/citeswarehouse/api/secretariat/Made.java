package org.citeswarehouse.api.secretariat;

import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;

/** Columns of downloads that no table has. */
final class Made {

  private Made() {}

  static Column text(String name, String doc) {
    return new Column(name, name, ColumnType.TEXT, "", doc, "");
  }

  static Column integer(String name, String doc) {
    return new Column(name, name, ColumnType.INTEGER, "", doc, "");
  }

  static Column bigint(String name, String doc) {
    return new Column(name, name, ColumnType.BIGINT, "", doc, "");
  }

  static Column date(String name, String doc) {
    return new Column(name, name, ColumnType.DATE, "", doc, "");
  }

  static Column decimal(String name, String unit, String doc) {
    return new Column(name, name, ColumnType.DECIMAL, unit, doc, "");
  }
}
