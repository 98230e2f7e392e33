package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.io.IOUtils;
import org.citeswarehouse.api.download.Download;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.download.PreparedFile;
import org.citeswarehouse.api.download.PreparedFiles;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Database;

/**
 * Downloads that can be gone on with where they broke off. What is asked for in part, and Parquet,
 * is written to disk once; everything else is streamed. Source: RFC 9110, 13.1.5 and 14.
 */
final class ResumableDownload {

  private static final int MOST_FILES = 100;
  private static final long MOST_BYTES = 8L << 30;
  private static final int BUFFER = 1 << 16;
  private static final String RANGE = "Range";

  private final PreparedFiles files;

  ResumableDownload(Database database) {
    this.files = new PreparedFiles(database.spill(), MOST_FILES, MOST_BYTES);
  }

  /** Whether the forms it gives include this one. */
  static boolean gives(Format format) {
    return format == Format.CSV || format == Format.PARQUET;
  }

  /** Whether the answer is made from a file. */
  static boolean needsFile(Context ctx, Format format) {
    return format == Format.PARQUET || ctx.header(RANGE) != null || ctx.header("If-Range") != null;
  }

  /**
   * Answers with the part that is asked for, or with the whole.
   *
   * @param tag strong tag of the content
   * @throws Refusal when the file has none of the part
   */
  void send(Context ctx, String tag, Download download, Format format) throws IOException {
    try (PreparedFile file = files.of(tag, path -> download.write(format, path))) {
      Optional<ByteRange> range = range(ctx, tag);
      ByteRange.Part part = new ByteRange.Part(0, file.bytes());
      if (range.isPresent() && file.bytes() > 0) {
        part = range.get().within(file.bytes()).orElseThrow(() -> unsatisfiable(ctx, file));
        ctx.status(206);
        ctx.header(
            "Content-Range",
            "bytes %d-%d/%d".formatted(part.from(), part.from() + part.length() - 1, file.bytes()));
      }
      ctx.res().setContentLengthLong(part.length());
      try (InputStream in = file.read(part.from())) {
        IOUtils.copyLarge(in, ctx.outputStream(), 0, part.length(), new byte[BUFFER]);
      }
    }
  }

  /** A part of what the client has no longer, or may not have, is of no use to it. */
  private static Optional<ByteRange> range(Context ctx, String tag) {
    String condition = ctx.header("If-Range");
    String field = ctx.header(RANGE);
    return field == null || (condition != null && !condition.strip().equals(tag))
        ? Optional.empty()
        : ByteRange.of(field);
  }

  private static Refusal unsatisfiable(Context ctx, PreparedFile file) {
    String bytes = Long.toString(file.bytes());
    ctx.header("Content-Range", "bytes */" + bytes);
    return Refusal.of(Kind.NOT_THAT_FAR, "range.none", String.valueOf(ctx.header(RANGE)), bytes);
  }
}
