package org.citeswarehouse.ingest.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.source.Parts;

/**
 * Files in the container of Microsoft Office 97 to 2003: workbooks, workbooks of today that are
 * locked with a password, and documents of other programs. Source: [MS-XLS] 2.1.2, [MS-OFFCRYPTO]
 * 2.3.4.
 */
public final class OfficeParts {

  private OfficeParts() {}

  /**
   * Opens such a file.
   *
   * @throws RefusedFileException when it is no workbook that can be read
   */
  public static Parts open(SourceFile file) throws IOException {
    POIFSFileSystem container = null;
    try {
      container = container(file);
      return open(file, container);
    } catch (RefusedFileException e) {
      close(container);
      throw e;
    } catch (EncryptedDocumentException e) {
      close(container);
      throw new RefusedFileException(Refusal.PASSWORD, file.name());
    } catch (IOException | RuntimeException e) {
      // POI tells damage by many exceptions, which have no other parent.
      close(container);
      throw WorkbookParts.damaged(file, e);
    }
  }

  private static Parts open(SourceFile file, POIFSFileSystem container) throws IOException {
    DirectoryNode root = container.getRoot();
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw new RefusedFileException(Refusal.PASSWORD, file.name());
    }
    if (!root.hasEntryCaseInsensitive(XlsRecords.STREAM)) {
      throw new RefusedFileException(Refusal.OTHER_FORMAT, file.name(), "@FORMAT.OLE");
    }
    if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
      throw new RefusedFileException(Refusal.MACROS, file.name());
    }
    return new XlsParts(file, container);
  }

  private static POIFSFileSystem container(SourceFile file) throws IOException {
    Optional<Path> local = file.bytes().localFile();
    if (local.isPresent()) {
      return new POIFSFileSystem(local.get().toFile(), true);
    }
    try (InputStream in = file.bytes().open()) {
      return new POIFSFileSystem(in);
    }
  }

  private static void close(POIFSFileSystem container) throws IOException {
    if (container != null) {
      container.close();
    }
  }
}
