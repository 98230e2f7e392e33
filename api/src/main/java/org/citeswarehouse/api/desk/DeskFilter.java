package org.citeswarehouse.api.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.model.reconcile.Finding;
import org.citeswarehouse.model.reconcile.ItemFinding;
import org.citeswarehouse.model.reconcile.State;

/**
 * Which questions of the queue are shown.
 *
 * @param values what was asked for, by the words of the address
 */
public record DeskFilter(Map<String, String> values) {

  static final String PATH = "/desk";

  /** Words that choose among several values, in the order in which they are shown. */
  static final List<String> CHOICES =
      List.of("year", "blocks", "kind", "state", "finding", "appendix", "partner");

  private static final List<String> APPENDICES = List.of("I", "II", "III", "N");
  private static final List<String> KINDS = List.of("line", "item");
  private static final List<String> YES_NO = List.of("true", "false");
  private static final List<String> STATES = Arrays.stream(State.values()).map(Enum::name).toList();

  /**
   * A value of a filter.
   *
   * @param value as the address holds it
   * @param count questions that have it, the other filters applied
   */
  public record Choice(String value, long count) {}

  /**
   * Reads the filters of an address.
   *
   * @throws Refusal when a word or value is none
   */
  static DeskFilter of(Arguments arguments) {
    List<String> words = new ArrayList<>(CHOICES);
    words.addAll(List.of("party", "taxon", "page", Reasons.KEPT));
    arguments.refuseOthers(PATH, words);
    check(arguments, "year", "\\d{4}", Texts.of("desk.allowed.year"));
    check(arguments, "page", "[1-9]\\d{0,5}", "1, 2, 3 \u2026");
    check(arguments, "partner", "[A-Z]{2}", Texts.of("desk.allowed.partner"));
    among(arguments, "blocks", YES_NO::contains, String.join(", ", YES_NO));
    among(arguments, "kind", KINDS::contains, String.join(", ", KINDS));
    among(arguments, "appendix", APPENDICES::contains, String.join(", ", APPENDICES));
    among(arguments, "state", STATES::contains, String.join(", ", STATES));
    among(
        arguments,
        "finding",
        code -> Finding.find(code).isPresent() || ItemFinding.find(code).isPresent(),
        Stream.concat(Arrays.stream(Finding.values()), Arrays.stream(ItemFinding.values()))
            .map(Enum::name)
            .collect(Collectors.joining(", ")));
    return new DeskFilter(arguments.values());
  }

  private static void check(Arguments arguments, String word, String pattern, String allowed) {
    among(arguments, word, text -> text.matches(pattern), allowed);
  }

  private static void among(
      Arguments arguments, String word, Function<String, Boolean> is, String allowed) {
    Optional<String> value = arguments.find(word);
    if (value.isPresent() && !is.apply(value.get())) {
      throw Refusal.of(Kind.WRONG_INPUT, "filter.value", word, value.get(), allowed);
    }
  }

  /** What was asked for under a word; blank for nothing. */
  public String get(String word) {
    return values.getOrDefault(word, "");
  }

  /** Number of the page, from 1. */
  int page() {
    return get("page").isEmpty() ? 1 : Integer.parseInt(get("page"));
  }

  /** Whether anything but the Party is chosen. */
  public boolean isNarrow() {
    return values.keySet().stream()
        .anyMatch(w -> !Set.of("party", "page", Reasons.KEPT).contains(w));
  }

  /** Address of another page of the same questions. */
  public String page(int number) {
    Map<String, String> other = new HashMap<>(values);
    other.put("page", number == 1 ? "" : Integer.toString(number));
    return Address.of(PATH, other);
  }

  /** Address with one value changed, from the first page on; a blank value lifts the filter. */
  public String with(String word, String value) {
    Map<String, String> other = new HashMap<>(values);
    other.remove("page");
    other.put(word, value);
    return Address.of(PATH, other);
  }

  /** The questions it lets through. */
  List<OpenQuestion> among(List<OpenQuestion> all) {
    return all.stream().filter(question -> passes(question, "")).toList();
  }

  /** Values of a filter with their counts, the most frequent first; years in their order. */
  List<Choice> choices(List<OpenQuestion> all, String word) {
    Map<String, Long> counts = new HashMap<>();
    for (OpenQuestion question : all) {
      if (passes(question, word)) {
        has(question, word).forEach(value -> counts.merge(value, 1L, Long::sum));
      }
    }
    if (!get(word).isEmpty()) {
      counts.putIfAbsent(get(word), 0L);
    }
    Comparator<Choice> byCount = Comparator.comparing(Choice::count).reversed();
    return counts.entrySet().stream()
        .filter(e -> !e.getKey().isEmpty())
        .map(e -> new Choice(e.getKey(), e.getValue()))
        .sorted(
            word.equals("year") || word.equals("appendix")
                ? Comparator.comparing(Choice::value)
                : byCount.thenComparing(Choice::value))
        .toList();
  }

  private boolean passes(OpenQuestion question, String except) {
    for (String word : CHOICES) {
      if (!word.equals(except)
          && !get(word).isEmpty()
          && !has(question, word).contains(get(word))) {
        return false;
      }
    }
    return question.name().contains(get("taxon").toLowerCase(Locale.ROOT));
  }

  private static Set<String> has(OpenQuestion question, String word) {
    return switch (word) {
      case "year" -> Set.of(Integer.toString(question.year()));
      case "blocks" -> Set.of(Boolean.toString(question.blocks()));
      case "kind" -> Set.of(question.isItem() ? "item" : "line");
      case "state" -> Set.of(question.state());
      case "finding" -> question.findings();
      case "appendix" -> Set.of(question.appendix());
      default -> Set.of(question.partner());
    };
  }
}
