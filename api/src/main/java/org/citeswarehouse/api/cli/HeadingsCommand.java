package org.citeswarehouse.api.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.citeswarehouse.api.landed.PartyHeadings;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.ingest.ByteSource;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.csv.HeaderRow;
import org.citeswarehouse.ingest.heading.HeadingProposal;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.model.layout.InputKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ./cites headings}: what the columns of a file would be read as, before anything is taken
 * in, as a file that {@code ./cites ingest headings} saves. docs/adr/0022.
 */
@Command(name = "headings")
final class HeadingsCommand implements Callable<Integer> {

  private final ApiMain main;

  @Parameters(paramLabel = "FILE", descriptionKey = "headings.file")
  private Path file;

  @Option(names = "--kind", required = true, paramLabel = "KIND", descriptionKey = "headings.kind")
  private String kind;

  @Option(names = "--party", paramLabel = "XX", descriptionKey = "headings.party")
  private String party;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "headings.out")
  private Path out;

  HeadingsCommand(ApiMain main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    InputKind of =
        SavedHeadings.KINDS.stream()
            .filter(k -> k.word().equals(kind))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Kind.WRONG_INPUT, "headings.kind", kind, kinds()));
    if (!Files.isRegularFile(file)) {
      throw Refusal.of(Kind.WRONG_INPUT, "validate.missing", file.toString());
    }
    SourceFile source = new SourceFile(file.getFileName().toString(), ByteSource.of(file));
    Map<HeaderRow, List<HeadingProposal.Line>> found = Intake.headings(of, source, saved(of));
    if (out != null) {
      WholeFile.write(out, stream -> write(found, of, stream));
    }
    if (main.json) {
      main.console().out().println(json(found));
    } else {
      found.forEach(this::print);
    }
    return 0;
  }

  /** What the Party saved before; nothing where there is no warehouse yet. */
  private SavedHeadings saved(InputKind of) {
    if (party == null || !Files.isDirectory(Path.of(main.warehouse))) {
      return SavedHeadings.NONE;
    }
    try (Warehouse warehouse = Warehouse.open(main.warehouse, Limits.EXPORT)) {
      return PartyHeadings.of(Reading.current(warehouse), party, of);
    }
  }

  private void print(HeaderRow header, List<HeadingProposal.Line> lines) {
    var to = main.console().out();
    to.println(
        Texts.of(
            "headings.table", file.getFileName(), header.sheet(), Long.toString(header.row())));
    for (HeadingProposal.Line line : lines) {
      to.println(
          String.format(
              Locale.ROOT,
              "  %-24s %-34s %-8s %4s  %s",
              line.column().isEmpty() ? "-" : line.column(),
              line.heading().isEmpty() ? "-" : line.heading(),
              method(line),
              line.method() == null ? "" : String.format(Locale.ROOT, "%.2f", line.score()),
              line.example()));
    }
    String open =
        lines.stream()
            .filter(line -> line.needed() && !isRead(line))
            .map(HeadingProposal.Line::column)
            .collect(Collectors.joining(", "));
    to.println(Texts.of(open.isEmpty() ? "headings.whole" : "headings.open", open));
  }

  private static String method(HeadingProposal.Line line) {
    return line.method() == null ? Texts.of("headings.none") : line.method().name();
  }

  private static boolean isRead(HeadingProposal.Line line) {
    return switch (line.method() == null ? "" : line.method().name()) {
      case "EXACT", "KNOWN", "SAVED" -> true;
      default -> false;
    };
  }

  /**
   * Only what is not read by itself needs a row; columns that have no heading are left to decide.
   */
  private static void write(
      Map<HeaderRow, List<HeadingProposal.Line>> found, InputKind kind, OutputStream to) {
    try (CsvWriter csv =
        CsvWriter.builder().build(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
      csv.writeRecord("kind", "heading", "column", "note");
      for (List<HeadingProposal.Line> lines : found.values()) {
        for (HeadingProposal.Line line : lines) {
          // A row without a heading would say that the files lack the column: nobody has said so
          // yet.
          if (!isRead(line) && !line.heading().isEmpty()) {
            csv.writeRecord(kind.word(), line.heading(), line.column(), note(line));
          }
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String note(HeadingProposal.Line line) {
    return line.method() == null
        ? Texts.of(line.heading().isEmpty() ? "headings.lacking" : "headings.aside")
        : Texts.of("headings.similar", String.format(Locale.ROOT, "%.2f", line.score()));
  }

  private static String json(Map<HeaderRow, List<HeadingProposal.Line>> found) throws IOException {
    List<Map<String, Object>> tables = new ArrayList<>();
    found.forEach(
        (header, lines) -> {
          Map<String, Object> table = new LinkedHashMap<>();
          table.put("sheet", header.sheet());
          table.put("row", header.row());
          table.put("headings", lines);
          tables.add(table);
        });
    return new ObjectMapper().writeValueAsString(Map.of("tables", tables));
  }

  private static String kinds() {
    return SavedHeadings.KINDS.stream().map(InputKind::word).collect(Collectors.joining(", "));
  }
}
