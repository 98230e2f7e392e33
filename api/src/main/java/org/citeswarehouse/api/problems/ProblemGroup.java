package org.citeswarehouse.api.problems;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.citeswarehouse.api.fix.ConcernedRows;
import org.citeswarehouse.api.fix.ProblemsOutput;
import org.citeswarehouse.api.problem.Passage;
import org.citeswarehouse.api.problem.StoredSentence;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.model.fix.FixForm;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.mapping.CodeGroup;

/**
 * Open problems that one word to an officer settles: the same problem with the same value in the
 * same column, in however many rows and files.
 *
 * @param party whose files they are in
 * @param kind kind of the files
 * @param code what is wrong
 * @param severity REJECTED, HELD or WARNING
 * @param column column of the value; blank for rows as a whole
 * @param same what all spellings of the value have in common
 * @param value the value as most rows write it; blank for blank cells
 * @param rows rows that have it
 * @param files files they are in
 * @param message what is wrong, as the first file tells it
 * @param suggestion what to do about it
 * @param suggested code that the value may stand for; blank where none is near
 * @param id tells the group from others in a list of choices
 */
public record ProblemGroup(
    String party,
    String kind,
    String code,
    String severity,
    String column,
    String same,
    String value,
    long rows,
    long files,
    String message,
    String suggestion,
    String suggested,
    String id) {

  private static final Set<String> COMES_BY_ITSELF = Set.of("UNKNOWN_PERMIT", "UNKNOWN_LINE");

  /** What is wrong with its rows, in the language of the request. */
  public Passage saidMessage() {
    return StoredSentence.issue(code, "message", message);
  }

  /** What to do about it on a page, in the language of the request: no command. */
  public Passage saidSuggestion() {
    String key = "problems.remedy." + code + (canBeFixed() ? ".here" : "");
    if (Texts.has(key)) {
      return Passage.here(Texts.of(key));
    }
    return StoredSentence.issue(code, "suggestion", suggestion);
  }

  /** Address of its rows. */
  public String address() {
    return address("/problems/rows", "");
  }

  /**
   * An address that names the group.
   *
   * @param file SHA-256 of one file; blank for all
   */
  public String address(String path, String file) {
    Map<String, String> words = new HashMap<>();
    words.put("party", party);
    words.put("kind", kind);
    words.put("code", code);
    words.put("column", column);
    words.put("value", value);
    words.put("file", file);
    return Address.of(path, words);
  }

  /** Whether its rows can be mended by another value in the column. */
  public boolean canBeFixed() {
    return !severity.equals("WARNING")
        && !column.isEmpty()
        && FixForm.KINDS.stream().anyMatch(k -> k.word().equals(kind))
        && ProblemsOutput.isMendedByValue(code)
        && (!value.isEmpty() || group() != null);
  }

  /** Whether a code is proposed for it. */
  public boolean hasSuggestion() {
    return canBeFixed() && !suggested.isEmpty();
  }

  /** Whether its rows come in by themselves once the permit they name is there. */
  public boolean comesByItself() {
    return COMES_BY_ITSELF.contains(code);
  }

  /** Its rows, as fixes name theirs. */
  ConcernedRows concerned() {
    return new ConcernedRows(party, kind, column, value, code, "");
  }

  /** The list of codes that its column follows; null where there is none. */
  public CodeGroup group() {
    return InputKind.find(kind).flatMap(k -> CodeGroup.of(k, column)).orElse(null);
  }
}
