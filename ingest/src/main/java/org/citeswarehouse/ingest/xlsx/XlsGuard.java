package org.citeswarehouse.ingest.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.EncryptedDocumentException;

/**
 * Looks at the records of an XLS workbook as they pass. The number of texts that its cells share is
 * declared, and POI makes as many, whether they follow or not; a text takes three bytes at least.
 * Encrypted records cannot be looked at. Source: [MS-XLS] 2.1.4, 2.4.117 and 2.4.265.
 */
final class XlsGuard extends FilterInputStream {

  private static final int HEADER = 4;
  private static final int FILE_PASS = 0x2F;
  private static final int SHARED_TEXTS = 0xFC;
  private static final int SHORTEST = 3;

  /** Bytes of a record that are looked at: its header, and two numbers of shared texts. */
  private static final int SEEN = HEADER + 8;

  private final long length;
  private final int[] record = new int[SEEN];
  private int at;

  XlsGuard(InputStream records, long length) {
    super(records);
    this.length = length;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      see(read);
    }
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    int read = super.read(target, offset, count);
    for (int i = 0; i < read; i++) {
      see(target[offset + i] & 0xff);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void see(int b) {
    if (at < SEEN) {
      record[at] = b;
    }
    at++;
    int type = record[0] | record[1] << 8;
    if (at == HEADER && type == FILE_PASS) {
      throw new EncryptedDocumentException("encrypted");
    }
    if (at == SEEN && type == SHARED_TEXTS) {
      long texts = record[8] | record[9] << 8 | record[10] << 16 | (long) record[11] << 24;
      if (texts > length / SHORTEST) {
        throw new IllegalStateException(texts + " shared texts in " + length + " bytes");
      }
    }
    if (at >= HEADER && at == HEADER + (record[2] | record[3] << 8)) {
      at = 0;
    }
  }
}
