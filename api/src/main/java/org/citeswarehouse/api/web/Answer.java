package org.citeswarehouse.api.web;

/**
 * Where to go on after a form.
 *
 * @param address path and query of the next page
 * @param told a sentence that the next page says first; blank for none
 */
public record Answer(String address, String told) {

  /** Goes on to a page, which begins with a sentence on what was done. */
  public static Answer goTo(String address, String told) {
    return new Answer(address, told);
  }
}
