package org.citeswarehouse.ingest.heading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.citeswarehouse.ingest.csv.HeaderRow;
import org.citeswarehouse.model.layout.HeadingText;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.KnownHeadings;
import org.citeswarehouse.model.privacy.PersonalHeadings;

/**
 * What the headings of a table would be read as, and what headings that are not known may mean. A
 * likeness is a proposal with its score: the greatest Jaro-Winkler similarity to a known heading of
 * the column, letters and digits only.
 */
public final class HeadingProposal {

  /** Below it, words have too little in common to be worth an officer's time. */
  private static final double ALIKE = 0.88;

  private static final double CERTAIN = 1;

  /** Letters of a value that are enough to know it again. */
  private static final int LONGEST = 80;

  private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

  private HeadingProposal() {}

  /**
   * A line of the proposal.
   *
   * @param heading the heading as written; blank for a column that has none
   * @param column the column; blank for a heading that means none
   * @param method how it is known; null where nothing is proposed
   * @param score 1 for what is known, the likeness for what is only similar, 0 for nothing
   * @param needed whether a file without the column is refused
   * @param example the first value below, cut where it is long; blank where the rows looked at have
   *     none
   * @param withheld whether no value is shown since the column may name people
   */
  public record Line(
      String heading,
      String column,
      HeadingMethod method,
      double score,
      boolean needed,
      String example,
      boolean withheld) {}

  /** The proposal: columns in the order of the layout, then headings that mean none. */
  public static List<Line> of(HeaderRow header, NamedLayout layout) {
    HeadingMatch match = new HeadingMatch(header.headings(), layout);
    List<Integer> positions = match.positions();
    List<Line> similar = similar(header, match, layout);
    List<Line> lines = new ArrayList<>();
    List<InputColumn> columns = layout.layout().columns();
    for (int i = 0; i < columns.size(); i++) {
      InputColumn column = columns.get(i);
      boolean needed = layout.needs(column);
      int position = positions.get(i);
      if (position >= 0) {
        HeadingMethod method =
            match.uses().stream()
                .filter(use -> use.column().equals(column.name()))
                .findFirst()
                .orElseThrow()
                .method();
        lines.add(
            new Line(
                header.headings().get(position),
                column.name(),
                method,
                CERTAIN,
                needed,
                column.withheld() ? "" : value(header, position),
                column.withheld()));
      } else {
        lines.add(
            similar.stream()
                .filter(line -> line.column().equals(column.name()))
                .findFirst()
                .orElse(new Line("", column.name(), null, 0, needed, "", false)));
      }
    }
    for (String heading : match.unused()) {
      if (similar.stream().noneMatch(line -> line.heading().equals(heading))) {
        lines.add(line(header, heading, "", null, 0, false));
      }
    }
    return lines;
  }

  /** Headings that mean nothing known, each with the column it is most like; the best first. */
  private static List<Line> similar(HeaderRow header, HeadingMatch match, NamedLayout layout) {
    KnownHeadings known = KnownHeadings.of(layout.layout());
    List<Line> all = new ArrayList<>();
    Set<String> there = new HashSet<>(match.uses().stream().map(HeadingUse::column).toList());
    for (String heading : match.unused()) {
      for (InputColumn column : layout.layout().columns()) {
        double score =
            there.contains(column.name())
                ? 0
                : known.texts(column.name()).stream()
                    .mapToDouble(text -> likeness(heading, text))
                    .max()
                    .orElse(0);
        if (score >= ALIKE) {
          all.add(
              line(
                  header,
                  heading,
                  column.name(),
                  HeadingMethod.SIMILAR,
                  score,
                  layout.needs(column)));
        }
      }
    }
    all.sort(Comparator.comparingDouble(Line::score).reversed());
    List<Line> best = new ArrayList<>();
    for (Line line : all) {
      if (best.stream()
          .noneMatch(b -> b.heading().equals(line.heading()) || b.column().equals(line.column()))) {
        best.add(line);
      }
    }
    return best;
  }

  private static double likeness(String heading, String text) {
    return LIKENESS.apply(HeadingText.letters(heading), HeadingText.letters(text));
  }

  /** A line of a heading that is not known: what it says tells whether it may name people. */
  private static Line line(
      HeaderRow header,
      String heading,
      String column,
      HeadingMethod method,
      double score,
      boolean needed) {
    boolean withheld = PersonalHeadings.mayNamePeople(heading);
    String example = withheld ? "" : value(header, header.headings().indexOf(heading));
    return new Line(heading, column, method, score, needed, example, withheld);
  }

  private static String value(HeaderRow header, int position) {
    if (position >= header.below().size()) {
      return "";
    }
    String value = header.below().get(position).strip();
    return value.length() > LONGEST ? value.substring(0, LONGEST) + "\u2026" : value;
  }
}
