package org.citeswarehouse.api.work;

import java.util.Optional;
import org.citeswarehouse.api.problem.Texts;

/**
 * What to do on a page about what is refused by the half that writes, whose own remedies are
 * commands: who sits before a browser has no shell.
 */
public final class PageRemedies {

  private PageRemedies() {}

  /**
   * The remedy in the language of the request; empty where the refusal's own can be followed on a
   * page.
   *
   * @param code name of the refusal
   */
  public static Optional<String> find(String code) {
    String key = "uploads.remedy." + code;
    return Texts.has(key) ? Optional.of(Texts.of(key)) : Optional.empty();
  }
}
