package org.citeswarehouse.model.codes;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Appendices, and N. Source: Convention Art. II; Guide v9. */
public final class Appendices {

  private static final List<Appendix> ALL =
      ListFile.read(Appendices.class, "appendices.csv", Appendices::row);
  private static final Map<String, Appendix> BY_CODE = ListFile.index(ALL, Appendix::code);

  private Appendices() {}

  /** All of them, I, II, III, N. */
  public static List<Appendix> all() {
    return ALL;
  }

  /** The one with exactly that code. */
  public static Optional<Appendix> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  private static Appendix row(NamedCsvRecord r) {
    return new Appendix(r.getField("code"), r.getField("name_en"), r.getField("source"));
  }
}
