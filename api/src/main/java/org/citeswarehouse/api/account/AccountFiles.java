package org.citeswarehouse.api.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Accounts as JSON files of their own, readable by who runs the warehouse only. */
final class AccountFiles {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".json";

  private final Path folder;

  AccountFiles(Path folder) {
    this.folder = folder;
  }

  /** Whether an account was ever added. */
  boolean exist() {
    return Files.isDirectory(folder);
  }

  /** Time of the last change of any of them, to the precision of the file system. */
  Instant changed() throws IOException {
    return Files.getLastModifiedTime(folder).toInstant();
  }

  Map<String, Account> all() {
    Map<String, Account> all = new TreeMap<>();
    if (exist()) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
          Account account = read(JSON.readTree(Files.readAllBytes(file)));
          all.put(account.name(), account);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  /** Does a piece of work while no other process changes an account. */
  <T> T alone(Supplier<T> work) {
    try {
      if (!exist()) {
        Files.createDirectories(folder.getParent());
        Files.createDirectories(folder, Private.folder(folder.getParent()));
      }
      synchronized (AccountFiles.class) {
        try (FileChannel channel =
                FileChannel.open(
                    folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.lock()) {
          return lock.isValid() ? work.get() : null;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes one, whole or not at all. */
  void write(Account account) {
    try {
      Path part = folder.resolve("." + UUID.randomUUID() + ".part");
      Files.createFile(part, Private.file(folder));
      Files.write(part, JSON.writeValueAsBytes(node(account)));
      Files.move(part, file(account.name()), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String name) {
    try {
      Files.delete(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }

  private static ObjectNode node(Account account) {
    ObjectNode node = JSON.createObjectNode();
    node.put("name", account.name());
    account.roles().forEach(node.putArray("roles")::add);
    node.put("password", account.password());
    node.put("stamp", account.stamp());
    node.put("made", account.made().toString());
    var tokens = node.putArray("tokens");
    for (Token token : account.tokens()) {
      tokens
          .addObject()
          .put("id", token.id())
          .put("sha256", token.sha256())
          .put("made", token.made().toString())
          .put("expires", token.expires().toString());
    }
    return node;
  }

  private static Account read(JsonNode node) {
    Set<String> roles = new TreeSet<>();
    node.required("roles").forEach(role -> roles.add(role.asText()));
    List<Token> tokens = new ArrayList<>();
    node.required("tokens")
        .forEach(
            token ->
                tokens.add(
                    new Token(
                        token.required("id").asText(),
                        token.required("sha256").asText(),
                        Instant.parse(token.required("made").asText()),
                        Instant.parse(token.required("expires").asText()))));
    return new Account(
        node.required("name").asText(),
        roles,
        node.required("password").asText(),
        node.required("stamp").asText(),
        Instant.parse(node.required("made").asText()),
        tokens);
  }

  /** Rights of what only its owner reads, where the file system knows such rights. */
  private static final class Private {

    private Private() {}

    static FileAttribute<?>[] file(Path beside) {
      return rights(beside, "rw-------");
    }

    static FileAttribute<?>[] folder(Path beside) {
      return rights(beside, "rwx------");
    }

    private static FileAttribute<?>[] rights(Path beside, String rights) {
      return beside.getFileSystem().supportedFileAttributeViews().contains("posix")
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
          }
          : new FileAttribute<?>[0];
    }
  }
}
