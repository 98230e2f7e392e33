package org.citeswarehouse.api.desk;

import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.web.Form;

/**
 * What was typed in a form of the desk that was refused: its page is shown once more, with all of
 * it and with what is wrong.
 *
 * @param form the form as it was sent
 * @param refused why it was refused; null where nothing was sent
 */
public record Typed(Form form, Refusal refused) {

  /** Nothing was sent yet. */
  public static final Typed NOTHING = new Typed(new Form(Map.of()), null);

  /** Whether a form was sent and refused. */
  public boolean isRefused() {
    return refused != null;
  }

  /** What was typed in a field; where the form had no such field, what a page proposes. */
  public String or(String field, String proposed) {
    return form.fields().containsKey(field) ? form.text(field) : proposed;
  }

  /** Whether a value was ticked. */
  public boolean isTicked(String field, String value) {
    return form.all(field).contains(value);
  }

  /** Whether a field is what it was refused for. */
  public boolean isWrong(String... fields) {
    return isRefused() && List.of(fields).contains(refused.field());
  }

  /** This where the form was about a subject of a page that has several forms; else nothing. */
  public Typed about(String subject) {
    return form.fields().containsKey(Meanwhile.SEEN + subject) ? this : NOTHING;
  }

  /** What to do; blank for a field that is empty, of which the problem says all. */
  public String remedy() {
    return refused.code().equals("form.needed") ? "" : refused.remedy();
  }
}
