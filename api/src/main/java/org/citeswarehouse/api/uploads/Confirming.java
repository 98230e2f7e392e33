package org.citeswarehouse.api.uploads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.ingest.csv.HeaderRow;
import org.citeswarehouse.ingest.heading.HeadingMethod;
import org.citeswarehouse.ingest.heading.HeadingProposal;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.ingest.source.TextEncoding;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;

/** What the page of an upload proposes for each file, and what an officer says to it. */
final class Confirming {

  private final UploadFolder uploads;
  private final FileLooks looks;
  private final Upload upload;
  private final Optional<Reading> warehouse;
  private final List<InputKind> kinds;

  /**
   * An upload that nobody confirmed yet.
   *
   * @param kinds kinds of files that the viewer may bring
   */
  Confirming(
      UploadFolder uploads,
      FileLooks looks,
      Upload upload,
      Optional<Reading> warehouse,
      List<InputKind> kinds) {
    this.uploads = uploads;
    this.looks = looks;
    this.upload = upload;
    this.warehouse = warehouse;
    this.kinds = kinds;
  }

  /** What is proposed; kinds that were chosen are kept, the others are recognised. */
  ConfirmPage page(Map<Integer, InputKind> chosen) {
    return new ConfirmPage(
        upload.id(),
        upload.party(),
        upload.files().stream()
            .map(file -> looked(file, look(file, chosen), chosen.containsKey(file.number())))
            .toList());
  }

