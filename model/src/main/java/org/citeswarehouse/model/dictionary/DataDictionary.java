package org.citeswarehouse.model.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.Layer;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.Tables;

/** Writes {@code docs/data-dictionary.md} from the declarations; a test fails when they drift. */
public final class DataDictionary {

  private DataDictionary() {}

  /**
   * Writes the dictionary to a file.
   *
   * @param args the file to write
   * @throws IOException when the file cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("usage: DataDictionary FILE");
    }
    Files.writeString(Path.of(args[0]), markdown());
  }

  /** The whole dictionary as Markdown. */
  public static String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("# Data dictionary\n\n");
    out.append("Generated from the declarations in `model`; do not edit. ");
    out.append("To write it again: `./docs/generate`.\n\n");
    out.append("## Input files\n");
    InputLayouts.all().forEach(layout -> appendLayout(out, layout));
    for (Layer layer : Layer.values()) {
      out.append("\n## ").append(title(layer)).append("\n");
      Tables.all().stream().filter(t -> t.layer() == layer).forEach(t -> appendTable(out, t));
    }
    out.append("\n## Problems of rows\n\n| code | severity | message |\n|---|---|---|\n");
    for (IssueCode code : IssueCode.values()) {
      String message = code.message(Locale.ENGLISH, "\u2026", "the column", "\u2026");
      appendRow(out, "`" + code.name() + "`", code.severity().name(), message);
    }
    return out.toString();
  }

  private static String title(Layer layer) {
    String word = layer.name().toLowerCase(Locale.ROOT);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " tables";
  }

  private static void appendLayout(StringBuilder out, InputLayout layout) {
    out.append("\n### `").append(layout.kind().word()).append("`\n\n");
    out.append(layout.doc()).append("\n\n| column | required | meaning |\n|---|---|---|\n");
    for (InputColumn column : layout.columns()) {
      String doc = column.withheld() ? column.doc() + " Never copied into a table." : column.doc();
      appendRow(out, "`" + column.name() + "`", column.required() ? "yes" : "no", doc);
    }
  }

  private static void appendTable(StringBuilder out, Table table) {
    out.append("\n### `").append(table.name()).append("`\n\n").append(table.doc());
    out.append(" Key: ").append(String.join(", ", table.key())).append(".");
    if (!table.replacedBy().isEmpty()) {
      out.append(" Replaced by ").append(String.join(", ", table.replacedBy())).append(".");
    }
    out.append(" Sorted by ").append(String.join(", ", table.sortedBy())).append(".\n\n");
    out.append("| column | header in files | type | unit | meaning | source |\n");
    out.append("|---|---|---|---|---|---|\n");
    for (Column column : table.columns()) {
      String header = column.header().equals(column.name()) ? "" : "`" + column.header() + "`";
      String type = column.type().name().toLowerCase(Locale.ROOT);
      appendRow(
          out,
          "`" + column.name() + "`",
          header,
          type,
          column.unit(),
          column.doc(),
          column.source());
    }
  }

  private static void appendRow(StringBuilder out, String... cells) {
    for (String cell : cells) {
      out.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    out.append("|\n");
  }
}
