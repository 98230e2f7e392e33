package org.citeswarehouse.api.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.citeswarehouse.api.decision.TakenDecisions;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Answer;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.api.work.WorkQueue;

/** Takes the forms of the desk: decides, and takes decisions back. */
final class Deciding {

  private final Warehouse warehouse;
  private final TakenDecisions decisions;
  private final WorkQueue work;

  Deciding(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.decisions = new TakenDecisions(warehouse);
    this.work = new WorkQueue(warehouse);
  }

  /** Decides on what was chosen: on all of it, or on nothing where somebody decided meanwhile. */
  Answer decide(Request request, Form form) {
    String back = back(form);
    try {
      return decided(request, form, back);
    } catch (Refusal refused) {
      return new Again(warehouse).answer(request, form, back, refused);
    }
  }

  private Answer decided(Request request, Form form, String back) {
    Wanted wanted = Wanted.of(form);
    if (wanted.isSplit()) {
      new Shares(warehouse, wanted.subjects().get(0)).check(wanted.decisions());
    }
    List<String> made;
    try {
      made =
          decisions.takeAll(
              wanted.decisions(),
              book -> {
                List<Meanwhile.Change> changes = Meanwhile.changes(book, wanted.subjects(), form);
                if (!changes.isEmpty()) {
                  throw new ChangedException(changes, book);
                }
              });
    } catch (ChangedException e) {
      Meanwhile page = Meanwhile.of(e.changes(), e.book(), wanted, form, back);
      return Answer.changed(Templates.html("desk/meanwhile", Map.of("page", page)));
    }
    List<String> parties = wanted.subjects().stream().map(Subject::party).distinct().toList();
    parties.forEach(party -> work.build(party, form.by()));
    request.shows(parties);
    int count = wanted.subjects().size();
    return Answer.goTo(
        Reasons.keeping(back, made.get(0)),
        count == 1
            ? Texts.of("desk.told.one", wanted.subjects().get(0).key())
            : Texts.of("desk.told.many", Written.number(count)));
  }

  /** Takes decisions back: as if they had not been made. */
  Answer undo(Request request, Form form) {
    List<String> ids = form.all("decision").stream().distinct().toList();
    if (ids.isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "desk.nothing");
    }
    String said = form.text("reason");
    String reason = said.isEmpty() ? Texts.of("desk.undo.reason") : said;
    List<Map<String, String>> undoings = new ArrayList<>();
    for (String id : ids) {
      Map<String, String> fields = new HashMap<>();
      fields.put("action", "UNDO");
      fields.put("undoes", id);
      fields.put("reason", reason);
      fields.put("decided_by", form.by());
      undoings.add(fields);
    }
    Set<String> parties = new TreeSet<>();
    decisions.takeAll(
        undoings,
        book -> ids.forEach(id -> book.ledger().find(id).ifPresent(d -> parties.add(d.party()))));
    parties.forEach(party -> work.build(party, form.by()));
    request.shows(parties);
    return Answer.goTo(
        back(form),
        ids.size() == 1
            ? Texts.of("desk.undone.one")
            : Texts.of("desk.undone.many", Written.number(ids.size())));
  }

  /** Where to go on: only to a page of the desk or a permit, whatever a form says. */
  private static String back(Form form) {
    String to = form.text("to");
    return to.startsWith("/desk") || to.startsWith("/permits/") ? to : DeskFilter.PATH;
  }
}
