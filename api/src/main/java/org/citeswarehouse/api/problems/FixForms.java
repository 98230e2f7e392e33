package org.citeswarehouse.api.problems;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.fix.PreviewedFix;
import org.citeswarehouse.api.fix.TakenFixes;
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

/** Takes fixes and their undoings from the pages, and asks the worker for a run on them. */
final class FixForms {

  private final Warehouse warehouse;
  private final TakenFixes fixes;
  private final WorkQueue queue;

  FixForms(Warehouse warehouse, TakenFixes fixes) {
    this.warehouse = warehouse;
    this.fixes = fixes;
    this.queue = new WorkQueue(warehouse);
  }

  void addTo(Addresses addresses) {
    addresses.form("/problems/fix", Access.OFFICER, What.FIXED, this::fix);
    addresses.form("/problems/suggestions", Access.OFFICER, What.FIXED, this::suggestions);
    addresses.form("/problems/undo", Access.OFFICER, What.FIXED, this::undo);
  }

  private Answer fix(Request request, Form form) {
    String party = ProblemPages.own(warehouse, request, form.text("party"));
    Map<String, String> fields = new TreeMap<>();
    for (String word : List.of("party", "kind", "column", "value", "to", "file", "only")) {
      fields.put(word, form.text(word));
    }
    Map<String, String> fix = FixPage.fields(fields);
    fix.put("reason", form.needed("reason"));
    fix.put("fixed_by", form.by());
    long rows = rows(fixes.leaveAll(List.of(fix), found -> seen(form.text("rows"), rows(found))));
    queue.build(party, fix.get("fixed_by"));
    return Answer.goTo(list(party), Texts.of("problems.left", Written.number(rows)));
  }

  private static void seen(String said, long rows) {
    if (!said.equals(Long.toString(rows))) {
      throw Refusal.of(Kind.WRONG_INPUT, "problems.changed", said, Long.toString(rows));
    }
  }

  /** Each group for itself: what one lost may not hide what another won. */
  private static void seen(List<SuggestionsPage.Confirmed> said, List<PreviewedFix> found) {
    for (int i = 0; i < said.size(); i++) {
      long rows = found.get(i).rows();
      if (!said.get(i).rows().equals(Long.toString(rows))) {
        throw Refusal.of(
            Kind.WRONG_INPUT,
            "problems.group-changed",
            said.get(i).group().value(),
            said.get(i).rows(),
            Long.toString(rows));
      }
    }
  }

  private static long rows(List<PreviewedFix> fixes) {
    return fixes.stream().mapToLong(PreviewedFix::rows).sum();
  }

  private Answer suggestions(Request request, Form form) {
    String party = ProblemPages.own(warehouse, request, form.text("party"));
    String reason = form.needed("reason");
    String by = form.by();
    List<SuggestionsPage.Confirmed> all =
        SuggestionsPage.confirmed(
            Reading.current(warehouse), fixes.waiting(), party, form.all("group"));
    List<Map<String, String>> forms = all.stream().map(one -> one.fix(reason, by)).toList();
    long cells = rows(fixes.leaveAll(forms, found -> seen(all, found)));
    queue.build(party, by);
    return Answer.goTo(list(party), Texts.of("problems.left.all", all.size(), cells));
  }

  private Answer undo(Request request, Form form) {
    String party = ProblemPages.own(warehouse, request, form.text("party"));
    String id = form.needed("fix");
    boolean own =
        FixesPage.made(Reading.current(warehouse), fixes.waiting(), party).stream()
            .anyMatch(made -> made.id().equals(id));
    if (!own) {
      throw Refusal.of(Kind.NOT_FOUND, "problems.no-fix", id);
    }
    String by = form.by();
    fixes.undo(id, form.needed("reason", "problems.fixes.undo.reason"), by);
    queue.build(party, by);
    return Answer.goTo(list(party), Texts.of("problems.undo.left"));
  }

  private static String list(String party) {
    return Address.of("/problems/fixes", Map.of("party", party));
  }
}
