package org.citeswarehouse.api.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.citeswarehouse.api.problem.Passage;
import org.citeswarehouse.api.problem.StoredSentence;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;

/**
 * A row of a landed file, or a decision of an officer, that took part in an output.
 *
 * @param kind kind of the file; null for a decision, whose identifier stands for the file then
 * @param place where the row stands
 * @param counted whether its quantity counts
 * @param leftOut why it doesn't; null where it does
 * @param day day of the crossing; null where there is none
 * @param quantity quantity and unit it counts with; null where there is none
 * @param original text of each cell by column, as in the file
 * @param readAs what of it was read as something else, and why, in words; docs/adr/0025
 * @param noText why its text is not there though a row of a file said it; null where it is
 */
public record Origin(
    InputKind kind,
    Place place,
    boolean counted,
    String leftOut,
    LocalDate day,
    String quantity,
    Map<String, String> original,
    List<String> readAs,
    NoText noText) {

  private static final int SHORT = 8;

  /** Whose text is read as it is, as far as is known yet. */
  Origin(
      InputKind kind,
      Place place,
      boolean counted,
      String leftOut,
      LocalDate day,
      String quantity,
      Map<String, String> original) {
    this(kind, place, counted, leftOut, day, quantity, original, List.of(), null);
  }

  /**
   * Where a row stands.
   *
   * @param run run that read the file
   * @param sha256 SHA-256 of the landed file
   * @param file its name as received
   * @param sheet sheet or entry; null or empty for a plain file
   * @param row row as a spreadsheet shows it
   */
  public record Place(String run, String sha256, String file, String sheet, long row) {
    /** Name of the file, with its sheet or entry where it has several. */
    public String name() {
      return sheet == null || sheet.isEmpty() ? file : file + " [" + sheet + "]";
    }

    /** Where the landed bytes lie inside the warehouse. */
    public String landed() {
      return sha256.isEmpty() ? "decision_log" : Origin.landed(sha256);
    }

    boolean sameRow(Place other) {
      return sha256.equals(other.sha256) && Objects.equals(sheet, other.sheet) && row == other.row;
    }
  }

  /** Where the bytes with that hash lie inside the warehouse. */
  static String landed(String sha256) {
    String folder = sha256.substring(0, Math.min(2, sha256.length()));
    return "landing/" + folder + "/" + sha256 + "/original";
  }

  /** Name of a row of a file inside a page. */
  public static String anchor(String sha256, long row) {
    return "row-" + sha256.substring(0, Math.min(SHORT, sha256.length())) + "-" + row;
  }

  /** Whether an officer decided it, so that no row of a file says it. */
  public boolean isDecision() {
    return kind == null;
  }

  /** What of it was read as something else, in the language of the request. */
  public List<Passage> saidReadAs() {
    return readAs.stream().map(Origin::said).toList();
  }

  private static Passage said(String read) {
    Passage mapped = StoredSentence.issue(IssueCode.VALUE_MAPPED.name(), "message", read);
    return mapped.isForeign()
        ? StoredSentence.issue(IssueCode.VALUE_FIXED.name(), "message", read)
        : mapped;
  }

  /** The word for what it is. */
  public String word() {
    return isDecision() ? "decisions" : kind.word();
  }

  /** Name of this row inside a page. */
  public String anchor() {
    return isDecision() ? "decision-" + place.file() : anchor(place.sha256(), place.row());
  }

  /** This, not counted for a reason. */
  Origin without(String reason) {
    return new Origin(kind, place, false, reason, day, quantity, original, readAs, noText);
  }

  Origin with(Map<String, String> text, List<String> read) {
    return new Origin(kind, place, counted, leftOut, day, quantity, text, read, null);
  }

  /** This with its text. */
  Origin with(Map<String, String> text) {
    return with(text, readAs);
  }

  /** This without its text for a reason. */
  Origin without(NoText why) {
    return new Origin(kind, place, counted, leftOut, day, quantity, Map.of(), readAs, why);
  }
}
