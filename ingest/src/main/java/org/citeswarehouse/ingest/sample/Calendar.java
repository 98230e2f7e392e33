package org.citeswarehouse.ingest.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** On which days the goods of a document travel: mostly while it is valid. */
final class Calendar {

  private static final List<Integer> VOYAGES = List.of(1, 1, 1, 1, 1, 1, 1, 2, 2, 3);
  private static final int MOST_VOYAGES = 6;

  private final Profile profile;
  private final Dice dice;
  private final LocalDate newsUntil;
  private int declarations = 100_000;

  Calendar(Profile profile, Dice dice) {
    this.profile = profile;
    this.newsUntil = profile.asOf().minusDays(5);
    this.dice = dice;
  }

  List<Voyage> voyages(Document document) {
    NavigableSet<LocalDate> days = days(document);
    List<Voyage> voyages = new ArrayList<>();
    for (LocalDate day : days) {
      boolean back = document.crossesOften() && voyages.size() % 2 == 1;
      boolean outward = !document.arrives() && !back;
      String transport = dice.chance(0.8) ? transport() : "";
      voyages.add(new Voyage(document, outward, day, declaration(day, outward), transport));
    }
    return voyages;
  }

  String declaration(LocalDate day, boolean outward) {
    declarations += dice.between(1, 5);
    return "%02d%s%s%08d"
        .formatted(day.getYear() % 100, profile.code(), outward ? "EX" : "IM", declarations);
  }

  String transport() {
    return "%03d-%08d".formatted(dice.between(100, 999), dice.between(10_000_000, 99_999_999));
  }

  private NavigableSet<LocalDate> days(Document document) {
    LocalDate first = first(document);
    LocalDate last = last(document, first);
    NavigableSet<LocalDate> days = new TreeSet<>();
    if (last.isBefore(first)) {
      return days;
    }
    int count = document.crossesOften() ? dice.between(2, 6) : dice.pick(VOYAGES);
    double again = profile.rate(Rate.CROSSES_AGAIN);
    while (again > 0 && count < MOST_VOYAGES && dice.chance(again)) {
      count++;
    }
    for (int i = 0; i < count; i++) {
      days.add(dice.day(first, last));
    }
    if (document.story() == Story.IN_ORDER && !document.crossesOften()) {
      outOfOrder(document, days);
    }
    return days;
  }

  private void outOfOrder(Document document, NavigableSet<LocalDate> days) {
    LocalDate late = document.validUntil().plusDays(dice.between(4, 30));
    if (dice.chance(profile.rate(Rate.EARLY))) {
      days.pollFirst();
      days.add(document.issued().minusDays(dice.between(4, 9)));
    } else if (dice.chance(profile.rate(Rate.LATE)) && !late.isAfter(newsUntil)) {
      days.pollLast();
      days.add(late);
    }
  }

  private static LocalDate first(Document document) {
    boolean usedThoughVoid = document.story().isVoid() && document.story() != Story.USED_WITHDRAWN;
    boolean told = usedThoughVoid && document.statusDate() != null;
    return told ? document.statusDate().plusDays(6) : document.issued().plusDays(3);
  }

  private LocalDate last(Document document, LocalDate first) {
    LocalDate usual = first.plusDays(document.type().equals("I") ? 200 : 110);
    if (document.story() == Story.USED_WITHDRAWN) {
      usual = first.plusDays(55);
    }
    LocalDate last = usual.isBefore(newsUntil) ? usual : newsUntil;
    boolean travelling = document.crossesOften();
    LocalDate yearEnd = LocalDate.of(first.getYear(), 12, 28);
    return travelling && yearEnd.isBefore(last) ? yearEnd : last;
  }
}
