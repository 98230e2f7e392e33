package org.citeswarehouse.ingest.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.citeswarehouse.model.codes.CodeStatus;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.units.Conversion;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;

/**
 * A quantity with its unit, read together. Blank units are number of specimens.
 *
 * @param quantity the column of the quantity
 * @param unit the column of its unit
 */
public record QuantityColumns(NumberColumn quantity, CodeColumn<Unit> unit)
    implements Serializable {

  /**
   * Both as stated and in the standard unit.
   *
   * @param stated quantity as written; null where blank
   * @param statedUnit code of the unit as written, NAR where blank; null where there is no quantity
   *     and no unit
   * @param standard the quantity in the standard unit; null where blank
   */
  public record Amount(BigDecimal stated, String statedUnit, Conversion standard) {

    /** Quantity in the standard unit. */
    public BigDecimal quantity() {
      return standard == null ? null : standard.quantity();
    }

    /** The standard unit. */
    public String unit() {
      return standard == null ? null : standard.unit();
    }

    /** Factor from the stated unit to the standard one. */
    public BigDecimal factor() {
      return standard == null ? null : standard.factor();
    }
  }

  /** The same columns, a blank quantity being a problem. */
  public QuantityColumns required() {
    return new QuantityColumns(quantity.required(), unit);
  }

  /** The amount; its numbers are null where the cell is blank or a problem was noted. */
  public Amount read(RowFindings row) {
    BigDecimal stated = quantity.read(row);
    boolean blankUnit = row.text(unit.text().index()) == null;
    Unit found = blankUnit && stated != null ? Units.number() : unit.read(row);
    if (found != null && found.status() == CodeStatus.OLD) {
      unit.text().add(row, IssueCode.OLD_CODE, found.renamedTo());
    }
    if (stated == null || found == null) {
      return new Amount(stated, found == null ? null : found.code(), null);
    }
    if (isFractionOfSpecimens(row.text(quantity.text().index()), found.code())) {
      quantity.text().add(row, IssueCode.AMBIGUOUS_NUMBER, "");
      return new Amount(null, found.code(), null);
    }
    if (!survives(stated, found)) {
      quantity.text().add(row, IssueCode.TOO_PRECISE, "");
      return new Amount(stated, found.code(), null);
    }
    return new Amount(stated, found.code(), Units.toStandard(stated, found));
  }

  /**
   * Whether a number of specimens is written like 1.234: no number of specimens, unless the point
   * stands between thousands.
   */
  static boolean isFractionOfSpecimens(String quantity, String unit) {
    String number = Blank.strip(quantity);
    String code = Blank.strip(unit);
    return number != null
        && (code == null || code.equals(Units.number().code()))
        && NumberText.of(number) == NumberText.POINT_OR_GROUP
        && !number.endsWith("000");
  }

  /**
   * Whether the quantity in the standard unit is kept without rounding. Factors of imperial units
   * are rounded themselves, so that only the size of their product counts.
   */
  private static boolean survives(BigDecimal stated, Unit unit) {
    BigDecimal factor = unit.factor().stripTrailingZeros();
    boolean metric = factor.unscaledValue().equals(BigInteger.ONE);
    return NumberColumn.fits(
        metric ? stated.multiply(factor) : Units.toStandard(stated, unit).quantity());
  }
}
