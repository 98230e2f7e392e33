package org.citeswarehouse.api.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads that are kept as files: how many, how long, and for whom. */
class PreparedFilesTest {

  private static final long MUCH = 1L << 30;

  @TempDir private Path folder;

  private final AtomicInteger written = new AtomicInteger();

  private PreparedFiles.Writing bytes(int many) {
    return path -> {
      written.incrementAndGet();
      Files.write(path, new byte[many]);
    };
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }

  @Test
  void a_file_is_written_once_for_its_tag() throws IOException {
    PreparedFiles files = new PreparedFiles(folder, 10, MUCH);

    files.of("a", bytes(5)).close();
    files.of("a", bytes(5)).close();
    files.of("b", bytes(6)).close();

    assertThat(written).hasValue(2);
    assertThat(files()).isEqualTo(2);
  }

  @Test
  void not_more_files_are_kept_than_allowed() throws IOException {
    PreparedFiles files = new PreparedFiles(folder, 3, MUCH);
    for (int i = 0; i < 20; i++) {
      files.of("tag " + i, bytes(1)).close();
    }

    assertThat(files()).isLessThanOrEqualTo(3);
  }

  @Test
  void not_more_bytes_are_kept_than_allowed() throws IOException {
    PreparedFiles files = new PreparedFiles(folder, 100, 100 * 1024);
    for (int i = 0; i < 20; i++) {
      files.of("tag " + i, bytes(40 * 1024)).close();
    }

    assertThat(files()).isLessThanOrEqualTo(2);
  }

  @Test
  void what_is_larger_than_all_that_is_kept_is_read_and_deleted() throws IOException {
    PreparedFiles files = new PreparedFiles(folder, 10, 100 * 1024);

    try (PreparedFile large = files.of("large", bytes(500 * 1024));
        InputStream in = large.read(0)) {
      assertThat(in.readAllBytes()).hasSize(500 * 1024);
    }

    assertThat(files()).isZero();
  }

  @Test
  void what_somebody_reads_is_deleted_after_that() throws IOException {
    PreparedFiles files = new PreparedFiles(folder, 1, MUCH);
    try (PreparedFile first =
        files.of("first", path -> Files.writeString(path, "first", StandardCharsets.UTF_8))) {
      for (int i = 0; i < 5; i++) {
        files.of("tag " + i, bytes(1)).close();
      }
      try (InputStream in = first.read(0)) {
        assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("first");
      }
    }

    assertThat(files()).isLessThanOrEqualTo(1);
  }

  @Test
  void what_could_not_be_written_is_tried_again_and_leaves_nothing() throws IOException {
    PreparedFiles files = new PreparedFiles(folder, 10, MUCH);

    assertThatThrownBy(
            () ->
                files.of(
                    "a",
                    path -> {
                      Files.write(path, new byte[3]);
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(files()).isZero();
    try (PreparedFile again = files.of("a", bytes(7))) {
      assertThat(again.bytes()).isEqualTo(7);
    }
  }

  @Test
  void those_who_ask_meanwhile_wait_for_the_first() throws Exception {
    PreparedFiles files = new PreparedFiles(folder, 10, MUCH);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Future<Long> first =
          two.submit(
              () -> {
                try (PreparedFile file =
                    files.of(
                        "a",
                        path -> {
                          begun.countDown();
                          await(go);
                          Files.write(path, new byte[9]);
                        })) {
                  return file.bytes();
                }
              });
      begun.await();
      Future<Long> second =
          two.submit(
              () -> {
                try (PreparedFile file = files.of("a", bytes(1))) {
                  return file.bytes();
                }
              });
      go.countDown();

      assertThat(first.get()).isEqualTo(9);
      assertThat(second.get()).isEqualTo(9);
      assertThat(written).hasValue(0);
    } finally {
      two.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
