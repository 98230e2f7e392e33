package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Issues documents with their lines. The lines of a document differ in taxon, so that the goods of
 * a declaration always tell which line is meant: who reads only the number cannot.
 */
final class PermitOffice {

  private static final int[] LINES = {1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5};

  private final Profile profile;
  private final Dice dice;
  private final LocalDate first;
  private final LocalDate last;
  private final Market market;
  private final NumberStyles numbers;
  private final Set<String> borne = new HashSet<>();
  private final List<Line> issued = new ArrayList<>();

  PermitOffice(Profile profile, Dice dice, Market market, NumberStyles numbers) {
    this.profile = profile;
    this.dice = dice;
    this.first = LocalDate.of(profile.year() - 1, 11, 1);
    this.last = LocalDate.of(profile.year(), 12, 28);
    this.market = market;
    this.numbers = numbers;
  }

  /** Every line of its documents, in order of issue number. */
  List<Line> issue() {
    for (int i = 0; i < profile.documents(); i++) {
      issue(Application.next(profile, dice));
    }
    return List.copyOf(issued);
  }

  private void issue(Application asked) {
    LocalDate day = dice.day(first, last);
    boolean travelling = asked.months() > 12;
    Story story = travelling ? Story.IN_ORDER : Stories.next(dice);
    LocalDate statusDate = story.isVoid() ? Stories.statusDate(story, day, dice) : null;
    int size = travelling ? 1 : LINES[dice.between(0, LINES.length - 1)];
    List<Good> goods = goods(asked.goods(), size);
    String replacement = story.replacement() ? number(asked, day.getYear()) : "";
    String purpose = asked.purpose(goods.get(0), dice);
    String number = number(asked, day.getYear());
    List<Line> lines =
        enter(document(asked, number, day, purpose, story, statusDate, replacement), goods, asked);
    if (story.replacement()) {
      LocalDate later = day.plusDays(12);
      reissue(document(asked, replacement, later, purpose, Story.IN_ORDER, null, ""), lines);
    }
  }

  private Document document(
      Application asked,
      String number,
      LocalDate day,
      String purpose,
      Story story,
      LocalDate statusDate,
      String replacement) {
    boolean tooLong = story == Story.IN_ORDER && dice.chance(0.008);
    LocalDate until = day.plusMonths(asked.months() + (tooLong ? 3 : 0)).minusDays(1);
    String holder = "H%05d".formatted(dice.between(1, 900));
    return new Document(
        asked.issuer(),
        asked.own(),
        number,
        asked.type(),
        asked.other(),
        day,
        until,
        purpose,
        asked.exporter(),
        asked.importer(),
        holder,
        story,
        statusDate,
        replacement,
        tooLong);
  }

  /** A number that no document of its issuer bears yet. */
  private String number(Application asked, int year) {
    String number;
    do {
      number =
          asked.own() ? numbers.own(asked.type(), year) : numbers.foreign(asked.issuer(), year);
    } while (!borne.add(asked.issuer() + " " + number));
    return number;
  }

  private List<Good> goods(Predicate<Good> wanted, int size) {
    List<Good> choice = choice(wanted);
    Good first = popular(choice);
    List<Good> chosen = new ArrayList<>(List.of(first));
    Set<String> names = new HashSet<>(Set.of(first.name()));
    List<Good> alike =
        choice.stream()
            .filter(g -> g.kind().equals(first.kind()) && g.plant() == first.plant())
            .toList();
    while (chosen.size() < size) {
      Good next = popular(alike.size() > 8 && dice.chance(0.7) ? alike : choice);
      if (names.add(next.name())) {
        chosen.add(next);
      } else {
        size--;
      }
    }
    return chosen;
  }

  /** What may be asked for; for many documents only what the Party is known for, where it can. */
  private List<Good> choice(Predicate<Good> wanted) {
    List<Good> all = market.goods(wanted);
    if (profile.terms().isEmpty() || !dice.chance(profile.rate(Rate.FAVOURED))) {
      return all;
    }
    List<Good> known = all.stream().filter(g -> profile.terms().contains(g.kind().term())).toList();
    return known.isEmpty() ? all : known;
  }

  /** A few goods make most of the trade. */
  private Good popular(List<Good> choice) {
    int place = (int) (choice.size() * Math.pow(dice.share(0, 1), 1.6));
    return choice.get(place * 37 % choice.size());
  }

  private List<Line> enter(Document document, List<Good> goods, Application asked) {
    List<Line> lines = new ArrayList<>();
    for (Good good : goods) {
      String origin = origin(document);
      String permit =
          origin.isEmpty() || document.other().equals("PRE_CONVENTION")
              ? ""
              : numbers.foreign(origin, document.issued().getYear());
      String source = asked.source(good, dice);
      lines.add(
          new Line(
              document,
              letter(lines.size()),
              good,
              unit(good),
              quantity(document, good),
              source,
              origin,
              permit));
    }
    issued.addAll(lines);
    return lines;
  }

  private void reissue(Document document, List<Line> lines) {
    lines.forEach(
        l ->
            issued.add(
                new Line(
                    document,
                    l.letter(),
                    l.good(),
                    l.unit(),
                    l.quantity(),
                    l.source(),
                    l.origin(),
                    l.originPermit())));
  }

  private static String letter(int place) {
    return String.valueOf((char) ('A' + place));
  }

  /** Re-exports have an origin of their own; so has some of what others re-export to the Party. */
  private String origin(Document document) {
    boolean indirect =
        document.type().equals("R") || (document.type().equals("I") && dice.chance(0.1));
    if (!indirect) {
      return "";
    }
    String origin = dice.pick(profile.partners().suppliers());
    return origin.equals(document.exporter()) || origin.equals(document.importer()) ? "BR" : origin;
  }

  private String unit(Good good) {
    return good.kind().counted() && dice.chance(0.6) ? "" : good.kind().unit();
  }

  private BigDecimal quantity(Document document, Good good) {
    Kind kind = good.kind();
    double highest = good.live() && good.plant() ? kind.highest() * 30 : kind.highest();
    if (document.crossesOften()) {
      highest = Math.min(highest, 4);
    }
    boolean small = kind.counted() || kind.unit().equals("GRM") || kind.unit().equals("MLT");
    int decimals = small ? 0 : Measure.of(kind.unit()).decimals() - 1;
    return dice.quantity(Math.min(kind.lowest(), highest), highest, decimals);
  }
}
