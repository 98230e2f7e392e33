package org.citeswarehouse.ingest.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a taxon was listed. A year counts with both its ends: in a year of transfer the Appendices
 * before and after it are right. After the last day that its sources know of, the Appendices of the
 * newest checklist are right as well. A checklist of one day alone says nothing of other years.
 * Source: trade-database-facts B, S1.
 *
 * @param cites times in the Appendices
 * @param eu times in the annexes of the EU
 * @param knownTo day of the last change that the sources of {@code cites} know of; null for none
 * @param current Appendices of the newest checklist; empty where none names the taxon
 * @param inNone whether a checklist says that the taxon is in no Appendix
 * @param reach how far the histories of all taxa reach
 */
public record ListingHistory(
    List<Span> cites,
    List<Span> eu,
    LocalDate knownTo,
    Set<String> current,
    boolean inNone,
    Reach reach) {

  /**
   * The last change that the histories of any taxon know of: after it, silence means nothing.
   *
   * @param cites of the Appendices; null where no history is loaded
   * @param eu of the annexes of the EU; null where no history is loaded
   */
  public record Reach(LocalDate cites, LocalDate eu) {

    /** No history of any taxon. */
    public static final Reach NONE = new Reach(null, null);

    private static boolean covers(LocalDate day, int year) {
      return day != null && year <= day.getYear();
    }
  }

  /** Keeps the lists unchangeable. */
  public ListingHistory {
    cites = List.copyOf(cites);
    eu = List.copyOf(eu);
    current = Set.copyOf(current);
  }

  /** What a history says of an Appendix and a year. */
  enum Answer {
    LISTED,
    NOT_LISTED,
    NO_HISTORY,
    AFTER_HISTORY
  }

  /**
   * A time in an Appendix or annex.
   *
   * @param appendix Appendix or annex
   * @param from first day
   * @param to day on which it ends; null while in force
   */
  public record Span(String appendix, LocalDate from, LocalDate to) {

    boolean covers(int year) {
      return from.getYear() <= year && (to == null || year <= to.getYear());
    }
  }

  /** A taxon of which no listing is known. */
  public static ListingHistory unknown() {
    return new ListingHistory(List.of(), List.of(), null, Set.of(), false, Reach.NONE);
  }

  Answer answer(String appendix, int year) {
    if (appendix.equals("N")) {
      return answerForEu(year);
    }
    if (cites.stream().anyMatch(s -> s.appendix.equals(appendix) && s.covers(year))) {
      return Answer.LISTED;
    }
    boolean after = knownTo == null || year > knownTo.getYear();
    if (knownTo != null && after && current.contains(appendix)) {
      return Answer.LISTED;
    }
    if (cites.isEmpty()) {
      boolean never = current.isEmpty() && (inNone || !eu.isEmpty());
      return never && Reach.covers(reach.cites, year) ? Answer.NOT_LISTED : Answer.NO_HISTORY;
    }
    // A checklist that still agrees with the history says that nothing has changed since.
    boolean settled = !after || current.equals(open());
    return settled || current.isEmpty() ? Answer.NOT_LISTED : Answer.AFTER_HISTORY;
  }

  /** Appendix N is for times on an annex of the EU during which no Appendix lists the taxon. */
  private Answer answerForEu(int year) {
    for (Span span : eu) {
      for (Span gap : gaps()) {
        LocalDate from = span.from.isAfter(gap.from) ? span.from : gap.from;
        LocalDate to = earlier(span.to, gap.to);
        if ((to == null || from.isBefore(to)) && new Span("N", from, to).covers(year)) {
          return Answer.LISTED;
        }
      }
    }
    if (reach.eu == null) {
      return Answer.NO_HISTORY;
    }
    return Reach.covers(reach.eu, year) ? Answer.NOT_LISTED : Answer.AFTER_HISTORY;
  }

  /** Times during which no Appendix lists it. */
  private List<Span> gaps() {
    List<Span> listed = new ArrayList<>(cites);
    listed.sort(Comparator.comparing(Span::from));
    List<Span> gaps = new ArrayList<>();
    LocalDate from = LocalDate.MIN;
    for (Span span : listed) {
      if (from != null && span.from.isAfter(from)) {
        gaps.add(new Span("", from, span.from));
      }
      from = from == null || span.to == null ? null : span.to.isAfter(from) ? span.to : from;
    }
    if (from != null) {
      gaps.add(new Span("", from, null));
    }
    return gaps;
  }

  /** Appendices in which it was listed in a year. */
  Set<String> in(int year) {
    Set<String> listed = new TreeSet<>();
    cites.stream().filter(s -> s.covers(year)).forEach(s -> listed.add(s.appendix));
    return listed;
  }

  private Set<String> open() {
    Set<String> open = new TreeSet<>();
    cites.stream().filter(s -> s.to == null).forEach(s -> open.add(s.appendix));
    return open;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a == null ? b : b == null || a.isBefore(b) ? a : b;
  }
}
