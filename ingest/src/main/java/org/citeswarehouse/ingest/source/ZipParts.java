package org.citeswarehouse.ingest.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;

/**
 * The tables of a ZIP archive, read by its directory so that a cut-off archive is noticed and each
 * entry is reached at once. Folders, {@code __MACOSX}, hidden files and read-me or licence texts
 * hold no rows and are passed over; every other entry has to be a table.
 */
final class ZipParts implements Parts {

  private final String name;
  private final UnpackLimits limits;
  private final ZipFile zip;
  private final Optional<Path> copy;
  private final long declared;
  private final List<String> names;
  private final Iterator<? extends ZipEntry> entries;
  private long unpackedInAll;

  private ZipParts(SourceFile file, UnpackLimits limits, ZipFile zip, Optional<Path> copy) {
    this.name = file.name();
    this.limits = limits;
    this.zip = zip;
    this.copy = copy;
    List<? extends ZipEntry> tables = tables(Collections.list(zip.entries()));
    this.declared = tables.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
    this.names = tables.stream().map(ZipEntry::getName).toList();
    // Each entry may be unpacked by itself, and none to more than it declares.
    if (declared > limits.maxBytes()) {
      throw new RefusedFileException(Refusal.TOO_LARGE, name, limits.maxBytes() + " bytes");
    }
    this.entries = tables.iterator();
  }

  static Parts open(SourceFile file, UnpackLimits limits) throws IOException {
    Optional<Path> local = file.bytes().localFile();
    Optional<Path> copy = local.isPresent() ? Optional.empty() : Optional.of(copy(file));
    ZipFile zip = null;
    try {
      zip = new ZipFile(local.or(() -> copy).orElseThrow().toFile());
      return new ZipParts(file, limits, zip, copy);
    } catch (IOException | RuntimeException e) {
      if (zip != null) {
        zip.close();
      }
      delete(copy);
      throw e;
    }
  }

  @Override
  public Optional<Part> next() throws IOException {
    if (!entries.hasNext()) {
      return Optional.empty();
    }
    ZipEntry entry = entries.next();
    String label = label(entry.getName());
    // What an archive says against itself is believed, before hours are spent on unpacking it.
    refuseBomb(entry, entry.getSize());
    InputStream bytes =
        new BufferedInputStream(
            new EntryInputStream(zip.getInputStream(entry), entry, this::check));
    byte[] first = Parts.peek(bytes);
    if (first.length == 0) {
      throw new RefusedFileException(Refusal.EMPTY, label);
    }
    Format format = Format.of(first);
    format.requireText(label);
    return Optional.of(new Part(entry.getName(), label, format.marked(), bytes));
  }

  @Override
  public OptionalLong unpackedBytes() {
    return OptionalLong.of(declared);
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } finally {
      delete(copy);
    }
  }

  private List<? extends ZipEntry> tables(List<? extends ZipEntry> all) {
    Set<String> names = new HashSet<>();
    for (ZipEntry entry : all) {
      if (pointsOutside(entry.getName())) {
        throw new RefusedFileException(Refusal.UNSAFE_ENTRY, label(entry.getName()));
      }
      if (!names.add(entry.getName())) {
        throw new RefusedFileException(Refusal.REPEATED_ENTRY, label(entry.getName()));
      }
    }
    List<? extends ZipEntry> tables = all.stream().filter(ZipParts::mayHoldRows).toList();
    if (tables.isEmpty()) {
      throw new RefusedFileException(Refusal.EMPTY_ARCHIVE, name);
    }
    return tables;
  }

  /** Called as an entry unpacks; sizes an archive declares of itself are not believed. */
  private void check(ZipEntry entry, long unpacked, long more) {
    unpackedInAll += more;
    if (unpackedInAll > limits.maxBytes()) {
      throw new RefusedFileException(Refusal.TOO_LARGE, name, limits.maxBytes() + " bytes");
    }
    refuseBomb(entry, unpacked);
  }

  private void refuseBomb(ZipEntry entry, long unpacked) {
    long packed = Math.max(1, entry.getCompressedSize());
    if (unpacked > limits.ratioFrom() && unpacked / limits.maxRatio() > packed) {
      throw new RefusedFileException(
          Refusal.TOO_LARGE, label(entry.getName()), limits.maxRatio() + " : 1");
    }
  }

  private String label(String entry) {
    return name + ": " + entry;
  }

  private static boolean pointsOutside(String entry) {
    String path = entry.replace('\\', '/');
    return path.startsWith("/")
        || path.matches("[A-Za-z]:.*")
        || List.of(path.split("/", -1)).contains("..");
  }

  private static boolean mayHoldRows(ZipEntry entry) {
    String path = entry.getName().replace('\\', '/');
    String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    // A "licence" is a permit in French and Spanish: only the bare words are companions.
    boolean companion = file.matches("(readme|licen[cs]e)([.](txt|md))?");
    return !entry.isDirectory()
        && !path.startsWith("__MACOSX/")
        && !file.startsWith(".")
        && !companion;
  }

  private static Path copy(SourceFile file) throws IOException {
    Path copy = Files.createTempFile("cites-", ".zip");
    try (InputStream in = file.bytes().open()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException e) {
      Files.delete(copy);
      throw e;
    }
  }

  private static void delete(Optional<Path> copy) throws IOException {
    if (copy.isPresent()) {
      Files.deleteIfExists(copy.get());
    }
  }

  /** Told what an entry has unpacked to, before the bytes are used. */
  @FunctionalInterface
  interface Progress {
    void unpacked(ZipEntry entry, long soFar, long more);
  }
}
