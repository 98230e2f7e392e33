package org.citeswarehouse.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;

/** Stops unpacking where data expands beyond the limits. */
final class GuardedInputStream extends FilterInputStream {

  private final CountedInputStream packed;
  private final UnpackLimits limits;
  private final String label;
  private long unpacked;

  GuardedInputStream(InputStream in, CountedInputStream packed, UnpackLimits limits, String label) {
    super(in);
    this.packed = packed;
    this.limits = limits;
    this.label = label;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      check(1);
    }
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read > 0) {
      check(read);
    }
    return read;
  }

  private void check(long more) {
    unpacked += more;
    if (unpacked > limits.maxBytes()) {
      throw new RefusedFileException(Refusal.TOO_LARGE, label, limits.maxBytes() + " bytes");
    }
    if (unpacked > limits.ratioFrom() && unpacked / limits.maxRatio() > packed.count()) {
      throw new RefusedFileException(Refusal.TOO_LARGE, label, limits.maxRatio() + " : 1");
    }
  }
}
