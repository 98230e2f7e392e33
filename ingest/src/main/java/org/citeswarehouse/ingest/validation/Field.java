package org.citeswarehouse.ingest.validation;

import java.util.List;
import java.util.Optional;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.register.Direction;

/** Columns of the upload layout, in its order. Source: trade-database-facts A. */
public enum Field {
  APPENDIX("Appendix"),
  SPECIES_NAME("SpeciesName"),
  TERM_CODE("TermCode"),
  QUANTITY("Quantity"),
  UNIT_CODE("UnitCode"),
  TRADING_PARTNER("TradingPartner"),
  COUNTRY_OF_ORIGIN("CountryOfOrigin"),
  IMPORT_PERMIT("ImportPermit"),
  EXPORT_PERMIT("ExportPermit"),
  ORIGIN_PERMIT("OriginPermit"),
  IFS_PERMIT("IFSPermit"),
  PURPOSE_CODE("PurposeCode"),
  SOURCE_CODE("SourceCode"),
  YEAR("Year");

  private static final int EXPORT = InputLayouts.ANNUAL_REPORT.indexOf("CountryOfExport");
  private static final int DESTINATION = InputLayouts.ANNUAL_REPORT.indexOf("CountryOfDestination");

  private final String header;
  private final int index;

  Field(String header) {
    this.header = header;
    this.index = InputLayouts.ANNUAL_REPORT.indexOf(header);
  }

  /** The column's name in the upload layout. */
  public String header() {
    return header;
  }

  /** The cell of a row; workbooks have a column of their own for the partner of each direction. */
  String cell(List<String> cells) {
    String cell = cells.get(index);
    return cell == null && this == TRADING_PARTNER
        ? Optional.ofNullable(cells.get(EXPORT)).orElse(cells.get(DESTINATION))
        : cell;
  }

  /** The perspective of a row by the columns that its table has: I or E. */
  public static Direction perspective(List<String> cells) {
    if (cells.get(TRADING_PARTNER.index) == null) {
      return cells.get(DESTINATION) == null ? Direction.I : Direction.E;
    }
    return cells.get(IMPORT_PERMIT.index) == null ? Direction.E : Direction.I;
  }

  /** The field of that name; null for Exporter and Importer, which no column holds. */
  static Field find(String header) {
    for (Field field : values()) {
      if (field.header.equals(header)) {
        return field;
      }
    }
    return null;
  }
}
