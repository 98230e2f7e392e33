package org.citeswarehouse.jobs.intake;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.jobs.register.RegisterResolution;
import org.citeswarehouse.jobs.seizures.IllegalTrade;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.IllegalTradeTables;

/**
 * What is made at once of typed rows, whether they were read just now or checked again: the open
 * problems, those between rows and files included, and the illegal-trade report.
 *
 * @param tables the tables of the run
 * @param kind kind of the rows
 * @param party the Party whose rows they are; null for kinds of no Party
 */
record Consequences(TableStore tables, InputKind kind, String party) {

  /** Writes the open problems again. */
  void rejects(FilesInForce files) {
    Rejects.replace(tables, files, List.of(kind), parties(), between(files));
  }

  /**
   * Writes the report of seizures again; nothing for other kinds.
   *
   * @param rows about how many
   */
  void illegalTrade(FilesInForce files, long rows) {
    if (kind == InputKind.ILLEGAL_TRADE) {
      tables.replace(
          IllegalTradeTables.ILLEGAL_TRADE,
          IllegalTrade.of(files.seizures(parties())).lines(),
          rows,
          Map.of("party", parties()));
    }
  }

  /** Problems between rows and files; later customs rows replace earlier ones without any. */
  private List<Dataset<Row>> between(FilesInForce files) {
    return switch (kind) {
      case PERMITS -> List.of(RegisterResolution.resolve(files.register(parties())).permitIssues());
      case ENDORSEMENTS ->
          List.of(RegisterResolution.resolve(files.register(parties())).endorsementIssues());
      case ILLEGAL_TRADE -> List.of(IllegalTrade.of(files.seizures(parties())).repeated());
      default -> List.of();
    };
  }

  private List<String> parties() {
    return Collections.singletonList(party);
  }
}
