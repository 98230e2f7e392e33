package org.citeswarehouse.api.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.web.Written;

/**
 * What happened to a permit, day by day, from the first day to the last.
 *
 * @param events what happened, in order
 * @param from place of the first day of validity, from 0 to 600
 * @param until place of the last day of validity
 */
public record Timeline(List<Event> events, int from, int until) {

  private static final int WIDTH = 560;
  private static final int MARGIN = 20;

  /**
   * Something that happened.
   *
   * @param day when; null where the register does not say
   * @param kind ISSUED, ENDORSEMENT, CUSTOMS, DECISION, EXPIRY or AS_OF, each a mark of its own
   * @param counted whether it counts as a crossing
   * @param said the same in words
   * @param x its place, from 0 to 600
   */
  public record Event(LocalDate day, String kind, boolean counted, String said, int x) {
    /** The day as the language of the page writes it. */
    public String date() {
      return day == null ? Texts.of("desk.timeline.undated") : Written.day(day);
    }
  }

  static Timeline of(Values head, List<PermitLine> lines) {
    List<Event> events = new ArrayList<>();
    add(events, head.day("issue_date"), "ISSUED", true, Texts.of("desk.timeline.ISSUED"));
    for (PermitLine line : lines) {
      for (Values crossing : line.crossings()) {
        add(
            events,
            crossing.day("crossed_on"),
            crossing.text("kind"),
            crossing.is("counted"),
            said(line, crossing));
      }
    }
    add(events, head.day("valid_until"), "EXPIRY", true, Texts.of("desk.timeline.EXPIRY"));
    add(events, head.day("as_of"), "AS_OF", true, Texts.of("desk.timeline.AS_OF"));
    List<LocalDate> days = events.stream().map(Event::day).filter(d -> d != null).sorted().toList();
    List<Event> placed =
        events.stream()
            .sorted(
                Comparator.comparing(Event::day, Comparator.nullsLast(Comparator.naturalOrder())))
            .map(e -> new Event(e.day(), e.kind(), e.counted(), e.said(), place(e.day(), days)))
            .toList();
    return new Timeline(
        placed, place(head.day("issue_date"), days), place(head.day("valid_until"), days));
  }

  private static void add(
      List<Event> events, LocalDate day, String kind, boolean counted, String said) {
    if (day != null || kind.equals("ENDORSEMENT") || kind.equals("CUSTOMS")) {
      events.add(new Event(day, kind, counted, said, 0));
    }
  }

  private static String said(PermitLine line, Values crossing) {
    String amount =
        crossing.has("quantity")
            ? crossing.quantity("quantity") + " " + crossing.text("unit")
            : crossing.quantity("stated_quantity") + " " + crossing.text("stated_unit");
    String said =
        Texts.of(
            "desk.timeline." + crossing.text("kind"),
            amount,
            line.get("line_no"),
            crossing.text("office"));
    return crossing.is("counted")
        ? said
        : said
            + " – "
            + Texts.of("desk.timeline.not", Texts.said("left-out", crossing.text("left_out")));
  }

  private static int place(LocalDate day, List<LocalDate> days) {
    if (day == null || days.isEmpty()) {
      return MARGIN;
    }
    LocalDate first = days.get(0);
    long span = ChronoUnit.DAYS.between(first, days.get(days.size() - 1));
    if (span == 0) {
      return MARGIN;
    }
    return MARGIN
        + BigDecimal.valueOf(ChronoUnit.DAYS.between(first, day))
            .multiply(BigDecimal.valueOf(WIDTH))
            .divide(BigDecimal.valueOf(span), 0, RoundingMode.HALF_UP)
            .intValue();
  }

  /** The events that have a day and so a place. */
  public List<Event> dated() {
    return events.stream().filter(e -> e.day() != null).toList();
  }

  /** First day of the line. */
  public String first() {
    return dated().isEmpty() ? "" : dated().get(0).date();
  }

  /** Last day of the line. */
  public String last() {
    return dated().isEmpty() ? "" : dated().get(dated().size() - 1).date();
  }
}
