package org.citeswarehouse.api.taxon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what is spelt alike. */
public final class Spelling {

  private Spelling() {}

  /**
   * What is no more than so many letters away from a text, the nearest first.
   *
   * @param wanted the text, folded
   * @param spellings how each may be spelt, folded; the nearest of them counts
   * @param most letters that are added, left out or changed
   */
  public static <T> List<T> within(
      String wanted, Collection<T> all, Function<T, List<String>> spellings, int most) {
    record Near<T>(T one, int letters) {}
    LevenshteinDistance distance = new LevenshteinDistance(most);
    List<Near<T>> near = new ArrayList<>();
    for (T one : all) {
      spellings.apply(one).stream()
          .mapToInt(spelling -> distance.apply(wanted, spelling))
          .filter(letters -> letters >= 0)
          .min()
          .ifPresent(letters -> near.add(new Near<>(one, letters)));
    }
    near.sort(Comparator.comparingInt(Near::letters));
    return near.stream().map(Near::one).toList();
  }
}
