package org.citeswarehouse.api.web;

import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;

/**
 * The fields of a form that was sent; values as they were typed.
 *
 * @param fields values by name
 */
public record Form(Map<String, List<String>> fields) {

  /** The field, without blanks around it; blank where it was left empty. */
  public String text(String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0).strip();
  }

  /**
   * A field that must be filled in, which pages label by the text {@code form.field.NAME}.
   *
   * @throws Refusal when it is blank; it says the label, for nobody sees the name of a field
   */
  public String needed(String name) {
    return needed(name, "form.field." + name);
  }

  /**
   * A field that must be filled in, on a page that labels it otherwise.
   *
   * @param label key of the text that the page labels it by
   * @throws Refusal when it is blank
   */
  public String needed(String name, String label) {
    String text = text(name);
    if (text.isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "form.needed", Texts.of(label)).at(name);
    }
    return text;
  }

  /**
   * Who sent it: the account that signed in; in a warehouse without accounts, the name that was
   * typed in.
   *
   * @throws Refusal when there is no account and no name
   */
  public String by() {
    Viewer viewer = Asking.current().viewer();
    return viewer.isSignedIn() ? viewer.name() : needed("by");
  }

  /** All values of a field that may be chosen several times. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }
}
