package org.citeswarehouse.api.problems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.decision.TakenDecisions;
import org.citeswarehouse.api.decision.Waiver;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Answer;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.api.work.WorkQueue;

/** Lets warnings of a report stand, and takes that back. */
final class WaiverForms {

  private final Warehouse warehouse;
  private final TakenDecisions decisions;
  private final WorkQueue queue;

  WaiverForms(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.decisions = new TakenDecisions(warehouse);
    this.queue = new WorkQueue(warehouse);
  }

  void addTo(Addresses addresses) {
    addresses.form("/problems/waive", Access.OFFICER, What.DECIDED, this::waive);
    addresses.form("/problems/waive/undo", Access.OFFICER, What.DECIDED, this::undo);
  }

  private Answer waive(Request request, Form form) {
    String party = ProblemPages.own(warehouse, request, form.needed("party", "choose.party"));
    String year = form.needed("year", "choose.year");
    Set<String> keys = new LinkedHashSet<>(form.all("warning"));
    if (keys.isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "problems.none-chosen");
    }
    String reason = form.needed("reason", "problems.warnings.reason");
    String by = form.by();
    WarningsPage page =
        WarningsPage.of(
            Reading.current(warehouse),
            new WaitingWaivers(warehouse),
            new Arguments(Map.of("party", party, "year", year)));
    refusePrimary(page, keys);
    List<WarningsPage.Broken> open =
        page.find(keys).orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "problems.warning-gone"));
    List<Map<String, String>> waivers = new ArrayList<>();
    for (WarningsPage.Broken warning : open) {
      Map<String, String> decision = new LinkedHashMap<>();
      decision.put("party", party);
      decision.put("action", "WAIVE");
      decision.put("rule", warning.rule());
      if (!warning.value().isEmpty()) {
        decision.put("value", warning.value());
      }
      decision.put("report_year", year);
      decision.put("reason", reason);
      decision.put("decided_by", by);
      waivers.add(decision);
    }
    decisions.takeAll(waivers, book -> {});
    queue.build(party, by);
    return Answer.goTo(
        page(party, year), Texts.of("problems.waived.left", Written.number(open.size())));
  }

  private static void refusePrimary(WarningsPage page, Set<String> keys) {
    page.mended().stream()
        .filter(broken -> keys.contains(broken.key()))
        .findFirst()
        .ifPresent(
            broken -> {
              throw Refusal.of(Kind.WRONG_INPUT, "problems.primary", broken.rule());
            });
  }

  private Answer undo(Request request, Form form) {
    String party = ProblemPages.own(warehouse, request, form.needed("party", "choose.party"));
    String id = form.needed("decision");
    if (Waiver.of(Reading.current(warehouse), party).stream().noneMatch(w -> w.id().equals(id))) {
      throw Refusal.of(Kind.NOT_FOUND, "problems.no-waiver", id);
    }
    String by = form.by();
    Map<String, String> decision = new LinkedHashMap<>();
    decision.put("party", party);
    decision.put("action", "UNDO");
    decision.put("undoes", id);
    decision.put("reason", form.needed("reason", "problems.fixes.undo.reason"));
    decision.put("decided_by", by);
    decisions.take(decision);
    queue.build(party, by);
    return Answer.goTo(
        page(party, form.needed("year", "choose.year")), Texts.of("problems.waived.undo.left"));
  }

  private static String page(String party, String year) {
    return Address.of("/problems/warnings", Map.of("party", party, "year", year));
  }
}
