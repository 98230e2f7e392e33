package org.citeswarehouse.ingest.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * What the reader of a message knew of a row that its cells cannot say. It stands in the row's
 * further columns, so that bronze keeps it and the check of the row raises it.
 *
 * @param issues problems that the reader saw
 * @param configured columns that the message has no place for and the delivery itself answers
 * @param unreadable whether there are no cells to look at
 */
public record ReaderNotes(List<Issue> issues, Set<String> configured, boolean unreadable) {

  /** Key of the notes among the further columns; always the first of them. */
  public static final String KEY = "@reader";

  private static final String START = "{\"" + KEY + "\":";
  private static final ReaderNotes NONE = new ReaderNotes(List.of(), Set.of(), false);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The notes of a row; none for rows of tables. */
  static ReaderNotes of(SourceRow row) {
    if (row.further() == null || !row.further().startsWith(START)) {
      return NONE;
    }
    try {
      JsonNode notes = JSON.readTree(row.further()).get(KEY);
      List<Issue> issues = new ArrayList<>();
      for (JsonNode issue : notes.path("issues")) {
        issues.add(
            new Issue(
                IssueCode.valueOf(issue.get(0).asText()),
                issue.get(1).asText(),
                issue.get(2).asText(),
                issue.get(3).asText()));
      }
      Set<String> configured = new HashSet<>();
      notes.path("configured").forEach(c -> configured.add(c.asText()));
      return new ReaderNotes(issues, configured, notes.path("unreadable").asBoolean());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether the reader has said what is wrong with a column, so that its being blank is no news.
   */
  boolean tells(String column) {
    return issues.stream().anyMatch(i -> i.column().equals(column));
  }
}
