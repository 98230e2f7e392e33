package org.citeswarehouse.api.desk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.session.UrlEncoded;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Answer;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;

/**
 * Shows the page of a form that was refused once more: nothing that was typed is lost.
 *
 * @param warehouse the warehouse that the page is about
 */
record Again(Warehouse warehouse) {

  /**
   * The page that a form was sent from, with what was typed and what is wrong.
   *
   * @param to address of that page
   * @throws Refusal when there is no such page, or what was refused is not for want of something
   *     that can be typed: then it is told on a page of its own
   */
  Answer answer(Request request, Form form, String to, Refusal refused) {
    if (refused.kind() != Kind.WRONG_INPUT || request.isByProgram() || form.text("to").isEmpty()) {
      throw refused;
    }
    try {
      return Answer.again(html(request, to, new Typed(form, refused)));
    } catch (Refusal noPage) {
      refused.addSuppressed(noPage);
      throw refused;
    }
  }

  private String html(Request request, String to, Typed typed) {
    String[] parts = to.split("\\?", 2);
    Arguments arguments = arguments(parts.length == 1 ? "" : parts[1], typed.form());
    return switch (parts[0]) {
      case DeskFilter.PATH -> {
        DeskPage page = DeskPage.of(warehouse, arguments);
        request.showsAgain(to, List.of(page.party()));
        yield html("desk/desk", page, typed);
      }
      case ItemPage.PATH -> {
        ItemPage page = ItemPage.of(warehouse, arguments);
        request.showsAgain(to, List.of(page.match().text("party")));
        yield html("desk/item", page, typed);
      }
      default -> {
        PermitPage page = permit(parts[0], arguments);
        request.showsAgain(to, page.parties());
        yield html("desk/permit", page, typed);
      }
    };
  }

  private static String html(String template, Object page, Typed typed) {
    return Templates.html(template, Map.of("page", page, "typed", typed));
  }

  /** What the address says, and what lines of an item were looked for by. */
  private static Arguments arguments(String query, Form form) {
    Map<String, String> given = new HashMap<>();
    try {
      UrlEncoded.read(query).forEach((word, values) -> given.put(word, values.get(0)));
    } catch (IllegalArgumentException e) {
      throw broken(e);
    }
    if (!form.text("permit").isEmpty()) {
      given.put("permit", form.text("permit"));
    }
    given.values().removeIf(String::isBlank);
    return new Arguments(given);
  }

  /** The page of a permit, whose number may hold slashes. */
  private PermitPage permit(String path, Arguments arguments) {
    String[] parts = path.split("/", 4);
    if (parts.length < 4) {
      throw Refusal.of(Kind.NOT_FOUND, "http.not-found", path);
    }
    return PermitPage.of(
        warehouse, decoded(parts[2]), decoded(parts[3]), arguments.find(Reasons.KEPT).orElse(""));
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw broken(e);
    }
  }

  private static Refusal broken(IllegalArgumentException e) {
    Refusal refusal = Refusal.of(Kind.WRONG_INPUT, "query.broken");
    refusal.initCause(e);
    return refusal;
  }
}
