package org.citeswarehouse.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.citeswarehouse.ingest.heading.NamedLayout;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.ingest.shipments.ReleaseTally;
import org.citeswarehouse.ingest.source.NumberedParts;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.Parts;
import org.citeswarehouse.ingest.source.SectionReader;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;

/**
 * A file of a release of which only the headers were looked at, so that its rows are read once and
 * not twice. It takes for granted what a scan would find out: that text is UTF-8 and numbers have
 * points. Whoever reads the rows has to notice where that does not hold, and scan the file after
 * all.
 *
 * @param scan its tables; rows are not counted
 * @param tally what is to be told of its tables, as far as their headers say
 * @param bytes how many bytes its tables have, as far as it says; empty where it does not
 */
public record Outline(FileScan scan, ReleaseTally tally, OptionalLong bytes) {

  /**
   * Looks at the headers of a file of text or an archive of such; empty where one of its tables is
   * of another kind, or cannot be read as UTF-8: only a scan can tell then.
   *
   * @throws RefusedFileException when the file cannot be used as a whole
   * @throws UncheckedIOException when it cannot be reached
   */
  public static Optional<Outline> of(SourceFile file) {
    NamedLayout layout = new NamedLayout(InputLayouts.SHIPMENTS, SavedHeadings.NONE);
    String reading = file.name();
    try (Parts parts = Parts.open(file)) {
      NumberedParts.requireAll(parts.names(), file.name());
      ReleaseTally tally = new ReleaseTally();
      List<Section> sections = new ArrayList<>();
      for (Optional<Part> part = parts.next(); part.isPresent(); part = parts.next()) {
        Part one = part.get();
        reading = one.label();
        if (one.isSheet() || one.isMarkup() || one.isJson()) {
          return Optional.empty();
        }
        SectionReader table = Intake.open(layout, one, one.marked(), file.oneOfMany());
        tally.see(one.sheet(), table);
        sections.add(new Section(one.sheet(), one.marked(), 0, table.uses()));
      }
      FileScan scan =
          new FileScan(
              InputKind.SHIPMENTS,
              sections,
              0,
              FileProfile.plain(),
              Map.of(),
              layout.saved(),
              List.of());
      return Optional.of(new Outline(scan, tally, parts.unpackedBytes()));
    } catch (RefusedFileException e) {
      if (e.refusal() == Refusal.NOT_UTF_8) {
        return Optional.empty();
      }
      throw e;
    } catch (IOException e) {
      throw Intake.failure(reading, e);
    } catch (UncheckedIOException e) {
      throw Intake.failure(reading, e.getCause());
    }
  }
}
