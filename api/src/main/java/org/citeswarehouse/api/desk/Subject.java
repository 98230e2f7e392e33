package org.citeswarehouse.api.desk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.ItemKey;
import org.citeswarehouse.model.decision.LineKey;

/**
 * What a question is about: a customs item or a permit line.
 *
 * @param party the Party whose register it is about
 * @param item the item; null for a line
 * @param line the line; null for an item
 */
public record Subject(String party, ItemKey item, LineKey line) {

  private static final int PARTS = 5;

  static Subject of(String party, ItemKey item) {
    return new Subject(party, item, null);
  }

  static Subject of(String party, LineKey line) {
    return new Subject(party, null, line);
  }

  /** The subject that the fields of a decision name: an item where they have one, else a line. */
  public static Subject of(String party, Map<String, String> fields) {
    return fields.containsKey("item_no")
        ? of(
            party,
            new ItemKey(
                fields.get("declaration_country"),
                fields.get("declaration_no"),
                Integer.parseInt(fields.get("item_no"))))
        : of(
            party,
            new LineKey(
                fields.get("issuing_country"), fields.get("permit_no"), fields.get("line_no")));
  }

  /**
   * Reads a subject as forms carry it.
   *
   * @throws Refusal when it is none
   */
  static Subject read(String written) {
    List<String> parts =
        Arrays.stream(written.split("/", -1))
            .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
            .toList();
    if (parts.size() == PARTS && parts.get(0).equals("line")) {
      return of(parts.get(1), new LineKey(parts.get(2), parts.get(3), parts.get(4)));
    }
    if (parts.size() == PARTS && parts.get(0).equals("item") && parts.get(4).matches("\\d{1,9}")) {
      return of(
          parts.get(1), new ItemKey(parts.get(2), parts.get(3), Integer.parseInt(parts.get(4))));
    }
    throw Refusal.of(Kind.WRONG_INPUT, "desk.subject", written);
  }

  /** As forms carry it: without blanks, whatever the numbers hold. */
  String written() {
    Stream<String> parts =
        item == null
            ? Stream.of("line", party, line.country(), line.permit(), line.line())
            : Stream.of(
                "item", party, item.country(), item.declaration(), Integer.toString(item.item()));
    return parts.map(Address::encoded).collect(Collectors.joining("/"));
  }

  /** The key for a reader. */
  String key() {
    return item == null ? line.written() : item.written();
  }

  /** The fields of a decision that name it. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("party", party);
    if (item == null) {
      fields.put("issuing_country", line.country());
      fields.put("permit_no", line.permit());
      fields.put("line_no", line.line());
    } else {
      fields.put("declaration_country", item.country());
      fields.put("declaration_no", item.declaration());
      fields.put("item_no", Integer.toString(item.item()));
    }
    return fields;
  }

  /** Whether a decision is about it; what waives a warning is about no record. */
  boolean isOf(Decision decision) {
    return decision.party().equals(party)
        && (item == null ? line.equals(decision.line()) : item.equals(decision.item()));
  }
}
