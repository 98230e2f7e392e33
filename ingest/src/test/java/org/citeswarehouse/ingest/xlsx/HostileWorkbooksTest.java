package org.citeswarehouse.ingest.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.citeswarehouse.ingest.xlsx.SmallWorkbooks.checklist;
import static org.citeswarehouse.ingest.xlsx.SmallWorkbooks.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workbooks that are traps, locked or broken are refused, in bounded time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileWorkbooksTest {

  @Test
  void a_workbook_locked_with_a_password() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        POIFSFileSystem container = new POIFSFileSystem()) {
      row(checklist(workbook, "S"), 2, "A");
      Encryptor lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      lock.confirmPassword("secret");
      try (OutputStream content = lock.getDataStream(container)) {
        content.write(SmallWorkbooks.bytes(workbook));
      }
      container.writeFilesystem(out);
    }

    assertRefused(out.toByteArray(), Refusal.PASSWORD);
  }

  @Test
  void an_old_workbook_locked_with_a_password() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    byte[] locked;
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      row(checklist(workbook, "S"), 2, "A");
      locked = SmallWorkbooks.bytes(workbook);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }

    assertRefused(locked, Refusal.PASSWORD);
  }

  @Test
  void an_old_workbook_with_macros() throws IOException {
    assertRefused(container("Workbook", "_VBA_PROJECT_CUR"), Refusal.MACROS);
  }

  @Test
  void a_document_of_another_program_in_the_same_container() throws IOException {
    assertRefused(container("WordDocument", "_VBA_PROJECT"), Refusal.OTHER_FORMAT);
    assertRefused(container("Book", "x"), Refusal.OTHER_FORMAT);
  }

  @Test
  void an_old_workbook_cut_off_anywhere() throws IOException {
    byte[] whole;
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      row(checklist(workbook, "S"), 2, "A");
      whole = SmallWorkbooks.bytes(workbook);
    }
    for (int length = 8; length < 2048; length += 68) {
      assertRefused(Arrays.copyOf(whole, length), Refusal.DAMAGED);
    }
  }

  @Test
  void a_container_that_holds_no_records() throws IOException {
    assertRefused(container("Workbook", "x"), Refusal.DAMAGED);
  }

  private static byte[] container(String stream, String folder) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
      container.createDirectory(folder);
      container.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  static void assertRefused(byte[] bytes, Refusal refusal) {
    SourceFile file = SmallWorkbooks.file(bytes);
    RefusedFileException refused =
        catchThrowableOfType(
            RefusedFileException.class, () -> Intake.scan(InputKind.CHECKLIST, file));
    assertThat(refused.refusal()).isEqualTo(refusal);
  }
}
