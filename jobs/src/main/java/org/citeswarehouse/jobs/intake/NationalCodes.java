package org.citeswarehouse.jobs.intake;

import java.util.List;
import org.apache.spark.sql.Row;
import org.citeswarehouse.ingest.mapping.CodeMapping;
import org.citeswarehouse.ingest.mapping.Replacements;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.model.layout.InputKind;

/** The words of a Party's registers that stand for codes, as its files of codes say. */
final class NationalCodes {

  private NationalCodes() {}

  /** Those of a kind of file. */
  static Replacements of(InputKind kind, String party, FilesInForce files) {
    if (party == null) {
      return Replacements.NONE;
    }
    List<Row> rows = files.codeMappings(party);
    return rows.isEmpty()
        ? Replacements.NONE
        : Replacements.of(kind, rows.stream().map(NationalCodes::stated).toList());
  }

  private static Replacements.Stated stated(Row row) {
    CodeMapping mapping =
        new CodeMapping(
            row.getAs("party"),
            row.getAs("kind"),
            row.getAs("column"),
            row.getAs("value"),
            row.getAs("code"),
            row.getAs("note"));
    return new Replacements.Stated(mapping, row.getAs("file") + ":" + row.getAs("row"));
  }
}
