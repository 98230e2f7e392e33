package org.citeswarehouse.jobs.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.model.table.Tables;

/** Which program is running, so that what another one built is built again. */
public final class Program {

  /** Hash of the jars whose rules decide results; {@code unpackaged} where there are none. */
  public static final String FINGERPRINT = fingerprint();

  private static final int DIGITS = 16;

  private Program() {}

  private static String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Class<?> one : List.of(Tables.class, Intake.class, Program.class)) {
        Path place = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (!Files.isRegularFile(place)) {
          return "unpackaged";
        }
        digest.update(Files.readAllBytes(place));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException | URISyntaxException e) {
      throw new IllegalStateException("every Java platform has SHA-256 and places of classes", e);
    }
  }
}
