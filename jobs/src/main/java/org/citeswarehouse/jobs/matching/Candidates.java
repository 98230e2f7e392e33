package org.citeswarehouse.jobs.matching;

import java.util.List;

/** Columns of a proposed line. */
public final class Candidates {

  /** The proposed line, a structure with the fields of {@link LineFacts}. */
  public static final String LINE = "line";

  /** The number as customs wrote it that led to the line; null where none did. */
  public static final String CITED = "cited";

  /** Name of the {@link org.citeswarehouse.model.reconcile.MatchMethod}. */
  public static final String METHOD = "method";

  /** All columns: the declaration, then how the line was found, then the line. */
  public static final List<String> COLUMNS =
      List.of("party", "declaration_country", "declaration_no", CITED, METHOD, LINE);

  private Candidates() {}
}
