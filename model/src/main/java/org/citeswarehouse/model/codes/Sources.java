package org.citeswarehouse.model.codes;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sources of specimens. Source: Res. Conf. 12.3, Guide v9 Annex 3. */
public final class Sources {

  private static final List<Source> ALL = ListFile.read(Sources.class, "sources.csv", Sources::row);
  private static final Map<String, Source> BY_CODE = ListFile.index(ALL, Source::code);

  private Sources() {}

  /** All of them, in alphabetical order. */
  public static List<Source> all() {
    return ALL;
  }

  /** The one with exactly that code. */
  public static Optional<Source> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  private static Source row(NamedCsvRecord r) {
    return new Source(
        r.getField("code"), r.getField("name_en"), r.getField("kingdom"), r.getField("source"));
  }
}
