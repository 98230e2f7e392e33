package org.citeswarehouse.api.validation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.source.TextEncoding;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.report.UploadLayout;
import org.citeswarehouse.model.table.Column;

/**
 * Why UNEP-WCMC would refuse a file as a whole, whatever its lines say: it takes one CSV with
 * exactly the columns of the direction, separated by commas, in UTF-8 or a one-byte code, without a
 * byte order mark. We read more than that, and say so. Source: trade-database-facts A.
 */
final class UploadForm {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private UploadForm() {}

  /** The reasons in words; none for a file that it takes. */
  static List<String> refusals(
      SourceFile file, List<String> headings, TextEncoding encoding, Direction direction)
      throws IOException {
    List<String> reasons = new ArrayList<>();
    Set<String> wanted =
        names(
            (direction == Direction.I ? UploadLayout.imports() : UploadLayout.exports())
                .stream().map(Column::header).toList());
    Set<String> given = names(headings);
    given.remove(MarkedFile.ERRORS.toLowerCase(Locale.ROOT));
    add(reasons, "missing", wanted, given);
    add(reasons, "excess", given, wanted);
    String first = firstLine(file, encoding);
    if (first.indexOf(BYTE_ORDER_MARK) == 0) {
      reasons.add(Texts.of("upload.mark"));
    }
    if (encoding == TextEncoding.UTF_16_BIG || encoding == TextEncoding.UTF_16_LITTLE) {
      reasons.add(Texts.of("upload.utf16"));
    }
    if (headings.size() > 1 && first.chars().filter(c -> c == ',').count() < headings.size() - 1) {
      reasons.add(Texts.of("upload.separator"));
    }
    return reasons;
  }

  private static void add(List<String> reasons, String key, Set<String> some, Set<String> others) {
    Set<String> only = new TreeSet<>(some);
    only.removeAll(others);
    if (!only.isEmpty()) {
      reasons.add(Texts.of("upload." + key, String.join(", ", only)));
    }
  }

  private static Set<String> names(List<String> headings) {
    return headings.stream()
        .map(h -> h.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The first line that says something: the header, since upload files have no titles. */
  private static String firstLine(SourceFile file, TextEncoding encoding) throws IOException {
    try (InputStream in = file.bytes().open();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, encoding.charset()))) {
      String line = lines.readLine();
      while (line != null && line.isBlank()) {
        line = lines.readLine();
      }
      return line == null ? "" : line;
    }
  }
}
