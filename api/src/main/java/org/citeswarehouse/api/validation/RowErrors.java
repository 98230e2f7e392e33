package org.citeswarehouse.api.validation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The errors of a sheet by row, in a temporary file: a sheet may have a million rows, and every one
 * of them an error.
 */
final class RowErrors implements Closeable {

  private final Path file;
  private final DataOutputStream out;

  RowErrors() throws IOException {
    file = Files.createTempFile("cites-", ".errors");
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  /** Notes the errors of a row; rows come in ascending order. */
  void add(long row, String errors) throws IOException {
    byte[] text = errors.getBytes(StandardCharsets.UTF_8);
    out.writeLong(row);
    out.writeInt(text.length);
    out.write(text);
  }

  /** Ends the notes. */
  void end() throws IOException {
    out.close();
  }

  /** Reads them from the first. */
  Reader read() throws IOException {
    return new Reader(new DataInputStream(new BufferedInputStream(Files.newInputStream(file))));
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Errors in ascending order of rows. */
  static final class Reader implements Closeable {

    private final DataInputStream in;
    private long row;
    private String errors = "";

    private Reader(DataInputStream in) {
      this.in = in;
    }

    /** The errors of a row, asked for in ascending order; blank for none. */
    String of(long wanted) {
      while (row < wanted) {
        next();
      }
      return row == wanted ? errors : "";
    }

    private void next() {
      try {
        row = in.readLong();
        errors = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
      } catch (EOFException e) {
        row = Long.MAX_VALUE;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
