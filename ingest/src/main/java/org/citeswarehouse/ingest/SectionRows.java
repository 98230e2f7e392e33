package org.citeswarehouse.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.citeswarehouse.ingest.heading.NamedLayout;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.Parts;
import org.citeswarehouse.ingest.source.SectionReader;

/** Rows of some sections of a file, which must come in the order of the file. */
final class SectionRows implements RowStream {

  private final SourceFile file;
  private final NamedLayout layout;
  private final Queue<Section> wanted;
  private final Parts parts;
  private final List<FileNote> notes = new ArrayList<>();
  private String reading;
  private SectionReader current;
  private SourceRow next;

  SectionRows(SourceFile file, NamedLayout layout, List<Section> sections) {
    this.file = file;
    this.layout = layout;
    this.reading = file.name();
    this.wanted = new ArrayDeque<>(sections);
    try {
      this.parts = Parts.open(file);
    } catch (IOException e) {
      throw Intake.failure(file, e);
    }
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && (current != null || !wanted.isEmpty())) {
        current = current == null ? open(wanted.remove()) : current;
        next = current.next();
        if (next == null) {
          notes.addAll(current.notes());
          current = null;
        }
      }
      return next != null;
    } catch (IOException e) {
      throw Intake.failure(reading, e);
    } catch (UncheckedIOException e) {
      throw Intake.failure(reading, e.getCause());
    }
  }

  @Override
  public SourceRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    SourceRow row = next;
    next = null;
    return row;
  }

  @Override
  public List<FileNote> notes() {
    return List.copyOf(notes);
  }

  @Override
  public void close() {
    try {
      parts.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SectionReader open(Section section) throws IOException {
    for (Optional<Part> part = parts.next(); part.isPresent(); part = parts.next()) {
      if (part.get().sheet().equals(section.sheet())) {
        reading = part.get().label();
        return Intake.open(layout, part.get(), section.encoding(), file.oneOfMany());
      }
    }
    throw new RefusedFileException(Refusal.DAMAGED, file.name());
  }
}
