package org.citeswarehouse.api.web;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;

/**
 * What was asked for.
 *
 * @param ctx the request as the server has it
 */
public record Request(Context ctx) {

  /** Where the Parties are kept whose rows the answer shows. */
  public static final String SHOWN = "shown";

  /** Where what a form looked for is kept, as an address of it. */
  public static final String SOUGHT = "sought";

  /** Set where a form was refused and the page that it was sent from is shown once more. */
  public static final String SHOWN_AGAIN = "shown-again";

  /** Where the page is kept to which what is refused leads back, as an address. */
  public static final String CAME_FROM = "came-from";

  /** Who asks. */
  public Viewer viewer() {
    return Asking.current().viewer();
  }

  /**
   * Says whose rows the answer shows, where the address does not: the audit log names them and not
   * everybody whose rows might have been among them. Nobody's: something was looked for, and none
   * was found.
   */
  public void shows(Collection<String> parties) {
    ctx.attribute(SHOWN, String.join(" ", new TreeSet<>(parties)));
  }

  /**
   * Says what a form looked for, which the address that it was sent to does not: the audit log is
   * told that in its place.
   *
   * @param address path of what was found; where nothing was, path and query that name what was
   *     looked for
   */
  public void seeks(String address) {
    ctx.attribute(SOUGHT, address);
  }

  /**
   * Says which Party all of the answer is about; blank where there is none yet, which says nothing.
   */
  public void isAbout(String party) {
    if (!party.isEmpty()) {
      shows(List.of(party));
    }
  }

  /**
   * Says that a form was refused and the page it was sent from is shown once more: that page is
   * read, as if it had been asked for.
   *
   * @param address address of that page
   * @param parties whose rows it shows
   */
  public void showsAgain(String address, Collection<String> parties) {
    ctx.attribute(SHOWN_AGAIN, true);
    seeks(address);
    shows(parties);
  }

  /** Says which page holds the form that was sent: where it is refused, the refusal leads back. */
  public void cameFrom(String address) {
    ctx.attribute(CAME_FROM, address);
  }

  /** Whether a program sent it, which sees no page. */
  public boolean isByProgram() {
    return ctx.attribute(Forms.BY_KEY) != null;
  }

  /** Says that what was sent only asked what would come of it, and changed nothing. */
  public void changesNothing() {
    ctx.attribute(Forms.DONE, false);
  }

  /** A part of the path. */
  public String path(String name) {
    return ctx.pathParam(name);
  }

  /** The parameters, each given once; blank ones, as forms send them, are left out. */
  public Arguments arguments() {
    Map<String, String> given = new HashMap<>();
    ctx.queryParamMap()
        .forEach(
            (word, values) -> {
              List<String> said = values.stream().filter(v -> !v.isBlank()).toList();
              if (said.size() > 1) {
                throw Refusal.of(Kind.WRONG_INPUT, "filter.twice", word);
              }
              said.forEach(value -> given.put(word, value));
            });
    return new Arguments(given);
  }
}
