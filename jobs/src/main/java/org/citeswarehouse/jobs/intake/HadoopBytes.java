package org.citeswarehouse.jobs.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;
import org.citeswarehouse.ingest.ByteSource;

/** Bytes of a landed file, wherever the task that reads them runs. */
record HadoopBytes(String path, SerializableConfiguration configuration) implements ByteSource {

  @Override
  public InputStream open() throws IOException {
    Path file = new Path(path);
    return file.getFileSystem(configuration.value()).open(file);
  }

  @Override
  public Optional<java.nio.file.Path> localFile() {
    URI uri = new Path(path).toUri();
    boolean local = uri.getScheme() == null || uri.getScheme().equals("file");
    return local ? Optional.of(java.nio.file.Path.of(uri.getPath())) : Optional.empty();
  }
}
