package org.citeswarehouse.api.desk;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;

/**
 * What a form of decisions proposes as their reason. The reason of the decision before stands in
 * the field, for many questions have the same one; that it does is said beside it, so that no
 * decision carries a reason that was not meant.
 *
 * @param offered reasons given lately on a Party's register, then common ones
 * @param kept the reason of the decision before; blank where the address names none
 * @param of what that decision was about; blank likewise
 * @param emptied address of the same page with an empty field
 */
public record Reasons(List<String> offered, String kept, String of, String emptied) {

  /** The word of an address that names the decision whose reason is kept. */
  static final String KEPT = "kept";

  private static final List<String> COMMON =
      List.of("papers", "customs", "holder", "number", "asked", "partial");
  private static final int RECENT = 4;
  private static final int DAYS = 30;

  /**
   * The reasons of a page.
   *
   * @param kept identifier of the decision before; blank for none
   * @param address address of the page
   */
  static Reasons of(DecisionBook book, String party, String kept, String address) {
    Optional<Decision> before =
        book.ledger()
            .find(kept)
            .filter(d -> d.party().equals(party) && isOfQuestion(d) && d.reason() != null);
    return new Reasons(
        offered(book, party),
        before.map(Decision::reason).orElse(""),
        before.map(Reasons::about).orElse(""),
        forgetting(address));
  }

  private static List<String> offered(DecisionBook book, String party) {
    Set<String> reasons = new LinkedHashSet<>();
    List<Decision> all = book.ledger().all();
    for (int i = all.size() - 1; i >= 0 && reasons.size() < RECENT; i--) {
      if (all.get(i).party().equals(party) && all.get(i).action() != Action.UNDO) {
        reasons.add(all.get(i).reason());
      }
    }
    COMMON.forEach(name -> reasons.add(Texts.of("desk.reason." + name)));
    return List.copyOf(reasons);
  }

  /** Undoings are about a decision, waivers about a warning: no page here keeps their reason. */
  private static boolean isOfQuestion(Decision decision) {
    return decision.item() != null || decision.line() != null;
  }

  private static String about(Decision decision) {
    return decision.item() == null ? decision.line().written() : decision.item().written();
  }

  /** An address that keeps the reason of a decision, and of no other. */
  static String keeping(String address, String decision) {
    String plain = forgetting(address);
    return plain + (plain.contains("?") ? "&" : "?") + KEPT + "=" + Address.encoded(decision);
  }

  private static String forgetting(String address) {
    return address.replaceAll("([?&])" + KEPT + "=[^&#]*&?", "$1").replaceAll("[?&]$", "");
  }

  /** Whether the field holds the reason of the decision before. */
  public boolean isKept() {
    return !kept.isEmpty();
  }

  /** The day on which a deferred question is asked again, unless another is chosen. */
  static LocalDate until() {
    return Day.today().plusDays(DAYS);
  }
}
