package org.citeswarehouse.api.web;

/**
 * What follows on a form.
 *
 * @param address path and query of the next page
 * @param told a sentence that the next page says first; blank for none
 * @param page a page shown in place of what was asked for, which was not done; blank for none
 */
public record Answer(String address, String told, String page) {

  /** Goes on to a page, which begins with a sentence on what was done. */
  public static Answer goTo(String address, String told) {
    return new Answer(address, told, "");
  }

  /** Nothing was done, since what the form was about changed meanwhile: the page says so (409). */
  public static Answer changed(String page) {
    return new Answer("", "", page);
  }
}
