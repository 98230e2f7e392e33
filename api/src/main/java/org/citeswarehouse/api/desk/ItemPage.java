package org.citeswarehouse.api.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.ItemKey;
import org.citeswarehouse.model.decision.LineKey;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.Table;

/**
 * A customs item, the lines it could have moved on, and what was decided on it.
 *
 * @param match how it stands
 * @param declared as it was declared; blank where the register has it no more
 * @param sentence why it is asked about; blank where nobody has to decide
 * @param subject the item, as forms carry it
 * @param version what was decided on it so far, as forms carry it
 * @param lines lines it could have moved on
 * @param search what lines were looked for by
 * @param decisions decisions on it, the last first
 * @param last what was decided last, where it is about this item
 * @param reasons the reason that is kept, and reasons to choose from
 * @param until day that is proposed for what is deferred
 * @param address address of this page
 * @param run the run all figures come from
 */
public record ItemPage(
    Values match,
    Values declared,
    String sentence,
    String subject,
    String version,
    List<Line> lines,
    String search,
    List<MadeDecision> decisions,
    Batch last,
    Reasons reasons,
    String until,
    String address,
    String run) {

  static final String PATH = "/desk/item";

  private static final int FOUND = 20;
  private static final String KEY = "party, issuing_country, permit_no, line_no";

  /**
   * A line that the item could have moved on.
   *
   * @param values its row of reconciliation
   * @param why {@code desk.line.WHY}: MATCHED, CANDIDATE, FITS, PERMIT or SEARCH
   */
  public record Line(Values values, String why) {
    /** The line, as forms carry it. */
    public String target() {
      return Entry.target(values.text("party"), values.line());
    }

    /** Whether the item has this line now. */
    public boolean isMatched() {
      return why.equals("MATCHED");
    }
  }

  static ItemPage of(Warehouse warehouse, Arguments arguments) {
    arguments.refuseOthers(
        PATH, List.of("party", "country", "declaration", "item", "permit", Reasons.KEPT));
    Map<String, String> given = arguments.values();
    String number = given.getOrDefault("item", "");
    ItemKey key =
        new ItemKey(
            given.getOrDefault("country", ""),
            given.getOrDefault("declaration", ""),
            number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1);
    Subject subject = Subject.of(given.getOrDefault("party", ""), key);
    DecisionBook book = DecisionBook.of(warehouse);
    Reading reading = book.reading();
    Sql same = same(subject);
    Values match =
        Values.of(reading, ReconciliationTables.MATCHES, same, "item_no").stream()
            .findFirst()
            .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "desk.item", key.written()));
    Seen seen = new Seen(book);
    List<MadeDecision> decisions = new ArrayList<>();
    seen.on(subject).forEach(d -> decisions.add(0, MadeDecision.of(book, d)));
    String search = given.getOrDefault("permit", "");
    return new ItemPage(
        match,
        Shares.declared(reading, subject).findFirst().orElse(new Values(Map.of())),
        Values.of(reading, DecisionTables.WORK_QUEUE, same, "rank").stream()
            .findFirst()
            .map(Why::of)
            .orElse(""),
        subject.written(),
        seen.version(subject),
        lines(reading, subject.party(), match, search),
        search,
        decisions,
        Batch.last(book, subject.party(), subject::isOf),
        Reasons.of(book, subject.party(), given.getOrDefault(Reasons.KEPT, ""), Entry.item(match)),
        Reasons.until().toString(),
        Entry.item(match),
        reading.state().run());
  }

  private static Sql same(Subject item) {
    return Sql.of(
        "party = ? AND declaration_no = ? AND declaration_country = ?"
            + " AND item_no = CAST(? AS INTEGER)",
        item.party(),
        item.item().declaration(),
        item.item().country(),
        Integer.toString(item.item().item()));
  }

  private static List<Line> lines(Reading reading, String party, Values match, String search) {
    Map<LineKey, Line> lines = new LinkedHashMap<>();
    Table table = ReconciliationTables.RECONCILIATION;
    if (match.has("permit_no")) {
      Sql one =
          Sql.of(
              "party = ? AND issuing_country = ? AND permit_no = ? AND line_no = ?",
              party,
              match.text("issuing_country"),
              match.text("permit_no"),
              match.text("line_no"));
      Values.of(reading, table, one, KEY).forEach(v -> add(lines, v, "MATCHED"));
    }
    if (match.has("rejected_line")) {
      Sql one =
          Sql.of(
              "party = ? AND concat_ws(' ', issuing_country, permit_no, line_no) = ?",
              party,
              match.text("rejected_line"));
      Values.of(reading, table, one, KEY).forEach(v -> add(lines, v, "CANDIDATE"));
    }
    List<LineKey> near = List.copyOf(lines.keySet());
    if (!match.has("permit_no")) {
      fitting(reading, party, match).forEach(v -> add(lines, v, "FITS"));
    }
    for (LineKey key : near) {
      Sql permit =
          Sql.of(
              "party = ? AND issuing_country = ? AND permit_no = ?",
              party,
              key.country(),
              key.permit());
      Values.of(reading, table, permit, KEY).forEach(v -> add(lines, v, "PERMIT"));
    }
    if (!search.isEmpty()) {
      Sql like =
          Sql.of(
              "party = ? AND (contains(lower(permit_no), lower(?)) OR"
                  + " contains(lower(scientific_name), lower(?)))",
              party,
              search,
              search);
      Values.of(reading, table, like, KEY + " LIMIT " + FOUND)
          .forEach(v -> add(lines, v, "SEARCH"));
    }
    return List.copyOf(lines.values());
  }

  /** Lines of that way, partner and day whose genus customs name: nobody else proposes any. */
  private static List<Values> fitting(Reading reading, String party, Values item) {
    Sql fits =
        Sql.of(
            "party = ? AND direction = ? AND partner_country = ?"
                + " AND CAST(? AS DATE) BETWEEN issue_date AND valid_until"
                + " AND contains(lower(?), lower(split_part(scientific_name, ' ', 1)))",
            party,
            item.text("flow"),
            item.text("partner_country"),
            item.has("registration_date") ? item.text("registration_date") : null,
            item.text("goods_description"));
    return Values.of(reading, ReconciliationTables.RECONCILIATION, fits, KEY + " LIMIT " + FOUND);
  }

  private static void add(Map<LineKey, Line> lines, Values line, String why) {
    lines.putIfAbsent(line.line(), new Line(line, why));
  }

  /** Quantity that customs declare, with its unit; the net mass where there is none. */
  public String quantity() {
    return declared.has("quantity")
        ? declared.quantity("quantity") + " " + declared.text("unit")
        : declared.has("net_mass_kg") ? declared.quantity("net_mass_kg") + " KGM" : "";
  }

  /** Whether customs declare how much it is: of nothing there are no shares. */
  public boolean hasQuantity() {
    return !quantity().isEmpty();
  }

  /** Unit in which the item can be shared out. */
  public String unit() {
    return declared.has("quantity") ? declared.text("unit") : "KGM";
  }

  /** Where a field of its form stands on the page; blank where it has none of that name. */
  public String field(String name) {
    if (List.of("reason", "until", "by").contains(name)) {
      return name;
    }
    for (int i = 0; i < lines.size() && hasQuantity(); i++) {
      if (name.equals(Wanted.SHARES) || name.equals("share:" + lines.get(i).target())) {
        return "share-" + i;
      }
    }
    return "";
  }

  /** Whether lines were found by what was looked for. */
  public boolean isFound() {
    return lines.stream().anyMatch(l -> l.why().equals("SEARCH"));
  }

  /** Whether a decision on it waits for the next build. */
  public boolean waits() {
    return decisions.stream()
        .anyMatch(d -> d.effect().equals("TO_BUILD") && d.decision().action() != Action.UNDO);
  }
}
