package org.citeswarehouse.api.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Results on standard output, everything else on standard error, both in UTF-8. */
record Console(PrintStream out, PrintStream err) {

  static Console standard() {
    return new Console(utf8(System.out), utf8(System.err));
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
