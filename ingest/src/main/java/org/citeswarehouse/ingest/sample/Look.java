package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody sees who leafs through the whole register. */
final class Look {

  private static final BigDecimal NEARLY = new BigDecimal("0.02");

  private final Resemblance resemblance;
  private final Map<Document, List<Line>> byDocument;
  private final Map<String, Long> bearers;
  private final Map<Shelf, NavigableMap<BigDecimal, List<Line>>> shelves = new HashMap<>();
  private final Set<Good> goods = new LinkedHashSet<>();
  private final Map<String, List<Good>> under = new HashMap<>();

  /** Lines of one good, out to or in from one partner. */
  private record Shelf(String direction, String partner, Good good) {}

  /** Goods that somebody declares: which way, under which heading, when and how much. */
  record Sight(
      String direction,
      String partner,
      String heading,
      LocalDate day,
      BigDecimal quantity,
      BigDecimal kilograms) {}

  Look(Resemblance resemblance, List<Line> all) {
    this.resemblance = resemblance;
    this.byDocument = all.stream().collect(Collectors.groupingBy(Line::document));
    this.bearers =
        byDocument.keySet().stream()
            .collect(Collectors.groupingBy(Document::number, Collectors.counting()));
    all.forEach(this::shelve);
  }

  private void shelve(Line line) {
    Document document = line.document();
    goods.add(line.good());
    shelves
        .computeIfAbsent(
            new Shelf(document.direction(), document.partner(), line.good()), s -> new TreeMap<>())
        .computeIfAbsent(line.issued(), quantity -> new ArrayList<>(1))
        .add(line);
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
   * cross in time, and no other line could be taken for theirs.
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
        && like(new Sight(
                document.direction(),
                document.partner(),
                line.good().heading(),
                day,
                declared.standard(),
                declared.amount().kilograms()))
            .allMatch(line::equals);
  }

  /** Whether any line could be taken for such goods. */
  boolean anyLike(Sight sight) {
    return like(sight).findAny().isPresent();
  }

  private Stream<Line> like(Sight sight) {
    return under.computeIfAbsent(sight.heading(), this::under).stream()
        .map(good -> shelves.get(new Shelf(sight.direction(), sight.partner(), good)))
        .filter(Objects::nonNull)
        .flatMap(shelf -> resemblance.amounts(sight).flatMap(amount -> asMuch(shelf, amount)))
        .filter(line -> resemblance.around(line.document(), sight.day()));
  }

  private Stream<Line> asMuch(NavigableMap<BigDecimal, List<Line>> shelf, BigDecimal amount) {
    return shelf
        .subMap(resemblance.least(amount), true, resemblance.most(amount), true)
        .values()
        .stream()
        .flatMap(List::stream);
  }

  private List<Good> under(String heading) {
    return goods.stream().filter(good -> resemblance.under(good, heading)).toList();
  }
}
