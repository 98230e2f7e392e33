package org.citeswarehouse.api.uploads;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.citeswarehouse.api.problem.FullDisk;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.api.web.Unread;
import org.citeswarehouse.api.web.Written;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * An upload on its way to the disk. Only small files are ever in memory, and nothing of it is left
 * where it is too large, breaks off, or does not fit on the disk.
 *
 * @param id identifier of the upload to be
 * @param folder the folder in which it lies
 * @param form fields that came with it
 * @param files its files
 */
record Arrival(String id, Path folder, Form form, List<UploadedFile> files) {

  private static final String TYPE = "multipart/form-data";

  /** Fields are short; beside the files they may take this much. */
  private static final int FIELDS = 1 << 20;

  /** What is longer is no field, and a file that is longer goes to the disk as it comes. */
  private static final int LONGEST_FIELD = 8192;

  /** File systems take names of 255 bytes. */
  private static final int LONGEST_NAME = 200;

  /**
   * Receives it.
   *
   * @param largest the most bytes that are taken
   * @throws Refusal when nothing was taken
   */
  static Arrival of(Context ctx, UploadFolder uploads, long largest) throws IOException {
    refuseEarly(ctx, largest);
    String id = UploadFolder.id();
    Path folder = uploads.arriving(id);
    boolean whole = false;
    try {
      long length = ctx.req().getContentLengthLong();
      if (length > folder.toFile().getUsableSpace()) {
        throw unread(ctx, Kind.STORAGE_FULL, "upload.full");
      }
      ctx.req()
          .setAttribute(
              ServletContextRequest.MULTIPART_CONFIG_ELEMENT,
              new MultipartConfigElement(
                  folder.toString(), largest, largest + FIELDS, LONGEST_FIELD));
      Arrival arrival = read(ctx, id, folder);
      whole = true;
      return arrival;
    } catch (IOException | ServletException | IllegalStateException e) {
      Refusal refusal = why(ctx, e, largest);
      refusal.initCause(e);
      throw refusal;
    } finally {
      if (!whole) {
        UploadFolder.delete(folder);
      }
    }
  }

  private static void refuseEarly(Context ctx, long largest) {
    String type = ctx.contentType() == null ? "" : ctx.contentType();
    if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(TYPE)) {
      throw unread(ctx, Kind.UNSUPPORTED, "upload.type", type);
    }
    if (ctx.req().getContentLengthLong() > largest + FIELDS) {
      throw unread(ctx, Kind.BODY_TOO_LARGE, "upload.large", megabytes(largest));
    }
  }

  private static Refusal unread(Context ctx, Kind kind, String code, String... values) {
    Unread.passOver(ctx);
    return Refusal.of(kind, code, (Object[]) values);
  }

  /** The body is not read any further, so that the connection is of no more use. */
  private static Refusal refused(Context ctx, Kind kind, String code, String... values) {
    ctx.header("Connection", "close");
    return Refusal.of(kind, code, (Object[]) values);
  }

  private static Refusal why(Context ctx, Exception thrown, long largest) {
    if (FullDisk.caused(thrown)) {
      return refused(ctx, Kind.STORAGE_FULL, "upload.full");
    }
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("max length exceeded")
          || message.contains("max file size exceeded")
          || message.contains("too large")) {
        return refused(ctx, Kind.BODY_TOO_LARGE, "upload.large", megabytes(largest));
      }
    }
    return refused(ctx, Kind.WRONG_INPUT, "upload.cut");
  }

  private static String megabytes(long bytes) {
    return Written.number(bytes / 1_000_000);
  }

  private static Arrival read(Context ctx, String id, Path folder)
      throws IOException, ServletException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    List<UploadedFile> files = new ArrayList<>();
    for (Part part : ctx.req().getParts()) {
      String sent = part.getSubmittedFileName();
      if (sent == null) {
        fields.computeIfAbsent(part.getName(), n -> new ArrayList<>()).add(text(part));
      } else if (!sent.isBlank() || part.getSize() > 0) {
        files.add(file(part, name(sent), files.size() + 1, folder));
      }
      part.delete();
    }
    return new Arrival(id, folder, new Form(fields), files);
  }

  private static String text(Part part) throws IOException {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
    }
  }

  private static UploadedFile file(Part part, String name, int number, Path folder)
      throws IOException {
    Path home = Files.createDirectory(folder.resolve(Integer.toString(number)));
    Path path = home.resolve(name);
    MessageDigest digest = DigestUtils.getSha256Digest();
    try (InputStream in = new DigestInputStream(part.getInputStream(), digest)) {
      Files.copy(in, path);
    }
    return new UploadedFile(
        number, name, Files.size(path), Hex.encodeHexString(digest.digest()), "", "", "");
  }

  /** The name alone, whatever folder a browser names with it, and nothing that leads elsewhere. */
  static String name(String sent) {
    String name = sent.replaceFirst("(?s).*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      name = name.substring(1);
    }
    return name.isEmpty() || name.matches("\\.+") ? "file" : name;
  }
}