  /**
   * What an officer said of each file that is to be read; those that are left out are not there.
   *
   * @throws Refusal when it is not said what a file is, it cannot be read as that, two headings are
   *     read as one column, or no file is left to read
   */
  Map<Integer, Orders.Said> said(Form form) {
    Map<Integer, Orders.Said> said = new LinkedHashMap<>();
    List<String> leftOut = form.all("left-out");
    for (UploadedFile file : upload.files()) {
      if (leftOut.contains(Integer.toString(file.number()))) {
        continue;
      }
      String word = form.text("kind-" + file.number());
      InputKind kind =
          kinds.stream()
              .filter(k -> k.word().equals(word))
              .findFirst()
              .orElseThrow(() -> Refusal.of(Kind.WRONG_INPUT, "upload.kind", file.name()));
      FileLook look = look(file, Map.of(file.number(), kind));
      if (look.refused() != null) {
        ConfirmPage.Refused why = ConfirmPage.Refused.of(look.refused());
        throw Refusal.of(
            Kind.UNREADABLE_INPUT, "upload.refused", why.problem(), why.cause(), why.remedy());
      }
      said.put(
          file.number(),
          new Orders.Said(
              kind,
              UploadOptions.of(kind, name -> form.text(name + "-" + file.number())),
              look.isMapped() ? complete(file, look, form) : Map.of(),
              look.isMapped() ? absent(kind, form.all("absent-" + file.number())) : List.of()));
    }
    if (said.isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "upload.nothing");
    }
    return said;
  }

  private FileLook look(UploadedFile file, Map<Integer, InputKind> chosen) {
    InputKind kind = chosen.get(file.number());
    return kind == null
        ? looks.at(file, uploads.file(upload, file), upload.party(), warehouse)
        : looks.as(kind, file, uploads.file(upload, file), upload.party(), warehouse);
  }

  private ConfirmPage.Looked looked(UploadedFile file, FileLook look, boolean chosen) {
    InputKind kind = kinds.contains(look.kind()) ? look.kind() : null;
    List<KnownFile> known =
        KnownFile.inForce(warehouse, kind, kind == null || kind.ofOneParty() ? upload.party() : "");
    return new ConfirmPage.Looked(
        file.number(),
        file.name(),
        Written.number(file.bytes()),
        kind == null ? "" : kind.word(),
        chosen,
        look.refused() == null ? null : ConfirmPage.Refused.of(look.refused()),
        kinds.stream().map(InputKind::word).toList(),
        kind != null && look.isMapped() ? tables(file, look) : List.of(),
        kind != null && look.isMapped() ? missing(look) : List.of(),
        known.stream()
            .filter(k -> k.sha256().equals(file.sha256()))
            .map(k -> Written.minute(k.landed()))
            .findFirst()
            .orElse(""),
        known.stream()
            .filter(k -> k.name().equals(file.name()) && !k.sha256().equals(file.sha256()))
            .map(k -> Written.minute(k.landed()))
            .findFirst()
            .orElse(""),
        kind != null && kind.ofOneParty()
            ? known.stream()
                .map(
                    k ->
                        new ConfirmPage.Replaceable(
                            k.sha256(), k.name(), Written.minute(k.landed())))
                .toList()
            : List.of(),
        kind == null
            ? List.of()
            : look.encodings().stream().map(Confirming::encoding).distinct().toList());
  }

  private static String encoding(TextEncoding encoding) {
    return Texts.of(
        encoding.isGuess() ? "uploads.encoding.guess" : "uploads.encoding",
        encoding.isGuess() ? "Windows-1252" : "UTF-16");
  }

  private static List<ConfirmPage.Headed> tables(UploadedFile file, FileLook look) {
    List<String> columns =
        InputLayouts.of(look.kind()).orElseThrow().columns().stream()
            .map(InputColumn::name)
            .toList();
    List<ConfirmPage.Headed> tables = new ArrayList<>();
    for (Map.Entry<HeaderRow, List<HeadingProposal.Line>> table : look.tables().entrySet()) {
      List<ConfirmPage.Heading> headings = new ArrayList<>();
      for (HeadingProposal.Line line : written(table.getKey(), table.getValue())) {
        headings.add(
            new ConfirmPage.Heading(
                field(file, tables.size(), headings.size()),
                line.heading(),
                line.example(),
                line.withheld(),
                line.column(),
                line.method() == null ? "" : line.method().name(),
                line.method() == null ? "" : String.format(Locale.ROOT, "%.2f", line.score()),
                columns));
      }
      tables.add(
          new ConfirmPage.Headed(
              table.getKey().sheet(), Written.number(table.getKey().row()), headings));
    }
    return tables;
  }

  /** Lines that have a heading, in the order of the file. */
  private static List<HeadingProposal.Line> written(
      HeaderRow header, List<HeadingProposal.Line> lines) {
    return lines.stream()
        .filter(line -> !line.heading().isEmpty())
        .sorted(Comparator.comparingInt(line -> header.headings().indexOf(line.heading())))
        .toList();
  }

  private static List<ConfirmPage.Missing> missing(FileLook look) {
    TreeSet<String> open = new TreeSet<>();
    look.tables()
        .values()
        .forEach(
            lines ->
                lines.stream()
                    .filter(line -> line.needed() && line.heading().isEmpty())
                    .forEach(line -> open.add(line.column())));
    return InputLayouts.of(look.kind()).orElseThrow().columns().stream()
        .filter(column -> open.contains(column.name()))
        .map(
            column ->
                new ConfirmPage.Missing(column.name(), SavedHeadings.mayLack(look.kind(), column)))
        .toList();
  }

  /**
   * Headings that an officer has read otherwise than they would be read by themselves.
   *
   * @throws Refusal when the file would be refused for a column that nothing is read as
   */
  private static Map<String, String> complete(UploadedFile file, FileLook look, Form form) {
    Set<String> read = new HashSet<>(form.all("absent-" + file.number()));
    Map<String, String> mapping = mapping(file, look, form, read);
    String lacking =
        look.tables().values().stream()
            .flatMap(List::stream)
            .filter(line -> line.needed() && !read.contains(line.column()))
            .map(HeadingProposal.Line::column)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!lacking.isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "upload.lacking", file.name(), lacking);
    }
    return mapping;
  }

  /** The same; what any heading is read as is added to what is read. */
  private static Map<String, String> mapping(
      UploadedFile file, FileLook look, Form form, Set<String> read) {
    Map<String, String> mapping = new LinkedHashMap<>();
    int table = 0;
    for (Map.Entry<HeaderRow, List<HeadingProposal.Line>> one : look.tables().entrySet()) {
      Map<String, String> taken = new LinkedHashMap<>();
      List<HeadingProposal.Line> lines = written(one.getKey(), one.getValue());
      for (int i = 0; i < lines.size(); i++) {
        HeadingProposal.Line line = lines.get(i);
        List<String> given = form.all(field(file, table, i));
        String column = given.isEmpty() ? line.column() : known(look.kind(), given.get(0));
        String other = column.isEmpty() ? null : taken.put(column, line.heading());
        if (other != null) {
          throw Refusal.of(Kind.WRONG_INPUT, "upload.columns", other, line.heading(), column);
        }
        read.add(column);
        boolean byItself = line.method() != null && line.method() != HeadingMethod.SIMILAR;
        if (!column.equals(byItself ? line.column() : "")) {
          mapping.put(line.heading(), column);
        }
      }
      table++;
    }
    return mapping;
  }

  private static String known(InputKind kind, String column) {
    boolean known =
        column.isEmpty()
            || InputLayouts.of(kind).orElseThrow().columns().stream()
                .anyMatch(c -> c.name().equals(column));
    if (!known) {
      throw Refusal.of(Kind.WRONG_INPUT, "upload.column", column);
    }
    return column;
  }

  private static List<String> absent(InputKind kind, List<String> columns) {
    columns.forEach(column -> known(kind, column));
    return columns;
  }

  private static String field(UploadedFile file, int table, int heading) {
    return "column-" + file.number() + "-" + table + "-" + heading;
  }
}
