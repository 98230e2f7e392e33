package org.citeswarehouse.api.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.citeswarehouse.api.asking.Role;
import org.citeswarehouse.api.asking.Share;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.serving.Watched;
import org.citeswarehouse.api.session.Sessions;
import org.citeswarehouse.model.day.Day;

/** The agreements of a warehouse, each a file; a running server knows a change at once. */
public final class Agreements {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".json";

  private final Path folder;
  private final Watched<List<Agreement>> all;

  /** Those of a warehouse. */
  public Agreements(Path home) {
    this.folder = home.resolve("sharing");
    this.all = new Watched<>(folder, List.of(), this::read);
  }

  /** All of them, by owner; ended ones with them. */
  public List<Agreement> all() {
    return all.get();
  }

  /** What they give to somebody today. */
  public List<Share> of(Viewer viewer) {
    LocalDate today = Day.today();
    Map<String, Share> shares = new TreeMap<>();
    for (Agreement agreement : all()) {
      boolean given =
          agreement.holds(today)
              && Role.find(agreement.recipient()).filter(viewer.roles()::contains).isPresent();
      if (given) {
        // Of two agreements on the same rows, each gives its fields.
        shares.merge(
            agreement.owner() + " " + agreement.table(),
            new Share(agreement.owner(), agreement.table(), agreement.fields(), secret()),
            (a, b) -> new Share(a.owner(), a.table(), both(a.fields(), b.fields()), a.secret()));
      }
    }
    return List.copyOf(shares.values());
  }

  /**
   * Adds agreements from a file, all or none.
   *
   * @param file JSON: an object or a list of them; or CSV with fields joined by semicolons
   * @throws Refusal when one of them cannot be
   */
  public List<Agreement> add(Path file) {
    try {
      List<Agreement> added = new ArrayList<>();
      for (JsonNode given : given(file)) {
        added.add(Agreement.of(UUID.randomUUID().toString().substring(0, 8), given));
      }
      if (added.isEmpty()) {
        throw Refusal.of(Kind.WRONG_INPUT, "sharing.missing", "owner");
      }
      Files.createDirectories(folder);
      keepSecret();
      for (Agreement agreement : added) {
        write(agreement);
      }
      return added;
    } catch (IOException e) {
      Refusal refusal = Refusal.of(Kind.UNREADABLE_INPUT, "sharing.unreadable", file.toString());
      refusal.initCause(e);
      throw refusal;
    }
  }

  /**
   * Ends one before its time.
   *
   * @throws Refusal when there is none of that identifier
   */
  public void end(String id) throws IOException {
    Agreement known =
        read().stream()
            .filter(a -> a.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "sharing.none", id));
    write(known.endedOn(Day.today()));
  }

  private static List<JsonNode> given(Path file) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    if (file.toString().endsWith(".csv")) {
      try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
        rows.forEach(row -> all.add(JSON.valueToTree(row.getFieldsAsMap())));
      }
      return all;
    }
    JsonNode node = JSON.readTree(Files.readAllBytes(file));
    if (node.isArray()) {
      node.forEach(all::add);
    } else {
      all.add(node);
    }
    return all;
  }

  private void write(Agreement agreement) throws IOException {
    Path part = folder.resolve("." + UUID.randomUUID() + ".part");
    Files.write(part, JSON.writeValueAsBytes(agreement.json()));
    Files.move(part, folder.resolve(agreement.id() + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
  }

  private List<Agreement> read() {
    try (Stream<Path> files = Files.list(folder)) {
      List<Agreement> agreements = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
        JsonNode node = JSON.readTree(Files.readAllBytes(file));
        agreements.add(Agreement.kept(node.path("id").asText(), node));
      }
      agreements.sort(Comparator.comparing(Agreement::owner).thenComparing(Agreement::id));
      return agreements;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keepSecret() throws IOException {
    Path file = folder.resolve(".secret");
    if (!Files.exists(file)) {
      Files.writeString(file, Sessions.secret());
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
  }

  private String secret() {
    try {
      return Files.readString(folder.resolve(".secret"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> both(Set<String> a, Set<String> b) {
    Set<String> both = new TreeSet<>(a);
    both.addAll(b);
    return both;
  }
}
