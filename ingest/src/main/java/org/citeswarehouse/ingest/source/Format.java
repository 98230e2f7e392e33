package org.citeswarehouse.ingest.source;

import java.util.Arrays;
import java.util.HexFormat;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;

/** What content is by its first bytes; the name of a file is never asked. */
enum Format {
  GZIP("1f8b"),
  ZIP("504b0304"),
  EMPTY_ZIP("504b0506"),
  UTF_16_LITTLE("fffe"),
  UTF_16_BIG("feff"),
  PDF("255044462d"),
  OLE("d0cf11e0a1b11ae1"),
  PNG("89504e47"),
  JPEG("ffd8ff"),
  GIF("47494638"),
  SEVEN_ZIP("377abcaf271c"),
  RAR("526172211a07"),
  XZ("fd377a585a00"),
  BZIP2("425a6839"),
  ZSTD("28b52ffd"),
  PARQUET("50415231"),
  XML("3c3f786d6c"),
  HTML("3c21444f4354595045", "3c21646f6374797065", "3c68746d6c", "3c48544d4c"),
  RTF("7b5c727466"),
  SQLITE("53514c69746520666f726d6174"),
  /** Anything else, which has to prove itself as it is decoded. */
  TEXT;

  /** Bytes needed to tell. */
  static final int PEEK = 16;

  /** First bytes in hexadecimal, several spellings separated by a vertical bar. */
  private final String signatures;

  Format(String... signatures) {
    this.signatures = String.join("|", signatures);
  }

  static Format of(byte[] start) {
    String hex = HexFormat.of().formatHex(start);
    return Arrays.stream(values()).filter(f -> f.begins(hex)).findFirst().orElse(TEXT);
  }

  private boolean begins(String hex) {
    return Arrays.stream(signatures.split("\\|", -1))
        .anyMatch(s -> !s.isEmpty() && hex.startsWith(s));
  }

  /** Refuses everything that is not text; archives here are archives within archives. */
  void requireText(String label) {
    switch (this) {
      // Markup may be a message; whether one is wanted is not known here.
      case TEXT, UTF_16_LITTLE, UTF_16_BIG, XML, HTML -> {}
      case GZIP, ZIP, EMPTY_ZIP, SEVEN_ZIP, RAR, XZ, BZIP2, ZSTD ->
          throw new RefusedFileException(Refusal.NESTED_ARCHIVE, label);
      default -> throw refusal(label);
    }
  }

  /** How a byte order mark says that text is encoded. */
  TextEncoding marked() {
    return switch (this) {
      case UTF_16_LITTLE -> TextEncoding.UTF_16_LITTLE;
      case UTF_16_BIG -> TextEncoding.UTF_16_BIG;
      default -> TextEncoding.UTF_8;
    };
  }

  RefusedFileException refusal(String label) {
    return new RefusedFileException(Refusal.OTHER_FORMAT, label, "@FORMAT." + name());
  }
}
