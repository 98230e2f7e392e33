package org.citeswarehouse.ingest.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The annual reports that the Party ought to send. Contract section 6. */
final class AnnualReports {

  private static final List<String> EXPORTS =
      List.of(
          ("Appendix,SpeciesName,TermCode,Quantity,UnitCode,TradingPartner,CountryOfOrigin,"
                  + "ExportPermit,OriginPermit,IFSPermit,PurposeCode,SourceCode,Year")
              .split(","));
  private static final List<String> IMPORTS =
      List.of(
          ("Appendix,SpeciesName,TermCode,Quantity,UnitCode,TradingPartner,CountryOfOrigin,"
                  + "ImportPermit,ExportPermit,OriginPermit,IFSPermit,PurposeCode,SourceCode,Year")
              .split(","));

  private AnnualReports() {}

  static void write(Path folder, List<Evidence> evidence, int thatYear) throws IOException {
    for (boolean imports : new boolean[] {false, true}) {
      List<Evidence> side =
          evidence.stream().filter(e -> e.line().document().arrives() == imports).toList();
      String way = imports ? "imports" : "exports";
      for (int year : new int[] {thatYear, thatYear + 1}) {
        Stream<List<String>> rows = side.stream().flatMap(e -> actual(e, year));
        write(folder, "annual_report_actual_%s_%d.csv".formatted(way, year), imports, rows);
      }
      Stream<List<String>> rows = side.stream().flatMap(e -> issued(e, thatYear));
      write(folder, "annual_report_issued_%s_%d.csv".formatted(way, thatYear), imports, rows);
    }
  }

  private static void write(Path folder, String name, boolean imports, Stream<List<String>> rows)
      throws IOException {
    CsvFile.write(folder.resolve(name), imports ? IMPORTS : EXPORTS, rows);
  }

  /** What crossed in a year, by the evidence that gave the traded quantity. */
  private static Stream<List<String>> actual(Evidence evidence, int year) {
    BigDecimal crossed = evidence.tradedQuantity(y -> y == year);
    return crossed == null || crossed.signum() == 0
        ? Stream.empty()
        : Stream.of(row(evidence, crossed, year));
  }

  /** What was permitted in the year; a replaced document stands aside for the one after it. */
  private static Stream<List<String>> issued(Evidence evidence, int year) {
    Document document = evidence.line().document();
    String status = document.story().status();
    boolean out =
        status.equals("CANCELLED") || status.equals("REPLACED") || document.story().replacement();
    boolean thatYear = document.issued().getYear() == year;
    return out || !thatYear
        ? Stream.empty()
        : Stream.of(row(evidence, evidence.line().issued(), year));
  }

  private static List<String> row(Evidence evidence, BigDecimal quantity, int year) {
    Line line = evidence.line();
    Document document = line.document();
    boolean ifs = document.other().equals("IFS");
    boolean ownImport = document.type().equals("I");
    List<String> row =
        new ArrayList<>(
            List.of(
                line.good().appendix(),
                line.good().name(),
                line.good().kind().term(),
                Layouts.plain(quantity),
                line.measure().name(),
                document.partner(),
                line.origin()));
    if (document.arrives()) {
      row.add(ownImport ? document.number() : "");
    }
    row.add(ownImport ? besides(evidence, year) : ifs ? "" : document.number());
    row.addAll(
        List.of(
            line.originPermit(),
            ifs ? document.number() : "",
            document.purpose(),
            line.source(),
            String.valueOf(year)));
    return row;
  }

  /** Foreign documents that customs saw beside an import permit, that year if it saw any then. */
  private static String besides(Evidence evidence, int year) {
    String then = besides(evidence.items().stream().filter(i -> i.day().getYear() == year));
    return then.isEmpty() ? besides(evidence.items().stream()) : then;
  }

  private static String besides(Stream<Item> items) {
    return items
        .map(i -> i.truth().foreign())
        .filter(number -> !number.isEmpty())
        .distinct()
        .sorted()
        .collect(Collectors.joining(";"));
  }
}
