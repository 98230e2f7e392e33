package org.citeswarehouse.api.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.taxon.Folded;
import org.citeswarehouse.api.trade.QueryWords;
import org.citeswarehouse.model.codes.EuropeanUnion;

/** Codes of a filter, found by code or by name in the language of the request. */
final class CodeChoices {

  private record Code(Choice choice, String code, String name) {

    /** Whether a text begins the code, or is what the European Union writes for it. */
    boolean isOf(String wanted) {
      return code.startsWith(wanted) || isInUnion(wanted);
    }

    boolean isInUnion(String wanted) {
      return EuropeanUnion.isoCode(wanted.toUpperCase(Locale.ROOT))
          .filter(choice.value()::equals)
          .isPresent();
    }
  }

  private record Key(CodeNames list, Language language) {}

  private static final int SHORT_LIST = 25;
  private static final Map<Key, CodeChoices> KNOWN = new ConcurrentHashMap<>();

  private final List<Code> codes;

  private CodeChoices(List<Code> codes) {
    this.codes = codes;
  }

  /** Those of a filter such as {@code importer}, or of the list {@code country}. */
  static CodeChoices of(String word) {
    String filter = word.equals("country") ? "importer" : word;
    CodeNames names = QueryWords.LISTS.get(filter);
    return KNOWN.computeIfAbsent(
        new Key(names, Asking.current().language()), key -> new CodeChoices(read(filter, names)));
  }

  private static List<Code> read(String filter, CodeNames names) {
    List<String> all =
        Filters.COMPTAB.stream()
            .filter(f -> f.name().equals(filter))
            .flatMap(f -> f.allowed().codes().stream())
            .toList();
    List<Code> codes = new ArrayList<>();
    for (String code : names.sorted(all)) {
      String name = names.name(code);
      codes.add(new Code(new Choice(code, name, ""), Folded.of(code), Folded.of(name)));
    }
    return codes;
  }

  /** The codes that a text names exactly: one, none, or several of the same name. */
  List<Choice> exact(String typed) {
    String wanted = Folded.of(typed);
    List<Choice> byCode =
        codes.stream().filter(c -> c.code().equals(wanted)).map(Code::choice).toList();
    return byCode.isEmpty()
        ? codes.stream()
            .filter(c -> c.name().equals(wanted) || c.isInUnion(wanted))
            .map(Code::choice)
            .toList()
        : byCode;
  }

  /** Codes that begin so, then names, then names one of whose words begins so. */
  List<Choice> fitting(String typed) {
    String wanted = Folded.of(typed);
    return codes.stream()
        .filter(c -> c.isOf(wanted) || Folded.fits(c.name(), wanted))
        .sorted(
            Comparator.comparingInt(
                c ->
                    c.code().equals(wanted) || c.isInUnion(wanted)
                        ? 0
                        : c.name().startsWith(wanted) ? 1 : 2))
        .map(Code::choice)
        .toList();
  }

  /** What may have been meant: what begins so, all of a short list, or the nearest by spelling. */
  Meant meant(String typed) {
    String wanted = Folded.of(typed);
    List<Choice> fitting = wanted.isEmpty() ? List.of() : fitting(wanted);
    if (!fitting.isEmpty()) {
      return Meant.beginning(fitting);
    }
    List<Code> slips = Meant.slips(wanted, codes, c -> List.of(c.name()));
    if (slips.isEmpty() && codes.size() <= SHORT_LIST) {
      return Meant.all(codes.stream().map(Code::choice).toList());
    }
    List<Code> near =
        slips.isEmpty() ? Meant.nearest(wanted, codes, c -> List.of(c.code(), c.name())) : slips;
    return Meant.spelling(near.stream().map(Code::choice).toList());
  }
}
