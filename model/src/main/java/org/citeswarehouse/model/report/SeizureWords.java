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

  /** A row of the list; words that mean something else are taken out of a remark first. */
  private record Entry(boolean seized, String words) {
    static Entry of(NamedCsvRecord row) {
      return new Entry(row.getField("means").equals("SEIZED"), plain(row.getField("words")));
    }
  }

  private static final List<Entry> ALL =
      ListFile.read(SeizureWords.class, "seizure-words.csv", Entry::of);
  private static final Pattern SEIZED = oneOf(true);
  private static final Pattern OTHERWISE = oneOf(false);

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
  private static Pattern oneOf(boolean seized) {
    return Pattern.compile(
        ALL.stream()
            .filter(entry -> entry.seized() == seized)
            .map(Entry::words)
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{Nd}])(?:", ")(?![\\p{L}\\p{Nd}])")));
  }
}
