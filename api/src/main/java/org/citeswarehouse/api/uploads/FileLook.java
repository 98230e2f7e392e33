package org.citeswarehouse.api.uploads;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.csv.HeaderRow;
import org.citeswarehouse.ingest.heading.HeadingProposal;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.ingest.source.TextEncoding;
import org.citeswarehouse.model.layout.InputKind;

/**
 * A file before it is read: what it seems to be, and what its headings would be read as.
 *
 * @param kind what it seems to be, or was said to be; null where nothing is alike
 * @param tables what the headings of each of its tables would be read as; none for files whose
 *     columns nobody names, such as messages
 * @param refused why it cannot be read as that kind, or as any where there is no kind; null where
 *     it may be
 * @param encodings encodings other than UTF-8 in which its tables are read
 */
record FileLook(
    InputKind kind,
    Map<HeaderRow, List<HeadingProposal.Line>> tables,
    RefusedFileException refused,
    Set<TextEncoding> encodings) {

  /** Less than that of the columns that are needed, and a file is probably something else. */
  private static final double ENOUGH = 0.4;

  /** A file that is like nothing known. */
  static FileLook unknown() {
    return new FileLook(null, Map.of(), null, Set.of());
  }

  /** A file that cannot be read as anything. */
  static FileLook refused(RefusedFileException why) {
    return new FileLook(null, Map.of(), why, Set.of());
  }

  /** Whether so many of the needed columns are there that it is probably of its kind. */
  boolean isLikely() {
    return likeness() >= ENOUGH;
  }

  /** Whether a Party may have headings of its own for the columns of such files. */
  boolean isMapped() {
    return SavedHeadings.KINDS.contains(kind) && !tables.isEmpty();
  }

  /**
   * Which part of the columns that are needed has a heading; a little less where it is only alike,
   * and more for further columns, by which kinds with few columns are told apart.
   */
  double likeness() {
    double best = 0;
    for (List<HeadingProposal.Line> lines : tables.values()) {
      double needed = 0;
      double found = 0;
      double read = 0;
      for (HeadingProposal.Line line : lines) {
        boolean there = !line.heading().isEmpty() && !line.column().isEmpty();
        needed += line.needed() ? 1 : 0;
        found += line.needed() && there ? line.score() : 0;
        read += there ? line.score() : 0;
      }
      best = Math.max(best, (needed == 0 ? 0 : found / needed) * (1 + read / 1000));
    }
    return best;
  }
}
