package org.citeswarehouse.api.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts shown to users, from the message file of this module. */
public final class Texts {

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.citeswarehouse.api.messages", Locale.ENGLISH);

  private Texts() {}

  /**
   * The text of that key with its values filled in; numbers are given as text by the caller.
   *
   * @throws java.util.MissingResourceException when there is no such text
   */
  public static String of(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(values);
  }

  /** Whether there is a text of that key. */
  public static boolean has(String key) {
    return BUNDLE.containsKey(key);
  }
}
