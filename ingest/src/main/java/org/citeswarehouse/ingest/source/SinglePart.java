package org.citeswarehouse.ingest.source;

import java.io.IOException;
import java.util.Optional;

/** A file that is one table. */
final class SinglePart implements Parts {

  private final Part part;
  private boolean given;

  SinglePart(Part part) {
    this.part = part;
  }

  @Override
  public Optional<Part> next() {
    if (given) {
      return Optional.empty();
    }
    given = true;
    return Optional.of(part);
  }

  @Override
  public void close() throws IOException {
    part.bytes().close();
  }
}
