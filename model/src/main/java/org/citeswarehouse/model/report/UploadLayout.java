package org.citeswarehouse.model.report;

import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ReportTables;

/**
 * Columns of the CSV that UNEP-WCMC loads, per direction. The import permit stands in import files
 * only; its presence in an export file would have it refused. Source: Trade Database facts, A.
 */
public final class UploadLayout {

  private static final List<Column> IMPORTS =
      Stream.of(
              "appendix",
              "species_name",
              "term_code",
              "quantity",
              "unit_code",
              "trading_partner",
              "country_of_origin",
              "import_permit",
              "export_permit",
              "origin_permit",
              "ifs_permit",
              "purpose_code",
              "source_code",
              "year")
          .map(ReportTables.ANNUAL_REPORT_LINES::column)
          .toList();

  private static final List<Column> EXPORTS =
      IMPORTS.stream().filter(c -> !c.name().equals("import_permit")).toList();

  private UploadLayout() {}

  /** Columns of the import file, in order. */
  public static List<Column> imports() {
    return IMPORTS;
  }

  /** Columns of the export and re-export file, in order. */
  public static List<Column> exports() {
    return EXPORTS;
  }
}
