package org.citeswarehouse.api.problem;

import java.util.List;
import java.util.Locale;

/** Tells a full disk from whatever else goes wrong: those who ask can do nothing about it. */
public final class FullDisk {

  /** What systems say, whatever wraps it: Java knows no exception of its own for it. */
  private static final List<String> SAID =
      List.of("no space left", "quota exceeded", "not enough space");

  private FullDisk() {}

  /** Whether something failed since there was no room on a disk. */
  public static boolean caused(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      if (SAID.stream().anyMatch(message::contains)) {
        return true;
      }
    }
    return false;
  }
}
