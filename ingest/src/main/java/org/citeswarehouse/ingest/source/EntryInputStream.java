package org.citeswarehouse.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** An archive entry whose checksum is compared at its end, which {@code ZipFile} leaves out. */
final class EntryInputStream extends InputStream {

  private final CheckedInputStream in;
  private final ZipEntry entry;
  private final ZipParts.Progress progress;
  private long soFar;

  EntryInputStream(InputStream in, ZipEntry entry, ZipParts.Progress progress) {
    this.in = new CheckedInputStream(in, new CRC32());
    this.entry = entry;
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    if (read > 0) {
      soFar += read;
      progress.unpacked(entry, soFar, read);
      if (entry.getSize() >= 0 && soFar > entry.getSize()) {
        throw new ZipException("length of " + entry.getName());
      }
    } else if (read < 0 && in.getChecksum().getValue() != entry.getCrc()) {
      throw new ZipException("checksum of " + entry.getName());
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
