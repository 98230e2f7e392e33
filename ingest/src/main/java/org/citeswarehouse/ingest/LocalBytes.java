package org.citeswarehouse.ingest;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The bytes of a local file; holds a {@link File} because a {@link Path} cannot be serialised. */
record LocalBytes(File file) implements ByteSource {

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(file.toPath());
  }

  @Override
  public Optional<Path> localFile() {
    return Optional.of(file.toPath());
  }
}
