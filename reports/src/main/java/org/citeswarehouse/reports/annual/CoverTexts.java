package org.citeswarehouse.reports.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.report.ReportYear;

/** What a cover says in words, the same in the workbook and on paper. */
final class CoverTexts {

  /** A document, how many of it were granted, and how many of these are void. */
  record Counted(String name, BigDecimal number, BigDecimal voided) {}

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
    named.put(words.of("nil.imports"), tick(Direction.I, imports, checks));
    named.put(words.of("nil.exports"), tick(Direction.E, exports, checks));
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

  /** Whether anything waits for a decision or has to be mended, and whether the year is over. */
  String readiness(SortedMap<CheckKind, Long> checks) {
    long waiting =
        checks.entrySet().stream()
            .filter(check -> check.getKey().blocks())
            .mapToLong(Map.Entry::getValue)
            .sum();
    boolean over = new ReportYear(cover.year()).isOverAt(cover.asOf());
    boolean validated = checks.keySet().stream().anyMatch(k -> k.blocks() && Validated.isOne(k));
    List<String> sentences = new ArrayList<>();
    if (waiting > 0) {
      sentences.add(words.of(validated ? "ready.no.validation" : "ready.no", waiting));
    }
    if (!over) {
      sentences.add(
          words.of("ready.year", Integer.toString(cover.year()), cover.asOf().toString()));
    }
    return sentences.isEmpty() ? words.of("ready.yes") : String.join(" ", sentences);
  }

  /** What stands for a direction without lines; empty where it has any. */
  Optional<String> nil(String direction, ReportedLines lines, SortedMap<CheckKind, Long> checks) {
    if (lines.count() > 0) {
      return Optional.empty();
    }
    String name = words.of("direction." + direction);
    if (waits(direction, checks)) {
      return Optional.of(words.of("nil.waiting", name));
    }
    Direction asked = direction.equals("imports") ? Direction.I : Direction.E;
    return Optional.of(
        cover.nil().contains(asked)
            ? words.of("nil", name, Integer.toString(cover.year()))
            : words.of("nil.unsaid", name));
  }

  /** Ticked by nobody but an officer, and not while what may yet be trade waits for a decision. */
  private String tick(Direction direction, ReportedLines lines, SortedMap<CheckKind, Long> checks) {
    if (lines.count() > 0 || waits(ReportSheets.word(direction), checks)) {
      return words.of("nil.open");
    }
    return words.of(cover.nil().contains(direction) ? "nil.ticked" : "nil.open.unsaid");
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
            .map(count -> counted(name(count), count.permits(), count.voided()))
            .collect(Collectors.toList());
    long all = cover.permits().stream().mapToLong(PermitCount::permits).sum();
    long voided = cover.permits().stream().mapToLong(PermitCount::voided).sum();
    counted.add(counted(words.of("permits.total"), all, voided));
    return counted;
  }

  private static Counted counted(String name, long permits, long voided) {
    return new Counted(name, BigDecimal.valueOf(permits), BigDecimal.valueOf(voided));
  }

  private String name(PermitCount count) {
    Enum<?> kind = count.other() == null ? count.type() : count.other();
    return words.of("permit." + kind.name());
  }
}
