package org.citeswarehouse.model.refusal;

import java.util.Locale;
import java.util.ResourceBundle;

/** Message files by language: English stands in the file without a language. */
public final class Wordings {

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Wordings() {}

  /**
   * The texts of a file in a language; English where there are none in it. The language of the
   * machine is never taken instead: what a command prints must not depend on it.
   */
  public static ResourceBundle of(String bundle, Locale locale) {
    return ResourceBundle.getBundle(bundle, locale, EXACT);
  }
}
