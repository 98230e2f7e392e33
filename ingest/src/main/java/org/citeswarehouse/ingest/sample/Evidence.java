package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * What two offices know of a line's crossings.
 *
 * @param line the line
 * @param stamps its endorsements, those of the other side too
 * @param items the customs items that are its goods
 */
record Evidence(Line line, List<Stamp> stamps, List<Item> items) {

  /** Endorsements of its crossings, each crossing once. */
  List<Stamp> counting() {
    return stamps.stream().filter(Stamp::counts).toList();
  }

  boolean certifiedTwice() {
    String direction = line.document().direction();
    return stamps.stream().anyMatch(s -> !s.counts() && s.direction().equals(direction));
  }

  boolean stamped() {
    return !counting().isEmpty();
  }

  boolean declared() {
    return !items.isEmpty();
  }

  BigDecimal endorsedQuantity() {
    return endorsedQuantity(year -> true);
  }

  BigDecimal customsQuantity() {
    return customsQuantity(year -> true);
  }

  BigDecimal endorsedQuantity(IntPredicate years) {
    return together(
        counting().stream()
            .filter(s -> s.comparable() && years.test(s.day().getYear()))
            .map(Stamp::standard));
  }

  BigDecimal customsQuantity(IntPredicate years) {
    return together(
        items.stream()
            .filter(i -> years.test(i.day().getYear()))
            .map(i -> i.truth().standard())
            .filter(Objects::nonNull));
  }

  /** The quantity by the evidence that goes before the other; null where none compares. */
  BigDecimal tradedQuantity(IntPredicate years) {
    return stamped() ? endorsedQuantity(years) : customsQuantity(years);
  }

  /** Days on which either office saw something cross. */
  List<LocalDate> days() {
    return Stream.concat(counting().stream().map(Stamp::day), items.stream().map(Item::day))
        .sorted()
        .toList();
  }

  private BigDecimal together(Stream<BigDecimal> quantities) {
    return quantities
        .reduce(line.document().crossesOften() ? BigDecimal::max : BigDecimal::add)
        .orElse(null);
  }
}
