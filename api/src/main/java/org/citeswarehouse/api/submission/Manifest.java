package org.citeswarehouse.api.submission;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** The manifest of a version and, in a file beside it, its hash. */
final class Manifest {

  static final String NAME = "manifest.json";

  /** As {@code sha256sum -c} reads it. */
  static final String HASH = "manifest.sha256";

  /** A later program may write more than this one knows. */
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private Manifest() {}

  /** Writes both into a folder; gives the hash. */
  static String write(Submission submission, Path folder) throws IOException {
    byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(submission);
    String sha256 = DigestUtils.sha256Hex(bytes);
    Files.write(folder.resolve(NAME), bytes, StandardOpenOption.CREATE_NEW);
    Files.writeString(
        folder.resolve(HASH), sha256 + "  " + NAME + "\n", StandardOpenOption.CREATE_NEW);
    return sha256;
  }

  /** A version as its folder has it, without a look at its files and its neighbours. */
  static Version read(String party, int year, int number, Path folder) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(folder.resolve(NAME));
    } catch (IOException e) {
      // Gone or not to be read: told of this version, and no reason to keep the others back.
      return new Version(
          party, year, number, folder, Optional.empty(), "", Standing.MANIFEST_UNREADABLE);
    }
    Optional<Submission> read = parse(bytes);
    String sha256 = DigestUtils.sha256Hex(bytes);
    Version version =
        new Version(party, year, number, folder, read, sha256, Standing.MANIFEST_UNREADABLE);
    return read.map(s -> version.standing(standing(version, s))).orElse(version);
  }

  private static Standing standing(Version found, Submission said) {
    Optional<String> kept = kept(found.folder());
    if (kept.isPresent() && !kept.get().equals(found.manifestSha256())) {
      return Standing.MANIFEST_CHANGED;
    }
    if (kept.isEmpty() && said.previous() != null) {
      return Standing.HASH_LOST;
    }
    if (!said.party().equals(found.party())
        || said.year() != found.year()
        || said.number() != found.number()) {
      return Standing.MISPLACED;
    }
    return kept.isPresent() ? Standing.INTACT : Standing.NO_HASH;
  }

  private static Optional<Submission> parse(byte[] bytes) {
    try {
      return Optional.ofNullable(JSON.readValue(bytes, Submission.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The hash that lies beside a manifest; empty where no such file is. */
  private static Optional<String> kept(Path folder) {
    Path file = folder.resolve(HASH);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1).split(" ", 2)[0]);
    } catch (IOException e) {
      return Optional.of("");
    }
  }

  /**
   * What a version keeps of the one before it. Of a manifest that was damaged meanwhile that is the
   * hash that lay beside it, so that the right one can be brought back.
   */
  static String link(Version before) {
    return before.standing().givesFiles()
        ? before.manifestSha256()
        : kept(before.folder()).filter(hash -> hash.matches("[0-9a-f]{64}")).orElse("");
  }
}
