package org.citeswarehouse.model.codes;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Purposes of transaction. Source: Res. Conf. 12.3, Guide v9 Annex 3. */
public final class Purposes {

  private static final List<Purpose> ALL =
      ListFile.read(Purposes.class, "purposes.csv", Purposes::row);
  private static final Map<String, Purpose> BY_CODE = ListFile.index(ALL, Purpose::code);

  private Purposes() {}

  /** All of them, in alphabetical order. */
  public static List<Purpose> all() {
    return ALL;
  }

  /** The one with exactly that code. */
  public static Optional<Purpose> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  private static Purpose row(NamedCsvRecord r) {
    return new Purpose(r.getField("code"), r.getField("name_en"), r.getField("source"));
  }
}
