package org.citeswarehouse.reports.chart;

/** Java finds no font, so that no text can be measured. The message says what to install. */
public final class MissingFontsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MissingFontsException(Throwable cause) {
    super(
        ChartTexts.of("fonts.problem")
            + " "
            + ChartTexts.of("fonts.cause")
            + " "
            + ChartTexts.of("fonts.remedy"),
        cause);
  }

  /** What could not be done. */
  public String problem() {
    return ChartTexts.of("fonts.problem");
  }

  /** What is missing. */
  public String reason() {
    return ChartTexts.of("fonts.cause");
  }

  /** What to install. */
  public String remedy() {
    return ChartTexts.of("fonts.remedy");
  }
}
