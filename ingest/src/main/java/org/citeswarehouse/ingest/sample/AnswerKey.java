package org.citeswarehouse.ingest.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what is true of the made-up register, in the layout that scoring tools read. */
final class AnswerKey {

  private static final List<String> LINES =
      List.of(
          ("issuing_country,permit_no,line_no,permit_type,issue_date,valid_until,permit_status,"
                  + "scientific_name,appendix,term,source,purpose,partner_country,unit,"
                  + "issued_quantity,endorsed_quantity,customs_quantity,traded_quantity,evidence,"
                  + "balance,state,findings,trade_year,as_of")
              .split(","));
  private static final List<String> MATCHES =
      List.of(
          "declaration_country,declaration_no,item_no,issuing_country,permit_no,line_no,method,finding,how"
              .split(","));

  private AnswerKey() {}

  static void write(Path folder, World world, List<Fault> faults) throws IOException {
    Profile profile = world.profile();
    List<Evidence> evidence = evidence(world);
    CsvFile.write(
        folder.resolve("lines.csv"), LINES, evidence.stream().map(e -> line(e, profile.asOf())));
    CsvFile.write(
        folder.resolve("matches.csv"),
        MATCHES,
        world.items().stream().map(i -> match(i, profile.code())));
    CsvFile.write(folder.resolve("bad_rows.csv"), Fault.HEADER, faults.stream().map(Fault::cells));
    AnnualReports.write(folder, evidence, profile.year());
  }

  private static List<Evidence> evidence(World world) {
    Map<Line, Evidence> byLine = new LinkedHashMap<>();
    world
        .lines()
        .forEach(l -> byLine.put(l, new Evidence(l, new ArrayList<>(), new ArrayList<>())));
    world.stamps().forEach(s -> byLine.get(s.line()).stamps().add(s));
    world.items().stream()
        .filter(i -> i.truth().line() != null)
        .forEach(i -> byLine.get(i.truth().line()).items().add(i));
    return List.copyOf(byLine.values());
  }

  private static List<String> line(Evidence evidence, LocalDate asOf) {
    Line line = evidence.line();
    Document document = line.document();
    Verdict verdict = new Verdict(evidence, asOf);
    BigDecimal issued = line.issued();
    return List.of(
        document.issuer(),
        document.number(),
        line.letter(),
        document.type(),
        document.issued().toString(),
        document.validUntil().toString(),
        document.story().status(),
        line.good().name(),
        line.good().appendix(),
        line.good().kind().term(),
        line.source(),
        document.purpose(),
        document.partner(),
        line.measure().name(),
        Layouts.plain(issued),
        Layouts.plain(evidence.endorsedQuantity()),
        Layouts.plain(evidence.customsQuantity()),
        Layouts.plain(verdict.traded()),
        kind(evidence),
        Layouts.plain(issued.subtract(verdict.traded())),
        verdict.state(),
        verdict.findings(),
        tradeYear(evidence.days()),
        asOf.toString());
  }

  private static String tradeYear(List<LocalDate> days) {
    return days.isEmpty() ? "" : String.valueOf(days.get(days.size() - 1).getYear());
  }

  private static String kind(Evidence evidence) {
    if (evidence.stamped()) {
      return evidence.declared() ? "BOTH" : "ENDORSEMENT";
    }
    return evidence.declared() ? "CUSTOMS" : "NONE";
  }

  private static List<String> match(Item item, String party) {
    Line line = item.truth().line();
    return List.of(
        party,
        item.declaration(),
        String.valueOf(item.no()),
        line == null ? "" : line.document().issuer(),
        line == null ? "" : line.document().number(),
        line == null ? "" : line.letter(),
        item.truth().method(),
        item.truth().finding(),
        item.truth().how());
  }
}
