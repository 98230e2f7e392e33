package org.citeswarehouse.ingest.check;

import java.io.Serializable;
import org.citeswarehouse.model.codes.CodeStatus;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;

/**
 * The unit as published data have it. A renamed code is read as its successor, with a warning.
 *
 * @param code the column
 */
public record UnitColumn(CodeColumn<Unit> code) implements Serializable {

  /** The code; null for number of specimens, and where a problem was noted. */
  public String read(RowFindings row) {
    Unit unit = code.read(row);
    if (unit == null || unit.equals(Units.number())) {
      return null;
    }
    if (unit.status() == CodeStatus.OLD) {
      code.text().add(row, IssueCode.OLD_CODE, unit.renamedTo());
      return unit.renamedTo();
    }
    return unit.code();
  }
}
