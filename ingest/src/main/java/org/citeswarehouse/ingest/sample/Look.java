package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody sees who leafs through the whole register. */
final class Look {

  private static final BigDecimal CLEARLY_LESS = new BigDecimal("0.8");
  private static final BigDecimal CLEARLY_MORE = new BigDecimal("1.25");
  private static final BigDecimal NEARLY = new BigDecimal("0.02");

  private final List<Line> all;
  private final Map<Document, List<Line>> byDocument;
  private final Map<String, Long> bearers;

  Look(List<Line> all) {
    this.all = all;
    this.byDocument = all.stream().collect(Collectors.groupingBy(Line::document));
    this.bearers =
        byDocument.keySet().stream()
            .collect(Collectors.groupingBy(Document::number, Collectors.counting()));
  }

  List<Line> lines(Document document) {
    return byDocument.get(document);
  }

  /** Whether no other document has its number. */
  boolean lonelyNumber(Document document) {
    return bearers.get(document.number()) == 1;
  }

  /**
   * Whether goods of a line lead to it without any number: they are all that is permitted, they
   * cross in time, and no other line is for the same partner, heading and anything like as much.
   */
  boolean onlyFit(Line line, Weighing.Declared declared, LocalDate day) {
    Document document = line.document();
    boolean alone = lines(document).size() == 1 && !document.crossesOften();
    boolean inTime = !day.isBefore(document.issued()) && !day.isAfter(document.validUntil());
    if (!alone || !inTime || declared.standard() == null || document.story() != Story.IN_ORDER) {
      return false;
    }
    BigDecimal off = declared.standard().subtract(line.issued()).abs();
    return off.compareTo(line.issued().multiply(NEARLY)) < 0
        && all.stream()
            .filter(l -> !l.equals(line))
            .noneMatch(
                l ->
                    like(
                        l,
                        document.direction(),
                        document.partner(),
                        line.good().heading(),
                        declared.standard()));
  }

  /** Whether any line is for such goods: same way, partner and heading, about as much. */
  boolean anyLike(String direction, String partner, String heading, BigDecimal standard) {
    return all.stream().anyMatch(l -> like(l, direction, partner, heading, standard));
  }

  private static boolean like(
      Line line, String direction, String partner, String heading, BigDecimal standard) {
    BigDecimal issued = line.issued();
    return line.document().direction().equals(direction)
        && line.document().partner().equals(partner)
        && line.good().heading().equals(heading)
        && standard.compareTo(issued.multiply(CLEARLY_LESS)) >= 0
        && standard.compareTo(issued.multiply(CLEARLY_MORE)) <= 0;
  }
}
