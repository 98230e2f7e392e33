package org.citeswarehouse.api.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.citeswarehouse.api.asking.Role;
import org.citeswarehouse.api.asking.Share;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.Table;

/**
 * An agreement of a Party with somebody else on what these see of its rows.
 *
 * @param id its identifier
 * @param owner the Party whose rows they are
 * @param recipient a role: party:YY, secretariat or customs:YY
 * @param table the table
 * @param fields columns that are given
 * @param until last day on which they are seen
 * @param purpose what for
 * @param ended day on which it was ended before its time; null where it was not
 */
public record Agreement(
    String id,
    String owner,
    String recipient,
    String table,
    Set<String> fields,
    LocalDate until,
    String purpose,
    LocalDate ended) {

  /** Crossings were taken once, though no list gives them: what is kept can be read, and ended. */
  private static final List<Table> TABLES =
      List.of(
          ReconciliationTables.RECONCILIATION,
          ReconciliationTables.MATCHES,
          ReconciliationTables.CROSSINGS);

  private static final String SHARED = String.join(", ", new TreeSet<>(Share.TABLES));

  /** Keeps the fields unchangeable, in order. */
  public Agreement {
    fields = Collections.unmodifiableSet(new TreeSet<>(fields));
  }

  /** Whether it gives anything on a day. */
  public boolean holds(LocalDate day) {
    return ended == null && !day.isAfter(until);
  }

  Agreement endedOn(LocalDate day) {
    return new Agreement(id, owner, recipient, table, fields, until, purpose, day);
  }

  /**
   * Columns that tell numbers of documents in other words: a pseudonym beside them hides nothing.
   */
  private static final Set<String> NAME_PERMITS =
      Set.of(
          "reference",
          "document_refs",
          "rejected_line",
          "reason",
          "transport_doc_no",
          "cited_foreign_numbers");

  /**
   * An agreement as somebody wrote it down.
   *
   * @throws Refusal when a field is missing or has no such value
   */
  static Agreement of(String id, JsonNode given) {
    String table = needed(given, "table");
    if (!Share.TABLES.contains(table)) {
      throw wrong("table", table, SHARED);
    }
    return kept(id, given);
  }

  /**
   * An agreement as it was kept.
   *
   * @throws Refusal when a field is missing or has no such value
   */
  static Agreement kept(String id, JsonNode given) {
    String owner = needed(given, "owner");
    if (Countries.find(owner).isEmpty()) {
      throw wrong("owner", owner, "AD, AE, AF \u2026 ZW (ISO 3166)");
    }
    String recipient = needed(given, "recipient");
    if (Role.find(recipient).filter(Agreement::canReceive).isEmpty()) {
      throw wrong("recipient", recipient, "party:YY, secretariat, customs:YY");
    }
    String name = needed(given, "table");
    Table table =
        TABLES.stream()
            .filter(t -> t.name().equals(name))
            .findFirst()
            .orElseThrow(() -> wrong("table", name, SHARED));
    List<String> fields = new ArrayList<>();
    JsonNode list = given.path("fields");
    if (list.isArray()) {
      list.forEach(field -> fields.add(field.asText()));
    } else {
      fields.addAll(List.of(needed(given, "fields").split("\\s*[;,]\\s*", -1)));
    }
    for (String field : fields) {
      if (!table.has(field)) {
        throw wrong(
            "fields",
            field,
            String.join(", ", table.columns().stream().map(Column::name).toList()));
      }
    }
    if (!fields.contains("permit_no")) {
      fields.stream().filter(NAME_PERMITS::contains).findFirst().ifPresent(Agreement::tells);
    }
    return new Agreement(
        id,
        owner,
        recipient,
        name,
        new TreeSet<>(fields),
        day(needed(given, "until")),
        needed(given, "purpose"),
        given.hasNonNull("ended") ? day(given.get("ended").asText()) : null);
  }

  ObjectNode json() {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("id", id);
    node.put("owner", owner);
    node.put("recipient", recipient);
    node.put("table", table);
    fields.forEach(node.putArray("fields")::add);
    node.put("until", until.toString());
    node.put("purpose", purpose);
    node.put("ended", ended == null ? null : ended.toString());
    return node;
  }

  private static void tells(String field) {
    throw Refusal.of(Kind.WRONG_INPUT, "sharing.tells", field);
  }

  private static boolean canReceive(Role role) {
    return switch (role.kind()) {
      case PARTY, CUSTOMS, SECRETARIAT -> true;
      case PUBLIC, ADMIN -> false;
    };
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      Refusal refusal = wrong("until", text, "2027-12-31");
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static String needed(JsonNode given, String field) {
    String text = given.path(field).asText("").strip();
    if (text.isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "sharing.missing", field);
    }
    return text;
  }

  private static Refusal wrong(String field, String value, String allowed) {
    return Refusal.of(Kind.WRONG_INPUT, "filter.value", field, value, allowed);
  }
}
