package org.citeswarehouse.jobs.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.IOUtils;
import org.citeswarehouse.ingest.ByteSource;

/**
 * The entries that two archives have in common, byte for byte as they are packed: what unpacks from
 * the same bytes is the same.
 */
public final class SameEntries {

  private SameEntries() {}

  /** Names of these entries; none where one of the files is no archive on this machine. */
  public static Set<String> of(ByteSource one, ByteSource other) {
    Optional<Path> first = one.localFile();
    Optional<Path> second = other.localFile();
    if (first.isEmpty() || second.isEmpty()) {
      return Set.of();
    }
    try (ZipFile newer = open(first.get());
        ZipFile older = open(second.get())) {
      Set<String> same = new TreeSet<>();
      for (ZipArchiveEntry entry : Collections.list(newer.getEntries())) {
        ZipArchiveEntry before = older.getEntry(entry.getName());
        if (before != null && isSame(newer, entry, older, before)) {
          same.add(entry.getName());
        }
      }
      return same;
    } catch (IOException e) {
      // A file that is no archive, or a damaged one, which its reading tells better.
      return Set.of();
    }
  }

  private static ZipFile open(Path file) throws IOException {
    return ZipFile.builder().setPath(file).get();
  }

  private static boolean isSame(
      ZipFile newer, ZipArchiveEntry entry, ZipFile older, ZipArchiveEntry before)
      throws IOException {
    if (entry.getCrc() != before.getCrc()
        || entry.getSize() != before.getSize()
        || entry.getMethod() != before.getMethod()
        || entry.getCompressedSize() != before.getCompressedSize()) {
      return false;
    }
    try (InputStream one = newer.getRawInputStream(entry);
        InputStream other = older.getRawInputStream(before)) {
      return IOUtils.contentEquals(one, other);
    }
  }
}
