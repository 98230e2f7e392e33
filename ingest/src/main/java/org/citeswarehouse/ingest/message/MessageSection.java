package org.citeswarehouse.ingest.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.message.reportxml.SubmittedReport;
import org.citeswarehouse.ingest.message.row.MessageRow;
import org.citeswarehouse.ingest.message.tree.JsonTree;
import org.citeswarehouse.ingest.message.tree.Node;
import org.citeswarehouse.ingest.message.tree.Tree;
import org.citeswarehouse.ingest.message.tree.XmlTree;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.SectionReader;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayout;

/**
 * The rows of one message. A row's number is that of its line in the message. A message that cannot
 * be read refuses its file; where it is one of many, it is a row of its own that is rejected for
 * that reason, and the others stand.
 */
public final class MessageSection implements SectionReader {

  private static final Set<InputKind> KINDS = Messages.kinds();

  private final InputLayout layout;
  private final Part part;
  private final boolean oneOfMany;
  private final Deque<MessageRow> waiting = new ArrayDeque<>();
  private final Map<String, Long> told = new TreeMap<>();
  private Tree tree;
  private boolean ended;
  private boolean streamed;
  private long row;

  private MessageSection(InputLayout layout, Part part, boolean oneOfMany) {
    this.layout = layout;
    this.part = part;
    this.oneOfMany = oneOfMany;
  }

  /**
   * Whether a part is a message rather than a table.
   *
   * @throws RefusedFileException when it is, and files of that layout are never messages
   */
  public static boolean isOne(InputLayout layout, Part part) throws IOException {
    boolean takesMessages = KINDS.contains(layout.kind());
    if (part.isMarkup()) {
      if (!takesMessages) {
        throw part.otherFormat();
      }
      return true;
    }
    return takesMessages && part.isJson();
  }

  /** Opens a message; nothing of it is read yet. */
  public static MessageSection open(InputLayout layout, Part part, boolean oneOfMany) {
    return new MessageSection(layout, part, oneOfMany);
  }

  @Override
  public boolean isCommaSeparated() {
    return false;
  }

  /** Its dates and numbers have one notation, whatever other files of the delivery do. */
  @Override
  public boolean isMessage() {
    return true;
  }

  @Override
  public Map<String, Long> told() {
    return told;
  }

  @Override
  public SourceRow next() {
    try {
      while (waiting.isEmpty()) {
        if (ended || !fill()) {
          return end();
        }
      }
      return waiting.remove().at(part.sheet(), ++row);
    } catch (RefusedFileException e) {
      if (!oneOfMany) {
        throw e;
      }
      return broken(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads on to the next rows; false at the end. */
  private boolean fill() throws IOException {
    if (tree == null) {
      tree = part.isJson() ? JsonTree.open(part) : XmlTree.open(part, Set.of(SubmittedReport.ROW));
    }
    Node node = tree.next();
    if (node == null) {
      return false;
    }
    if (node.name().equals(SubmittedReport.ROW) && layout.kind() == InputKind.ANNUAL_REPORT) {
      streamed = true;
      waiting.add(SubmittedReport.row(tree.root(), node));
    } else if (node == tree.root()) {
      take(Messages.recognise(node, layout.kind(), part.label()));
    }
    return true;
  }

  private void take(Messages.Known known) {
    InputKind kind = layout.kind();
    List<MessageRow> rows = known.family().rows(kind, known.content(), part.label());
    waiting.addAll(rows);
    if (rows.isEmpty() && !streamed && !oneOfMany) {
      throw new RefusedFileException(
          Refusal.NO_ROWS_OF_KIND, part.label(), known.family().word(), kind.word());
    }
    tell("message." + known.family().word().replaceFirst("@MESSAGE\\.", ""), 1);
    known.family().defaults(kind).forEach((c, value) -> tell("default." + c + "=" + value, 1));
    for (InputKind other : known.family().kinds()) {
      if (other != kind) {
        tell(
            "also." + other.word(),
            known.family().rows(other, known.content(), part.label()).size());
      }
    }
  }

  private void tell(String what, long count) {
    if (count > 0) {
      told.merge(what, count, Long::sum);
    }
  }

  private SourceRow end() {
    ended = true;
    return null;
  }

  private SourceRow broken(RefusedFileException e) {
    ended = true;
    waiting.clear();
    tell("broken", 1);
    return new MessageRow(layout)
        .problem(
            IssueCode.BROKEN_MESSAGE,
            "",
            "",
            e.problem(Locale.ENGLISH) + " " + e.reason(Locale.ENGLISH))
        .unreadable()
        .at(part.sheet(), ++row);
  }
}
