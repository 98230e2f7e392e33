package org.citeswarehouse.api.border;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citeswarehouse.api.audit.What;
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
import org.citeswarehouse.api.web.Feature;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;

/** The border check. */
public final class BorderFeature implements Feature {

  private static final String FIELD = "/permits";
  private static final String NUMBER = "number";

  private final Warehouse warehouse;

  /** Checks of what a warehouse holds. */
  public BorderFeature(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public void addTo(Addresses addresses) {
    addresses.page(FIELD, Access.CUSTOMS, What.LOOKED_FOR, this::field);
    addresses.form(FIELD, Access.CUSTOMS, What.SENT, this::lookUp);
    addresses.page(
        "/border/{country}/<number>",
        Access.CUSTOMS,
        What.LOOKED_FOR,
        request ->
            BorderCheck.html(warehouse, request, request.path("country"), request.path("number")));
  }

  private String field(Request request) {
    Map<String, List<String>> asked = request.ctx().queryParamMap();
    Map<String, String> words = new TreeMap<>();
    asked.keySet().forEach(word -> words.put(word, ""));
    new Arguments(words).refuseOthers(FIELD, List.of(NUMBER));
    List<String> numbers =
        asked.getOrDefault(NUMBER, List.of()).stream().filter(n -> !n.isBlank()).toList();
    if (numbers.size() > Register.MOST) {
      throw Refusal.of(Kind.WRONG_INPUT, "border.many", Integer.toString(Register.MOST));
    }
    List<Register.Named> found = found(numbers);
    if (!numbers.isEmpty()) {
      request.shows(found.stream().flatMap(named -> named.parties().stream()).toList());
    }
    return Templates.html("border/field", Map.of("page", LookUpPage.of(numbers, found)));
  }

  /** Nothing is asked of a warehouse for the blank field, which an empty one has too. */
  private List<Register.Named> found(List<String> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    Register register = register();
    return numbers.stream().flatMap(n -> register.numbered(n).stream()).distinct().toList();
  }

  private Register register() {
    return new Register(Reading.current(warehouse));
  }

  /**
   * The text of a code may hold secrets: only what looks like a number, or is one of the register,
   * goes into an address.
   */
  private Answer lookUp(Request request, Form form) {
    ScannedText text = new ScannedText(form.needed("code"));
    if (text.text().length() > ScannedText.LONGEST) {
      throw Refusal.of(Kind.WRONG_INPUT, "border.long", Integer.toString(ScannedText.LONGEST));
    }
    List<Register.Named> permits = text.permits(register());
    // The answer says what there is, whether or not the client goes on to where it leads.
    request.seeks(Sought.address(FIELD, text, permits));
    request.shows(permits.stream().flatMap(named -> named.parties().stream()).toList());
    String told = text.isAddress() ? Texts.of("border.address") : "";
    if (permits.size() == 1) {
      return Answer.goTo(LookUpPage.address(permits.get(0)), told);
    }
    if (!permits.isEmpty()) {
      return Answer.goTo(LookUpPage.addressOf(FIELD, permits), Texts.of("border.several"));
    }
    return text.isNumber()
        ? Answer.goTo(Address.of(FIELD, Map.of(NUMBER, text.text())), "")
        : Answer.goTo(FIELD, Texts.of("border.nothing"));
  }
}
