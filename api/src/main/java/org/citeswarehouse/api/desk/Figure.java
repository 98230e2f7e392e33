package org.citeswarehouse.api.desk;

import java.util.Map;
import org.citeswarehouse.api.problem.Texts;

/** What was permitted on a line, and what each kind of evidence says, in words. */
public final class Figure {

  private static final Map<String, String> EVIDENCE =
      Map.of("endorsed", "ENDORSEMENT", "customs", "CUSTOMS");

  private Figure() {}

  /**
   * A quantity of a line with its unit. A sum is blank where there is no such evidence, and also
   * where there is some that does not convert: the two are told apart.
   *
   * @param kind issued, endorsed, customs or decided
   */
  public static String of(Values line, String kind) {
    String column = kind + "_quantity";
    if (line.has(column)) {
      return line.quantity(column) + " " + line.text("unit");
    }
    String evidence = line.text("evidence");
    boolean stated =
        EVIDENCE.containsKey(kind)
            && (evidence.equals("BOTH") || evidence.equals(EVIDENCE.get(kind)));
    return Texts.of(stated ? "desk.figure.other" : "desk.figure.nothing");
  }
}
