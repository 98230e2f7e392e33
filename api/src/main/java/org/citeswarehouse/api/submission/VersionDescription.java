package org.citeswarehouse.api.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/** A version in JSON: what its manifest says, and what became of it, as it is found now. */
public final class VersionDescription {

  private static final ObjectMapper JSON =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  private VersionDescription() {}

  /** Describes one. Where no manifest can be read, it is Party, year, number and its standing. */
  public static ObjectNode of(Version version) {
    Standing standing = version.standingWithFiles();
    ObjectNode node = JSON.createObjectNode();
    node.put("party", version.party()).put("year", version.year()).put("number", version.number());
    node.put("folder", folder(version));
    node.put("standing", standing.name()).put("told", standing.told());
    node.put("intact", standing.isIntact());
    node.put("manifest_sha256", version.manifestSha256());
    version
        .submission()
        .ifPresent(
            said -> {
              ObjectNode manifest = JSON.valueToTree(said);
              ArrayNode files = manifest.putArray("files");
              for (SubmittedFile file : said.files()) {
                ObjectNode one = JSON.valueToTree(file);
                files.add(one.put("intact", version.isIntact(file)));
              }
              // Whose it is, its folder tells; a manifest may have been put there.
              manifest.remove(List.of("party", "year", "number"));
              node.setAll(manifest);
            });
    return node;
  }

  /**
   * The same for whom it was submitted to: without files that stay with the Party, and without the
   * reason why it could not wait, which may name permits that do.
   */
  public static ObjectNode sent(Version version) {
    ObjectNode node = of(version);
    node.remove("unready");
    if (node.get("files") instanceof ArrayNode files) {
      files.removeIf(file -> !SubmittedFile.SENT.contains(file.path("name").asText()));
    }
    return node;
  }

  /** Its folder within the warehouse. */
  private static String folder(Version version) {
    Path all = version.folder().getParent().getParent().getParent().getParent();
    return all.relativize(version.folder()).toString().replace('\\', '/');
  }
}
