package org.citeswarehouse.reports.annual;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What a cover says in words, the same in the workbook and on paper. */
final class CoverTexts {

  /** A name and what is counted under it. */
  record Counted(String name, BigDecimal number) {}

  private final Cover cover;
  private final Words words;

  CoverTexts(Cover cover, Words words) {
    this.cover = cover;
    this.words = words;
  }

  String title() {
    return words.of("title", Integer.toString(cover.year()));
  }

  /** Who, when, on what basis, from what; by name. */
  Map<String, String> identity(
      ReportedLines imports, ReportedLines exports, SortedMap<CheckKind, Long> checks) {
    Map<String, String> named = new LinkedHashMap<>();
    named.put(words.of("party"), words.of("party.value", cover.partyName(), cover.party()));
    named.put(words.of("year"), Integer.toString(cover.year()));
    named.put(words.of("basis.imports"), words.of("basis." + cover.basisImports()));
    named.put(words.of("basis.exports"), words.of("basis." + cover.basisExports()));
    named.put(words.of("nil.imports"), tick(imports, waits("imports", checks)));
    named.put(words.of("nil.exports"), tick(exports, waits("exports", checks)));
    if (!cover.contact().isEmpty()) {
      named.put(words.of("contact"), cover.contact());
    }
    if (cover.manyCrossings() != null) {
      named.put(words.of("many"), words.of("many." + cover.manyCrossings().word()));
    }
    named.put(words.of("generated"), cover.generated().toString());
    named.put(words.of("asof"), cover.asOf().toString());
    named.put(words.of("run"), cover.run());
    named.put(
        words.of("tables"),
        cover.versions().entrySet().stream()
            .map(v -> words.of("tables.one", v.getKey(), v.getValue().toString()))
            .collect(Collectors.joining(", ")));
    return named;
  }

  /** Whether anything waits for a decision. */
  String readiness(SortedMap<CheckKind, Long> checks) {
    long waiting =
        checks.entrySet().stream()
            .filter(check -> check.getKey().blocks())
            .mapToLong(Map.Entry::getValue)
            .sum();
    return waiting == 0 ? words.of("ready.yes") : words.of("ready.no", waiting);
  }

  /** What stands for a direction without lines; empty where it has any. */
  Optional<String> nil(String direction, ReportedLines lines, SortedMap<CheckKind, Long> checks) {
    if (lines.count() > 0) {
      return Optional.empty();
    }
    String name = words.of("direction." + direction);
    return Optional.of(
        waits(direction, checks)
            ? words.of("nil.waiting", name)
            : words.of("nil", name, Integer.toString(cover.year())));
  }

  /** What waits for a decision may yet be trade. */
  private String tick(ReportedLines lines, boolean waits) {
    return words.of(lines.count() == 0 && !waits ? "nil.ticked" : "nil.open");
  }

  private static boolean waits(String direction, SortedMap<CheckKind, Long> checks) {
    return checks.keySet().stream().anyMatch(k -> k.blocks() && k.direction().equals(direction));
  }

  /** Documents granted in the year by type, and all of them; empty where there is none. */
  List<Counted> permits() {
    if (cover.permits().isEmpty()) {
      return List.of();
    }
    List<Counted> counted =
        cover.permits().stream()
            .map(count -> new Counted(name(count), BigDecimal.valueOf(count.permits())))
            .collect(Collectors.toList());
    long all = cover.permits().stream().mapToLong(PermitCount::permits).sum();
    counted.add(new Counted(words.of("permits.total"), BigDecimal.valueOf(all)));
    return counted;
  }

  private String name(PermitCount count) {
    Enum<?> kind = count.other() == null ? count.type() : count.other();
    return words.of("permit." + kind.name());
  }
}
