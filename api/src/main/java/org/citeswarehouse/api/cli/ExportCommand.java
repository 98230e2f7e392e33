package org.citeswarehouse.api.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportDownload;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.download.Download;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.fix.ReturnedFile;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes one output to a file, complete or not at all, or to standard output. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

  private static final String REPORT = "annual-report";
  private static final String RETURNED = "returned";

  private final ApiMain main;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", descriptionKey = "export.name")
  private String name;

  @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "export.out")
  private String out;

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "export.format")
  private String format;

  @Option(names = "--version", paramLabel = "RUN|TIME", descriptionKey = "past")
  private String version;

  ExportCommand(ApiMain main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Output> output = Outputs.find(name);
    if (output.isEmpty() && !name.equals(REPORT) && !name.equals(RETURNED)) {
      List<String> names = new ArrayList<>(Outputs.all().stream().map(Output::name).toList());
      names.add(REPORT);
      names.add(RETURNED);
      throw Refusal.of(Kind.WRONG_INPUT, "export.name", name, String.join(", ", names));
    }
    Format form = form();
    Arguments arguments = Words.given(spec);
    try (Warehouse warehouse = Warehouse.open(main.warehouse, Limits.EXPORT)) {
      Reading reading = Reading.at(warehouse, version);
      if (output.isPresent()) {
        Query query = output.get().query(reading, arguments);
        Download download = new Download(name, query);
        WholeFile.write(out, main.console(), stream -> download.write(form, stream));
        query
            .unconverted()
            .ifPresent(
                rows ->
                    main.console()
                        .err()
                        .println(Texts.of("export.unconverted", Long.toString(rows))));
        query
            .naming()
            .ifPresent(
                names ->
                    main.console()
                        .err()
                        .println(
                            Texts.of(
                                "export.names",
                                names.asOf().toString(),
                                names.source().toString(),
                                Long.toString(query.untold().orElseThrow()))));
      } else if (name.equals(RETURNED)) {
        if (form != Format.CSV && form != Format.XLSX) {
          throw Refusal.of(Kind.WRONG_INPUT, "format.none", form.word(), "csv, xlsx");
        }
        ReturnedFile returned = ReturnedFile.of(reading, warehouse.home(), arguments);
        WholeFile.write(out, main.console(), stream -> returned.write(form == Format.XLSX, stream));
      } else {
        ReportRequest request = ReportRequest.of(arguments);
        AnnualReports reports = new AnnualReports(reading);
        WholeFile.write(
            out, main.console(), stream -> ReportDownload.write(reports, request, form, stream));
        ReportDownload.notice(reports, request, form).ifPresent(main.console().err()::println);
      }
    }
    return 0;
  }

  private Format form() {
    String word =
        format != null
            ? format
            : out.equals("-")
                ? main.json ? "json" : "csv"
                : out.substring(out.lastIndexOf('.') + 1);
    return Format.find(word)
        .orElseThrow(
            () ->
                format == null
                    ? Refusal.of(Kind.WRONG_INPUT, "format.unknown", out, Format.words())
                    : Refusal.of(
                        Kind.WRONG_INPUT, "filter.value", "--format", format, Format.words()));
  }
}
