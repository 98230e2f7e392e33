package org.citeswarehouse.api.web;

/**
 * What comes after a form: another page, or the form once more.
 *
 * @param address path and query of the next page
 * @param told a sentence that the next page says first; blank for none
 * @param html a page that is shown in its place; blank for none
 * @param status status of that page
 */
public record Answer(String address, String told, String html, int status) {

  private static final int OK = 200;
  private static final int AGAIN = 422;

  /** RFC 9110, section 15.5.10. */
  private static final int CHANGED = 409;

  /** Whether something was done: the form is not shown once more, and nothing changed under it. */
  boolean isDone() {
    return status == OK;
  }

  /** Goes on to a page, which begins with a sentence on what was done. */
  public static Answer goTo(String address, String told) {
    return new Answer(address, told, "", OK);
  }

  /** Shows the form once more, with what is wrong in it: nothing was done. */
  public static Answer again(String html) {
    return new Answer("", "", html, AGAIN);
  }

  /** Shows a page that no address leads to, such as one with a secret that is shown once. */
  public static Answer show(String html) {
    return new Answer("", "", html, OK);
  }

  /** Nothing was done, since what the form was about changed meanwhile: the page says so. */
  public static Answer changed(String html) {
    return new Answer("", "", html, CHANGED);
  }
}
