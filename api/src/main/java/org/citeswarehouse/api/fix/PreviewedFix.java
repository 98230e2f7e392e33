package org.citeswarehouse.api.fix;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.model.fix.Fix;
import org.citeswarehouse.model.fix.FixForm;

/**
 * The rows that a fix is about. What becomes of them only the check tells, which the next run does.
 *
 * @param fix what is read as what; its identifier where it was left for the next run
 * @param files rows by file
 */
public record PreviewedFix(Fix fix, List<OfFile> files) {

  /**
   * Rows of one file.
   *
   * @param name name as received
   * @param sha256 SHA-256 of its bytes
   * @param rows rows that have the value
   * @param open rows that are held or rejected for it now
   */
  public record OfFile(String name, String sha256, long rows, long open) {}

  /** Keeps the list unchangeable. */
  public PreviewedFix {
    files = List.copyOf(files);
  }

  /** Rows in all. */
  public long rows() {
    return files.stream().mapToLong(OfFile::rows).sum();
  }

  /**
   * As JSON.
   *
   * @param left whether it waits for the next run
   */
  public String json(boolean left) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    if (left) {
      json.put("fix_id", fix.id());
    }
    json.put("applied", false);
    json.put("status", left ? "WAITING_FOR_RUN" : "PREVIEW");
    json.put("next", Texts.of(left ? "fix.waits" : "fix.preview"));
    FixForm.write(fix).forEach(json::put);
    json.put("rows", rows());
    ArrayNode all = json.putArray("files");
    for (OfFile file : files) {
      all.addObject()
          .put("name", file.name())
          .put("sha256", file.sha256())
          .put("rows", file.rows())
          .put("open", file.open());
    }
    ArrayNode codes = json.putArray("codes");
    FixForm.standing(fix).ifPresent(codes::add);
    return json.toString();
  }
}
