package org.citeswarehouse.model.report;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.citeswarehouse.model.codes.ListFile;

/**
 * The words by which remarks say that a shipment was seized. Seizures belong in the annual
 * illegal-trade report; source code I is never one. Source: cites-rules 1.5.
 */
public final class SeizureWords {

  private enum Means {
    /** That goods were seized. */
    SEIZED,
    /** Something else, though a word of seizure stands in it. */
    OTHERWISE,
    /** That what follows in the same clause is not so. */
    DENIAL
  }

  /** A row of the list. */
  private record Entry(Means means, String words) {
    static Entry of(NamedCsvRecord row) {
      return new Entry(Means.valueOf(row.getField("means")), plain(row.getField("words")));
    }
  }

  private static final List<Entry> ALL =
      ListFile.read(SeizureWords.class, "seizure-words.csv", Entry::of);
  private static final Pattern SEIZED = Pattern.compile(oneOf(Means.SEIZED));

  /** Taken out of a remark first; up to three words stand between a denial and what it denies. */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          oneOf(Means.OTHERWISE)
              + "|"
              + oneOf(Means.DENIAL)
              + "(?:[\\s'\u2019-]+[\\p{L}\\p{Nd}]+){0,3}?[\\s'\u2019-]+"
              + oneOf(Means.SEIZED));

  private SeizureWords() {}

  /** Whether the remarks say so; false for none. */
  public static boolean in(String remarks) {
    return remarks != null
        && SEIZED.matcher(OTHERWISE.matcher(plain(remarks)).replaceAll(" ")).find();
  }

  /** Small letters without accents, blanks squeezed. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ");
  }

  /** The longest first, so that no words hide longer ones. */
  private static String oneOf(Means means) {
    return ALL.stream()
        .filter(entry -> entry.means() == means)
        .map(Entry::words)
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{Nd}])(?:", ")(?![\\p{L}\\p{Nd}])"));
  }
}
