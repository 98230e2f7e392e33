package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Annual quotas of the wild specimens that a Party exports most often, as its clerks write them in
 * box 11a. Every fourth quota is too small for what was permitted in its year.
 */
final class Quotas {

  private static final int LEAST_LINES = 3;
  private static final int TOO_SMALL = 4;

  /**
   * What box 11a says.
   *
   * @param used used so far, the goods of the line included
   * @param annual the annual quota
   */
  record Box(BigDecimal used, BigDecimal annual) {}

  private final Map<Line, Box> boxes = new HashMap<>();

  private Quotas() {}

  static Quotas of(List<Line> lines) {
    Map<List<String>, List<Line>> alike = new LinkedHashMap<>();
    lines.stream()
        .filter(Quotas::counts)
        .sorted(Comparator.comparing(l -> l.document().issued()))
        .forEach(l -> alike.computeIfAbsent(key(l), k -> new ArrayList<>()).add(l));
    Quotas quotas = new Quotas();
    List<List<Line>> often = alike.values().stream().filter(l -> l.size() >= LEAST_LINES).toList();
    for (int i = 0; i < often.size(); i++) {
      quotas.fill(often.get(i), i % TOO_SMALL == TOO_SMALL - 1);
    }
    return quotas;
  }

  /** What a line's box 11a says; null where it is blank. */
  Box of(Line line) {
    return boxes.get(line);
  }

  private void fill(List<Line> lines, boolean tooSmall) {
    BigDecimal total = lines.stream().map(Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal annual =
        tooSmall
            ? total.round(new MathContext(1, RoundingMode.DOWN))
            : total.round(new MathContext(1, RoundingMode.UP));
    BigDecimal used = BigDecimal.ZERO;
    for (Line line : lines) {
      used = used.add(line.quantity());
      boxes.put(line, new Box(used, annual));
    }
  }

  private static boolean counts(Line line) {
    Document d = line.document();
    return d.own()
        && d.type().equals("E")
        && line.origin().isEmpty()
        && line.source().equals("W")
        && d.story() == Story.IN_ORDER;
  }

  private static List<String> key(Line line) {
    return List.of(
        line.good().name(),
        line.good().kind().term(),
        line.unit(),
        Integer.toString(line.document().issued().getYear()));
  }
}
