package org.citeswarehouse.api.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.trace.LandedText;
import org.citeswarehouse.api.trace.Origin;
import org.citeswarehouse.api.trace.Trace;
import org.citeswarehouse.api.trace.TraceJson;
import org.citeswarehouse.api.trace.Traces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Leads a row of an output back to the rows of the files it came from. */
@Command(name = "trace")
final class TraceCommand implements Callable<Integer> {

  private final ApiMain main;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "trace.name")
  private String name;

  @Parameters(index = "1..*", paramLabel = "KEY", descriptionKey = "trace.key")
  private List<String> key = new ArrayList<>();

  @Option(names = "--version", paramLabel = "RUN|TIME", descriptionKey = "past")
  private String version;

  /** Columns by which a row of comptab is named, and the Party of a register. */
  static List<String> words() {
    return Stream.concat(Stream.of("party"), Filters.COMPTAB.stream().map(Filter::name))
        .distinct()
        .toList();
  }

  TraceCommand(ApiMain main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Warehouse warehouse = Warehouse.open(main.warehouse, Limits.EXPORT)) {
      LandedText landed = LandedText.patient(warehouse.home());
      Trace trace =
          new Traces(Reading.at(warehouse, version), landed).of(name, key, Words.given(spec));
      if (main.json) {
        main.console().out().println(TraceJson.text(trace));
      } else {
        print(trace);
      }
    }
    return 0;
  }

  private void print(Trace trace) {
    var out = main.console().out();
    for (List<Object> row : trace.rows()) {
      out.println(trace.name());
      for (int i = 0; i < row.size(); i++) {
        if (row.get(i) != null) {
          out.println("  " + trace.columns().get(i).name() + " = " + TraceJson.plain(row.get(i)));
        }
      }
    }
    for (Origin origin : trace.origins()) {
      Origin.Place place = origin.place();
      out.println();
      out.println(
          origin.isDecision()
              ? Texts.of("trace.decision", place.name())
              : Texts.of("trace.place", origin.word(), place.name(), Long.toString(place.row())));
      out.println("  " + Texts.of("trace.landed", place.landed(), place.run()));
      out.println("  " + counts(origin));
      origin.original().forEach((column, text) -> out.println("  | " + column + " = " + text));
      if (origin.noText() != null) {
        out.println("  " + Texts.said("no-text", origin.noText().name()));
      }
      origin.readAs().forEach(read -> out.println("  > " + read));
    }
    if (trace.more() > 0) {
      out.println(Texts.of("trace.more", Long.toString(trace.more())));
    }
  }

  private static String counts(Origin origin) {
    String how =
        origin.counted()
            ? Texts.of("trace.counted")
            : Texts.of("trace.left-out", String.valueOf(origin.leftOut()));
    String day = origin.day() == null ? "" : "  " + origin.day();
    return how + day + (origin.quantity() == null ? "" : "  " + origin.quantity());
  }
}
