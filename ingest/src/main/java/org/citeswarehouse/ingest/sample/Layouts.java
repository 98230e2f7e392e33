package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputLayout;

/** Rows in the order of a declared layout. */
final class Layouts {

  private Layouts() {}

  static List<String> header(InputLayout layout) {
    return layout.columns().stream().map(InputColumn::name).toList();
  }

  /** A row of cells by column name; columns that are not named stay blank. */
  static List<String> row(InputLayout layout, Map<String, String> cells) {
    List<String> row = new ArrayList<>();
    layout.columns().forEach(column -> row.add(cells.getOrDefault(column.name(), "")));
    return row;
  }

  /** A number without trailing zeros or exponent; blank for none. */
  static String plain(BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }
}
