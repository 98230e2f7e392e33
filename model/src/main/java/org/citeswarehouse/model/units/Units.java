package org.citeswarehouse.model.units;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.citeswarehouse.model.codes.CodeStatus;
import org.citeswarehouse.model.codes.ListFile;
import org.citeswarehouse.model.codes.PublishedNames;
import org.citeswarehouse.model.table.ColumnType;

/** Units current, historic and old. Source: Guide v9 Tables A2.2 and A2.4, footnote 13. */
public final class Units {

  private record Row(Unit unit, List<String> publishedNames) {}

  private static final List<Row> ROWS = ListFile.read(Units.class, "units.csv", Units::row);
  private static final List<Unit> ALL = ROWS.stream().map(Row::unit).toList();
  private static final Map<String, Unit> BY_CODE = ListFile.index(ALL, Unit::code);
  private static final Map<String, Unit> BY_NAME = byName();

  private Units() {}

  /** All units in alphabetical order of their codes. */
  public static List<Unit> all() {
    return ALL;
  }

  /** Number of specimens, the unit of a quantity whose unit is blank. */
  public static Unit number() {
    return BY_CODE.get("NAR");
  }

  /** The unit with exactly that code; blank is number of specimens. */
  public static Optional<Unit> find(String code) {
    return Optional.ofNullable(code.isEmpty() ? number() : BY_CODE.get(code));
  }

  /** The unit with that English name, as published trade data spell it; any case. */
  public static Optional<Unit> byPublishedName(String name) {
    return Optional.ofNullable(
        name.isEmpty() ? number() : BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * A quantity in the standard unit of its dimension. Metric factors give the exact product. The
   * factors of imperial units are themselves rounded after 15 to 17 digits, so a product with more
   * than {@link ColumnType#SCALE} decimals is rounded there, half to even: below one part in 10^14
   * of any plausible quantity, and below what the factor is good for.
   */
  public static Conversion toStandard(BigDecimal quantity, Unit stated) {
    BigDecimal product = quantity.multiply(stated.factor());
    if (product.scale() > ColumnType.SCALE) {
      product = product.setScale(ColumnType.SCALE, RoundingMode.HALF_EVEN);
    }
    product = product.stripTrailingZeros();
    return new Conversion(
        product.scale() < 0 ? product.setScale(0) : product,
        stated.standardUnit(),
        stated.factor(),
        stated.source());
  }

  private static Map<String, Unit> byName() {
    Map<String, Unit> names = new HashMap<>();
    for (Row row : ROWS) {
      row.publishedNames().forEach(n -> names.put(n.toLowerCase(Locale.ROOT), row.unit()));
    }
    ALL.forEach(u -> names.putIfAbsent(u.name().toLowerCase(Locale.ROOT), u));
    return Map.copyOf(names);
  }

  private static Row row(NamedCsvRecord r) {
    return new Row(
        new Unit(
            r.getField("code"),
            r.getField("name_en"),
            r.getField("symbol"),
            CodeStatus.valueOf(r.getField("status")),
            r.getField("renamed_to"),
            Dimension.valueOf(r.getField("dimension")),
            new BigDecimal(r.getField("factor")),
            r.getField("source")),
        PublishedNames.split(r.getField("published_names")));
  }
}
