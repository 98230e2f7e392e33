package org.citeswarehouse.api.annual;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.register.Direction;

/**
 * Which annual report is asked for.
 *
 * @param party reporting Party
 * @param year year of the report
 * @param basisImports actual or issued
 * @param basisExports actual or issued
 * @param direction the direction of an upload file; empty for both
 * @param language language of the workbook's headings and explanations
 * @param manufacturedSummed whether the workbook sums manufactured goods; upload files never do
 * @param contact who answers questions, for the cover; empty for nobody
 * @param nil directions of which it is said on purpose that no trade occurred
 */
public record ReportRequest(
    String party,
    int year,
    String basisImports,
    String basisExports,
    Optional<Direction> direction,
    Locale language,
    boolean manufacturedSummed,
    String contact,
    Set<Direction> nil) {

  /** The parameters of a report. */
  public static final List<String> WORDS =
      List.of(
          "party",
          "year",
          "basis",
          "basis-imports",
          "basis-exports",
          "direction",
          "language",
          "manufactured",
          "contact",
          "nil-return",
          "nil-imports",
          "nil-exports");

  /** Working languages of the Convention (Article XXV), which its forms are printed in. */
  private static final List<String> LANGUAGES = List.of("en", "fr", "es");

  private static final String LISTED = "listed";
  private static final String SUMMED = "summed";

  private static final String NAME = "annual-report";

  /**
   * The report that these words ask for.
   *
   * @throws Refusal when one is missing, unknown, or has no such value
   */
  public static ReportRequest of(Arguments arguments) {
    arguments.refuseOthers(NAME, WORDS);
    String party = required(arguments, "party");
    if (Countries.find(party).isEmpty()) {
      throw wrong("party", party, "AD, AE, AF \u2026 ZW (ISO 3166)");
    }
    String year = required(arguments, "year");
    if (!year.matches("\\d{4}")) {
      throw wrong("year", year, "2024");
    }
    return new ReportRequest(
        party,
        Integer.parseInt(year),
        basisOf(arguments, Direction.I),
        basisOf(arguments, Direction.E),
        arguments.find("direction").map(ReportRequest::direction),
        language(arguments),
        isSummed(arguments.find("manufactured").orElse(LISTED)),
        arguments.find("contact").orElse("").strip(),
        nil(arguments));
  }

  /** The same report, one direction of it. */
  public ReportRequest of(Direction one) {
    return new ReportRequest(
        party,
        year,
        basisImports,
        basisExports,
        Optional.of(one),
        language,
        manufacturedSummed,
        contact,
        nil);
  }

  /** Keeps its own copy. */
  public ReportRequest {
    nil = Set.copyOf(nil);
  }

  /** Whether it is said on purpose that there is nothing to report, in neither direction. */
  public boolean nilReturn() {
    return nil.size() == Direction.values().length;
  }

  /** The word for how the workbook has manufactured goods. */
  public String manufactured() {
    return manufacturedSummed ? SUMMED : LISTED;
  }

  /** Basis of one direction. */
  public String basis(Direction of) {
    return of == Direction.I ? basisImports : basisExports;
  }

  /**
   * The one direction of an upload file.
   *
   * @throws Refusal when none is named
   */
  public Direction oneDirection() {
    return direction.orElseThrow(() -> Refusal.of(Kind.WRONG_INPUT, "direction.missing"));
  }

  /**
   * Refuses what a form of the report cannot give: only the workbook sums goods.
   *
   * @throws Refusal when sums are asked for in another form, or an upload file without a direction
   */
  public void refuseUnfit(Format form) {
    if (manufacturedSummed && form != Format.XLSX) {
      throw Refusal.of(Kind.WRONG_INPUT, "manufactured.workbook", form.word());
    }
    if (form == Format.CSV) {
      oneDirection();
    }
  }

  /** A name for its file, without suffix. */
  public String fileName() {
    return "annual-report-"
        + party
        + "-"
        + year
        + direction.map(d -> "-" + basis(d) + "-" + word(d)).orElse("");
  }

  /** The word that tables have for a direction. */
  public static String word(Direction direction) {
    return direction == Direction.I ? "imports" : "exports";
  }

  private static String required(Arguments arguments, String word) {
    return arguments
        .find(word)
        .orElseThrow(() -> Refusal.of(Kind.WRONG_INPUT, "parameter.missing", word, NAME));
  }

  /**
   * The basis that is asked for of one direction, actual unless another is.
   *
   * @throws Refusal when it is neither actual nor issued
   */
  static String basisOf(Arguments arguments, Direction direction) {
    return basis(arguments, "basis-" + word(direction), basis(arguments, "basis", "actual"));
  }

  private static String basis(Arguments arguments, String word, String otherwise) {
    String basis = arguments.find(word).orElse(otherwise);
    if (!basis.equals("actual") && !basis.equals("issued")) {
      throw wrong(word, basis, "actual, issued");
    }
    return basis;
  }

  private static boolean isSummed(String word) {
    if (!word.equals(LISTED) && !word.equals(SUMMED)) {
      throw wrong("manufactured", word, LISTED + ", " + SUMMED);
    }
    return word.equals(SUMMED);
  }

  /**
   * The language asked for, English unless another is.
   *
   * @throws Refusal when it is none that reports are written in
   */
  public static Locale language(Arguments arguments) {
    String word = arguments.find("language").orElse("en");
    if (!LANGUAGES.contains(word)) {
      throw wrong("language", word, String.join(", ", LANGUAGES));
    }
    return Locale.forLanguageTag(word);
  }

  /**
   * Whether a nil return is asked for, which has to be done on purpose.
   *
   * @throws Refusal when the value is neither true nor false
   */
  public static boolean nilReturn(Arguments arguments) {
    return isTrue(arguments, "nil-return");
  }

  private static Set<Direction> nil(Arguments arguments) {
    Set<Direction> nil = EnumSet.noneOf(Direction.class);
    boolean both = nilReturn(arguments);
    for (Direction direction : Direction.values()) {
      if (isTrue(arguments, "nil-" + word(direction)) || both) {
        nil.add(direction);
      }
    }
    return nil;
  }

  private static boolean isTrue(Arguments arguments, String name) {
    String word = arguments.find(name).orElse("false");
    if (!word.equals("true") && !word.equals("false")) {
      throw wrong(name, word, "true, false");
    }
    return word.equals("true");
  }

  /**
   * The direction of that word.
   *
   * @throws Refusal for any other word
   */
  public static Direction direction(String word) {
    return switch (word) {
      case "imports" -> Direction.I;
      case "exports" -> Direction.E;
      default -> throw wrong("direction", word, "exports, imports");
    };
  }

  private static Refusal wrong(String word, String value, String allowed) {
    return Refusal.of(Kind.WRONG_INPUT, "filter.value", word, value, allowed);
  }
}
