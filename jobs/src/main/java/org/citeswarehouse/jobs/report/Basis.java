package org.citeswarehouse.jobs.report;

import java.util.Locale;

/** What an annual report counts. Source: contract section 6; cites-rules 1. */
enum Basis {
  /** What crossed. */
  ACTUAL,
  /** What was permitted. */
  ISSUED;

  /** The word in tables and on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
