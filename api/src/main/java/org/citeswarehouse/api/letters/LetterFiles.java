package org.citeswarehouse.api.letters;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Warehouse;

/**
 * The letters of a warehouse: {@code letters/PARTY/ID.json}. They are files beside the tables, so
 * who may see a Party's is asked here.
 */
final class LetterFiles {

  /** What an identifier looks like; nothing else becomes a part of a path. */
  static final String ID = "[A-Z]{2}-\\d{4}-[0-9A-Z]{8}";

  /** Letters and digits that are not taken for each other. */
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int RANDOM = 8;
  private static final int SECRET = 32;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".json";

  private final SecureRandom random = new SecureRandom();
  private final Warehouse warehouse;

  LetterFiles(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** An identifier for a new letter. */
  String newId(String party, int year) {
    return party + "-" + year + "-" + text(RANDOM);
  }

  /** A key for the checksums of a new letter. */
  String newSecret() {
    return text(SECRET);
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /** Letters of a Party and year, the newest first; none where they may not be seen. */
  List<Letter> of(String party, int year) {
    Path folder = folder(party);
    if (!warehouse.sight().sees(party) || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Letter> letters = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
        Letter letter = JSON.readValue(Files.readAllBytes(file), Letter.class);
        if (letter.year() == year) {
          letters.add(letter);
        }
      }
      letters.sort(Comparator.comparing(Letter::madeAt).reversed());
      return letters;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The letter of that identifier.
   *
   * @throws Refusal when there is none, or it may not be seen
   */
  Letter read(String party, String id) {
    Path file = id.matches(ID) && party.matches("[A-Z]{2}") ? file(party, id) : null;
    if (file == null || !warehouse.sight().sees(party) || !Files.isRegularFile(file)) {
      throw Refusal.of(Kind.NOT_FOUND, "http.not-found", "/letters/" + party + "/" + id);
    }
    try {
      return JSON.readValue(Files.readAllBytes(file), Letter.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a letter, whole or not at all. */
  void keep(Letter letter) {
    try {
      Files.createDirectories(folder(letter.party()));
      Path part = folder(letter.party()).resolve("." + UUID.randomUUID() + ".part");
      Files.write(part, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(letter));
      Files.move(part, file(letter.party(), letter.id()), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes a letter; of two who do so at once, the second changes what the first left. */
  synchronized Letter change(String party, String id, UnaryOperator<Letter> change) {
    Letter changed = change.apply(read(party, id));
    keep(changed);
    return changed;
  }

  private Path folder(String party) {
    return warehouse.home().resolve("letters").resolve(party);
  }

  private Path file(String party, String id) {
    return folder(party).resolve(id + SUFFIX);
  }
}
