package org.citeswarehouse.api.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.decision.ItemKey;
import org.citeswarehouse.model.decision.LineKey;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.ReconciliationTables;

/**
 * Reads what stands beside the few questions of one page: three queries, however many there are.
 */
final class Entries {

  private static final String KEY = "party, issuing_country, permit_no, line_no";

  private final Reading reading;
  private final Seen seen;
  private final String party;

  Entries(Reading reading, Seen seen, String party) {
    this.reading = reading;
    this.seen = seen;
    this.party = party;
  }

  /** The questions with their figures, in the same order. */
  List<Entry> of(List<OpenQuestion> questions) {
    if (questions.isEmpty()) {
      return List.of();
    }
    List<Object> ranks = new ArrayList<>();
    questions.forEach(question -> ranks.add(question.rank()));
    List<Values> rows =
        Values.of(
            reading,
            DecisionTables.WORK_QUEUE,
            in(Sql.of("party = ? AND rank IN", party), ranks),
            "rank");
    Map<ItemKey, Values> matches = new HashMap<>();
    matches(rows).forEach(match -> matches.put(match.item(), match));
    List<Values> lines =
        lines(rows.stream().filter(r -> r.has("permit_no")).map(Values::line).toList());
    return rows.stream().map(row -> entry(row, matches, lines)).toList();
  }

  private Entry entry(Values row, Map<ItemKey, Values> matches, List<Values> lines) {
    Subject subject =
        row.has("declaration_no") ? Subject.of(party, row.item()) : Subject.of(party, row.line());
    Values line = lines.stream().filter(l -> l.line().equals(row.line())).findFirst().orElse(null);
    return new Entry(
        row,
        subject.written(),
        seen.version(subject),
        Why.of(row),
        line,
        row.has("declaration_no") ? matches.get(row.item()) : null,
        lines.stream().filter(l -> samePermit(l, row) && !l.equals(line)).toList());
  }

  private static boolean samePermit(Values line, Values row) {
    return line.text("issuing_country").equals(row.text("issuing_country"))
        && line.text("permit_no").equals(row.text("permit_no"));
  }

  private List<Values> matches(List<Values> rows) {
    List<Object> declarations =
        rows.stream()
            .map(row -> row.all().get("declaration_no"))
            .filter(number -> number != null)
            .distinct()
            .toList();
    return declarations.isEmpty()
        ? List.of()
        : Values.of(
            reading,
            ReconciliationTables.MATCHES,
            in(Sql.of("party = ? AND declaration_no IN", party), declarations),
            "party, declaration_country, declaration_no, item_no");
  }

  /** All lines of the permits that some lines are of. */
  List<Values> lines(List<LineKey> keys) {
    List<Object> permits =
        keys.stream().map(LineKey::permit).distinct().map(Object.class::cast).toList();
    return permits.isEmpty()
        ? List.of()
        : Values.of(
            reading,
            ReconciliationTables.RECONCILIATION,
            in(Sql.of("party = ? AND permit_no IN", party), permits),
            KEY);
  }

  private static Sql in(Sql before, List<Object> values) {
    String marks = String.join(", ", Stream.generate(() -> "?").limit(values.size()).toList());
    return before.then(Sql.of(" (" + marks + ")", values.toArray()));
  }
}
