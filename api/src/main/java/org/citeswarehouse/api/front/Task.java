package org.citeswarehouse.api.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.choice.PartyYear;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.api.web.Written;

/**
 * Something that waits for an officer, and the page where it is done.
 *
 * @param name names its texts, {@code front.task.NAME}
 * @param text what waits, in one sentence
 * @param address the page where it is done
 * @param open whether something waits; else it is done, and may be looked at
 * @param done how it is done, in a few words
 */
public record Task(String name, String text, String address, boolean open, String done) {

  private Task(String name, String text, String address, boolean open) {
    this(name, text, address, open, Texts.of("front.task.done"));
  }

  /** In the order in which they are best done: what is not read in cannot be decided. */
  static List<Task> of(
      PartyYear chosen, YearFigures figures, Holdings holdings, long waiting, int submitted) {
    if (!chosen.isKnown()) {
      return List.of(new Task("begin", Texts.of("front.task.begin"), "/uploads", true));
    }
    String party = chosen.party();
    Map<String, String> ofParty = Map.of("party", party);
    Map<String, String> both = Map.of("party", party, "year", "%04d".formatted(chosen.year()));
    List<Task> tasks = new ArrayList<>();
    boolean stale = holdings.stale().contains(party);
    if (stale) {
      tasks.add(new Task("build", Texts.of("front.task.build"), "/uploads", true));
    }
    tasks.add(
        task(
            "problems",
            figures.rowsNotUsed(),
            Address.of("/problems", ofParty),
            figures.filesWithProblems()));
    tasks.add(
        task(
            "questions",
            figures.questions(),
            Address.of("/desk", both),
            figures.blockingQuestions()));
    if (figures.decisionsWaiting() > 0) {
      tasks.add(
          task("decisions", figures.decisionsWaiting(), Address.of("/desk/decisions", ofParty), 0));
    }
    tasks.add(report(chosen, figures, waiting, submitted, stale));
    return tasks;
  }

  private static Task task(String name, long count, String address, long more) {
    String key = "front.task." + name + (count == 0 ? ".none" : "");
    return new Task(
        name, Texts.of(key, Written.number(count), Written.number(more)), address, count > 0);
  }

  private static Task report(
      PartyYear chosen, YearFigures figures, long waiting, int submitted, boolean stale) {
    String address = "/reports/" + chosen.party() + "/" + chosen.year();
    String key =
        submitted > 0
            ? "submitted"
            : waiting > 0 ? "waits" : !figures.isYearOver() ? "early" : stale ? "stale" : "ready";
    return new Task(
        "report",
        Texts.of("front.task.report." + key, Written.number(waiting), Integer.toString(submitted)),
        address,
        submitted == 0,
        waiting > 0
            ? Texts.of("front.task.frozen", Written.number(waiting))
            : Texts.of("front.task.done"));
  }

  /** What it is about, in a few words. */
  public String title() {
    return Texts.of("front.task." + name + ".title");
  }
}
