package org.citeswarehouse.api.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.choice.PartyYear;
import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;

/**
 * The work queue of a Party.
 *
 * @param party code of the Party; blank where nothing is reconciled yet
 * @param parties the Parties that who asks may choose
 * @param filter which questions are shown
 * @param choices values of each filter with their counts
 * @param entries the questions of this page
 * @param progress how much is left of what the filter lets through
 * @param all questions that nobody has decided, whatever the filter
 * @param pages number of pages
 * @param last what was decided last
 * @param waiting decisions that wait for the next build
 * @param reasons the reason that is kept, and reasons to choose from
 * @param until day that is proposed for what is deferred
 * @param run the run all figures come from
 * @param asOf the day at which that run judged them; null where none was judged
 */
public record DeskPage(
    String party,
    List<String> parties,
    DeskFilter filter,
    Map<String, List<DeskFilter.Choice>> choices,
    List<Entry> entries,
    Progress progress,
    long all,
    int pages,
    Batch last,
    long waiting,
    Reasons reasons,
    LocalDate until,
    String run,
    LocalDate asOf) {

  /** Questions of a page: as many as are decided in one go, and as a page of paper holds. */
  static final int LENGTH = 25;

  static DeskPage of(Warehouse warehouse, Arguments arguments) {
    DeskFilter filter = DeskFilter.of(arguments);
    DecisionBook book = DecisionBook.of(warehouse);
    Reading reading = book.reading();
    List<PartyYear> known = Known.of(reading);
    String party = Known.chosen(known, arguments);
    List<OpenQuestion> open = open(book, party);
    List<OpenQuestion> found = filter.among(open);
    Map<String, List<DeskFilter.Choice>> choices = new LinkedHashMap<>();
    DeskFilter.CHOICES.forEach(word -> choices.put(word, filter.choices(open, word)));
    int pages = Math.max(1, (found.size() + LENGTH - 1) / LENGTH);
    // After the last questions of the last page are decided there is one page less.
    int page = Math.min(filter.page(), pages);
    List<OpenQuestion> shown =
        found.subList((page - 1) * LENGTH, Math.min(page * LENGTH, found.size()));
    return new DeskPage(
        party,
        known.stream().map(PartyYear::party).distinct().toList(),
        filter,
        choices,
        new Entries(reading, new Seen(book), party).of(shown),
        Progress.of(reading, party, found),
        open.size(),
        pages,
        Batch.last(book, party),
        standing(book, party).count(),
        Reasons.of(book, party, filter.get(Reasons.KEPT), filter.page(page)),
        Reasons.until(),
        reading.state().run(),
        reading.state().asOf());
  }

  /** Questions that no decision which waits has answered. */
  private static List<OpenQuestion> open(DecisionBook book, String party) {
    Set<Subject> answered =
        standing(book, party).map(DeskPage::answered).collect(Collectors.toSet());
    return OpenQuestion.of(book.reading(), party).stream()
        .filter(question -> !answered.contains(question.subject()))
        .toList();
  }

  /** Decisions that wait for a build and were not taken back. */
  private static Stream<Decision> standing(DecisionBook book, String party) {
    return book.waiting(party).stream()
        .filter(d -> d.action() != Action.UNDO)
        .filter(d -> book.ledger().undoneBy(d).isEmpty());
  }

  private static Subject answered(Decision decision) {
    return decision.item() == null
        ? Subject.of(decision.party(), decision.line())
        : Subject.of(decision.party(), decision.item());
  }

  /** Number of this page, from 1. */
  public int page() {
    return Math.min(filter.page(), pages);
  }

  /** Number of the first question of this page among those that are shown. */
  public int first() {
    return (page() - 1) * LENGTH + 1;
  }

  /** Address of this page. */
  public String address() {
    return filter.page(page());
  }
}
