package org.citeswarehouse.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit log on a disk that is full in the middle of some lines, and has room again later. */
class FullDiskTest {

  /** Takes so many bytes more, the last of them in the middle of a line, and then none. */
  private static final class Disk implements Batch.Sink {

    private long room = Long.MAX_VALUE;
    private int refusals;

    @Override
    public synchronized int write(FileChannel file, ByteBuffer bytes) throws IOException {
      if (room == 0) {
        refusals++;
        throw new IOException("No space left on device");
      }
      int some = (int) Math.min(room, bytes.remaining());
      file.write(bytes.slice(bytes.position(), some));
      bytes.position(bytes.position() + some);
      room -= some;
      return some;
    }

    synchronized void room(long bytes) {
      room = bytes;
    }

    synchronized int refusals() {
      return refusals;
    }
  }

  private static final Event BEFORE = event("2026-01-30T10:00:00Z", "/before");
  private static final List<Event> THREE =
      List.of(
          event("2026-01-31T10:00:00Z", "/first"),
          event("2026-01-31T23:59:59Z", "/second"),
          event("2026-02-01T00:00:01Z", "/third"));

  @TempDir private Path home;
  private final Disk disk = new Disk();

  private static Event event(String at, String address) {
    return new Event(Instant.parse(at), "anna", What.READ, "QZ", address, "127.0.0.1", "QZ");
  }

  private static List<String> addresses(AuditFiles files) {
    List<String> all = new ArrayList<>();
    files.read(event -> all.add(event.address()));
    return all;
  }

  /** A line has about 190 bytes: room within the first, the second, and the third, next month. */
  @ParameterizedTest
  @ValueSource(longs = {0, 100, 300, 500})
  void whatWasTriedAgainStandsThereOnceInOneChain(long room) throws Exception {
    AuditFiles files = new AuditFiles(home, disk);
    files.add(List.of(BEFORE));
    Path january = home.resolve("audit").resolve("2026-01.jsonl");
    String whole = Files.readString(january);

    disk.room(room);
    assertThatThrownBy(() -> files.add(THREE)).hasMessage("No space left on device");
    assertThat(Files.readString(january)).isEqualTo(whole);
    assertThat(files.check()).extracting(AuditFiles.Check::lines).isEqualTo(1L);
    assertThat(files.check().broken()).isEmpty();

    disk.room(Long.MAX_VALUE);
    files.add(THREE);
    assertThat(addresses(files)).containsExactly("/before", "/first", "/second", "/third");
    assertThat(files.check().broken()).isEmpty();
  }

  @Test
  void theLogOfAServerTriesAgainUntilThereIsRoom() throws Exception {
    disk.room(100);
    AuditFiles files = new AuditFiles(home, disk);
    try (AuditLog log = new AuditLog(files)) {
      THREE.forEach(log::add);
      for (int i = 0; i < 100 && disk.refusals() == 0; i++) {
        Thread.sleep(50);
      }
      assertThat(addresses(files)).isEmpty();
      disk.room(Long.MAX_VALUE);
      for (int i = 0; i < 100 && addresses(files).size() < 3; i++) {
        Thread.sleep(50);
      }
    }

    assertThat(disk.refusals()).isPositive();
    assertThat(addresses(files)).containsExactly("/first", "/second", "/third");
    assertThat(files.check().broken()).isEmpty();
  }
}
