package org.citeswarehouse.api.fix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.decision.DecisionId;
import org.citeswarehouse.model.fix.FixForm;
import org.citeswarehouse.model.fix.FixRefusedException;

/**
 * Counts the rows that a fix is about, and leaves it for the next run: the server cannot check rows
 * itself.
 */
public final class TakenFixes {

  private final Warehouse warehouse;
  private final FixInbox inbox;

  /** Fixes on what a warehouse holds. */
  public TakenFixes(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.inbox = new FixInbox(warehouse);
  }

  /**
   * The rows that a fix is about; nothing is left anywhere.
   *
   * @param form its fields, as {@link FixForm} has them; who and why may be left out
   * @throws Refusal when it cannot be taken in
   */
  public PreviewedFix preview(Map<String, String> form) {
    Map<String, String> fields = new HashMap<>(form);
    fields.putIfAbsent("reason", "-");
    fields.putIfAbsent("fixed_by", "-");
    return refusing(
        () ->
            new CountedRows(Reading.current(warehouse), FixForm.read(fields, "", Instant.now()))
                .preview());
  }

  /**
   * Leaves fixes for the next run, all of them or none.
   *
   * @param forms their fields, as {@link FixForm} has them
   * @param allowed looks at the rows that they are about, while nobody else can leave a fix, and
   *     throws what it has against it
   * @return each with its rows and identifier, in the order of the forms
   * @throws Refusal when one cannot be taken in, or a fix waits for some of its rows already;
   *     nothing was left then
   */
  public List<PreviewedFix> leaveAll(
      List<Map<String, String>> forms, Consumer<List<PreviewedFix>> allowed) {
    return refusing(() -> inbox.inTurn(() -> left(forms, allowed)));
  }

  private List<PreviewedFix> left(
      List<Map<String, String>> forms, Consumer<List<PreviewedFix>> allowed) {
    KnownFixes known = KnownFixes.of(warehouse, inbox);
    Reading reading = Reading.current(warehouse);
    Instant now = Instant.now();
    String last = known.last();
    WaitingFixes waiting = known.waiting();
    List<PreviewedFix> fresh = new ArrayList<>();
    for (Map<String, String> form : forms) {
      last = DecisionId.after(last, now);
      PreviewedFix fix = new CountedRows(reading, FixForm.read(form, last, now)).preview();
      waiting
          .on(fix.fix())
          .ifPresent(
              other -> {
                throw waits(other);
              });
      waiting = waiting.and(fix.fix());
      fresh.add(fix);
    }
    allowed.accept(fresh);
    inbox.leave(fresh.stream().map(PreviewedFix::fix).toList());
    return fresh;
  }

  private static Refusal waits(WaitingFix other) {
    return Refusal.of(
        Kind.WRONG_INPUT,
        "problems.waits",
        other.get("value"),
        other.get("to").isEmpty() ? Texts.of("problems.blank") : other.get("to"),
        other.get("fixed_by"));
  }

  /**
   * Leaves the undoing of a fix for the next run.
   *
   * @return its identifier
   * @throws Refusal when there is no such fix, or it is undone already
   */
  public String undo(String id, String reason, String by) {
    return refusing(() -> inbox.inTurn(() -> undone(id, reason, by)));
  }

  private String undone(String id, String reason, String by) {
    KnownFixes known = KnownFixes.of(warehouse, inbox);
    known.undoable(id);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("undoes", id);
    fields.put("reason", reason);
    fields.put("fixed_by", by);
    fields.forEach(
        (field, text) -> {
          if (text.isBlank()) {
            throw new FixRefusedException("missing", field);
          }
        });
    Instant now = Instant.now();
    String undoing = DecisionId.after(known.last(), now);
    inbox.leaveUndoing(undoing, now, fields);
    return undoing;
  }

  /** The Party that a fix is about; blank where there is none that who asks may see. */
  public String party(String id) {
    return KnownFixes.of(warehouse, inbox).party(id);
  }

  /** Fixes and undoings that the next run takes in, as far as who asks may see them. */
  public WaitingFixes waiting() {
    return KnownFixes.of(warehouse, inbox).waiting();
  }

  private static <T> T refusing(Supplier<T> work) {
    try {
      return work.get();
    } catch (FixRefusedException e) {
      Locale locale = Asking.current().language().locale();
      boolean missing = List.of("none", "rows", "file").contains(e.key());
      Refusal refusal =
          Refusal.of(
              missing ? Kind.NOT_FOUND : Kind.WRONG_INPUT,
              "fix.refused",
              e.problem(locale),
              e.reason(locale),
              e.remedy(locale));
      refusal.initCause(e);
      throw refusal;
    }
  }
}
