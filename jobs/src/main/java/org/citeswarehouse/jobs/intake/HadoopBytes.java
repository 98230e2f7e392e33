package org.citeswarehouse.jobs.intake;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;
import org.citeswarehouse.ingest.ByteSource;

/** Bytes of a landed file, wherever the task that reads them runs. */
record HadoopBytes(String path, SerializableConfiguration configuration) implements ByteSource {

  static HadoopBytes of(String path, Configuration configuration) {
    return new HadoopBytes(path, new SerializableConfiguration(configuration));
  }

  @Override
  public InputStream open() throws IOException {
    Path file = new Path(path);
    return file.getFileSystem(configuration.value()).open(file);
  }
}
