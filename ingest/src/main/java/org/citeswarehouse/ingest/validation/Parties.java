package org.citeswarehouse.ingest.validation;

import org.citeswarehouse.model.register.Direction;

/**
 * Whose report it is, which decides who exported and who imported.
 *
 * @param party the reporting Party
 * @param perspective I where it reports its imports, E where its exports and re-exports
 */
public record Parties(String party, Direction perspective) {

  String exporter(ReportLine line) {
    return perspective == Direction.E ? party : line.get(Field.TRADING_PARTNER);
  }

  String importer(ReportLine line) {
    return perspective == Direction.I ? party : line.get(Field.TRADING_PARTNER);
  }
}
