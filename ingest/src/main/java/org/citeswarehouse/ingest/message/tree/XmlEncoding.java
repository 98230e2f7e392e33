package org.citeswarehouse.ingest.message.tree;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.TextEncoding;

/**
 * How the bytes of an XML document become text: as its declaration says, UTF-8 where it says
 * nothing. A declaration that the bytes belie refuses the document; nothing is guessed.
 */
final class XmlEncoding {

  private static final int DECLARATION = 256;
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private XmlEncoding() {}

  /** The encoding; the bytes are left to be read again. */
  static TextEncoding of(Part part, BufferedInputStream bytes) throws IOException {
    bytes.mark(DECLARATION);
    byte[] start = bytes.readNBytes(DECLARATION);
    bytes.reset();
    TextEncoding marked = part.marked();
    String text =
        new String(
            start, marked == TextEncoding.UTF_8 ? StandardCharsets.ISO_8859_1 : marked.charset());
    Matcher declared = DECLARED.matcher(text.replaceFirst("^(\uFEFF|\u00EF\u00BB\u00BF)", ""));
    if (!declared.find()) {
      return marked;
    }
    String name = declared.group(1).toUpperCase(Locale.ROOT);
    boolean wide = name.startsWith("UTF-16") || name.startsWith("UCS-2");
    if (wide != (marked != TextEncoding.UTF_8)) {
      throw new RefusedFileException(Refusal.MESSAGE_ENCODING, part.label(), declared.group(1));
    }
    return switch (name) {
      case "UTF-8", "UTF8", "US-ASCII", "ASCII" -> TextEncoding.UTF_8;
      case "ISO-8859-1", "LATIN1", "WINDOWS-1252", "CP1252" -> TextEncoding.WINDOWS_1252;
      default -> {
        if (wide) {
          yield marked;
        }
        throw new RefusedFileException(Refusal.MESSAGE_ENCODING, part.label(), declared.group(1));
      }
    };
  }
}
