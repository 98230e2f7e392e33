package org.citeswarehouse.api.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.model.decision.Decision;

/**
 * What was decided on a Party's register, the last first.
 *
 * @param party code of the Party
 * @param by whose decisions are shown; blank for everybody's
 * @param decisions the last ones
 * @param people who decided on the register
 * @param more how many earlier ones are not shown
 */
public record DecisionsPage(
    String party, String by, List<MadeDecision> decisions, List<String> people, long more) {

  static final String PATH = "/desk/decisions";

  private static final int SHOWN = 200;

  static DecisionsPage of(Warehouse warehouse, Arguments arguments) {
    arguments.refuseOthers(PATH, List.of("party", "by"));
    DecisionBook book = DecisionBook.of(warehouse);
    String party = Known.chosen(Known.of(book.reading()), arguments);
    String by = arguments.find("by").orElse("");
    List<Decision> ofParty =
        book.ledger().all().stream().filter(d -> d.party().equals(party)).toList();
    List<Decision> shown =
        new ArrayList<>(ofParty.stream().filter(d -> by.isEmpty() || d.by().equals(by)).toList());
    Collections.reverse(shown);
    return new DecisionsPage(
        party,
        by,
        shown.stream().limit(SHOWN).map(d -> MadeDecision.of(book, d)).toList(),
        ofParty.stream().map(Decision::by).distinct().sorted().toList(),
        Math.max(0, shown.size() - SHOWN));
  }

  /** Address of this page. */
  public String address() {
    return Address.of(PATH, Map.of("party", party, "by", by));
  }
}
