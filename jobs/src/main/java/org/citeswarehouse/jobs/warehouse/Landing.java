package org.citeswarehouse.jobs.warehouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Files as received, byte for byte, under their SHA-256. Nothing ever edits them. The bytes are
 * written under another name first, so that a file under its SHA-256 is always whole.
 */
public final class Landing {

  private static final String ARRIVING = "arriving-";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileSystem files;
  private final LandingFiles landed;
  private final Path folder;

  Landing(FileSystem files, Path folder) {
    this.files = files;
    this.landed = LandingFiles.of(files);
    this.folder = folder;
  }

  /**
   * Lands a file; bytes that are there already are not written again.
   *
   * @throws UserErrorException when the file cannot be read
   */
  public LandedFile land(java.nio.file.Path source) {
    if (!Files.isReadable(source) || Files.isDirectory(source)) {
      throw new UserErrorException(UserErrorException.Exit.REFUSED, "nofile", source);
    }
    try {
      Path arriving = new Path(folder, ARRIVING + UUID.randomUUID());
      String sha256 = copy(source, arriving);
      Path home = home(sha256);
      Path original = new Path(home, "original");
      boolean isNew = !landed.exists(original);
      if (isNew) {
        landed.settle(arriving, original);
      } else {
        landed.delete(arriving);
      }
      String name = source.getFileName().toString();
      long bytes = landed.length(original);
      return new LandedFile(sha256, name, bytes, Instant.now(), original.toString(), isNew);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the bytes of a landed file lie. */
  public String original(String sha256) {
    return new Path(home(sha256), "original").toString();
  }

  /** Writes beside a landed file what it is; called once the run that read it is finished. */
  public void describe(LandedFile file, String kind, String party, String runId) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("sha256", file.sha256());
    manifest.put("name", file.name());
    manifest.put("bytes", file.bytes());
    manifest.put("kind", kind);
    manifest.put("party", party);
    manifest.put("landed_at", file.landedAt().toString());
    manifest.put("landed_by", System.getProperty("user.name"));
    manifest.put("run_id", runId);
    Path first = new Path(home(file.sha256()), "manifest.json");
    Path further = new Path(home(file.sha256()), "manifest-" + runId + ".json");
    try {
      // The same bytes may come again for another Party; what was said of them first stays.
      try (OutputStream out = landed.create(landed.exists(first) ? further : first)) {
        out.write(
            JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(manifest)
                .getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what killed calls left half landed. Only for whoever holds the lock. */
  void sweep() {
    try {
      if (files.exists(folder)) {
        for (FileStatus left : files.listStatus(folder, p -> p.getName().startsWith(ARRIVING))) {
          files.delete(left.getPath(), false);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes back a file that this call landed and that was refused. */
  public void takeBack(LandedFile file) {
    if (file.isNew()) {
      try {
        files.delete(home(file.sha256()), true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Path home(String sha256) {
    return new Path(new Path(folder, sha256.substring(0, 2)), sha256);
  }

  private String copy(java.nio.file.Path source, Path target) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(source), digest);
        OutputStream out = landed.create(target)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
