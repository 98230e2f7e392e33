package org.citeswarehouse.ingest.endorsements;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text of a two-dimensional code, as a scanner gives it. No content of such codes is agreed on, so
 * it is opaque: a number of a permit by itself is one; an address is never fetched and nothing is
 * read from it, even where it belongs to an authority. Source: formats 6.
 *
 * @param scheme what it is
 * @param sha256 hash of the text; the text itself may open a permit and is shown nowhere
 */
record ScannedCode(Scheme scheme, String sha256) {

  private static final int LONGEST_NUMBER = 70;
  private static final Pattern NUMBER = Pattern.compile("[\\p{Alnum}][\\p{Alnum} ./\\-]*");

  /** What the text of a code is. */
  enum Scheme {
    /** The number of a permit and nothing else. */
    NUMBER,
    /** An https address on a host that the issuing country is known to use. */
    KNOWN_ADDRESS,
    /** Any other address. */
    OTHER_ADDRESS,
    /** Anything else. */
    OPAQUE
  }

  /**
   * A host of an authority.
   *
   * @param country the country whose permits lead there
   * @param host its name, lower case
   */
  record Host(String country, String host) {}

  /** Recognises a text, by the hosts that ship with the project: none so far. */
  static ScannedCode of(String text, String country) {
    return of(text, country, Hosts.ALL);
  }

  static ScannedCode of(String text, String country, List<Host> hosts) {
    return new ScannedCode(scheme(text.strip(), country, hosts), hash(text));
  }

  private static Scheme scheme(String text, String country, List<Host> hosts) {
    if (NUMBER.matcher(text).matches() && text.length() <= LONGEST_NUMBER) {
      return Scheme.NUMBER;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
      return Scheme.OPAQUE;
    }
    String host = host(text);
    boolean known = host != null && hosts.contains(new Host(country, host));
    return known && lower.startsWith("https://") ? Scheme.KNOWN_ADDRESS : Scheme.OTHER_ADDRESS;
  }

  /** The host; null where there is none, or a name or port that would lead elsewhere. */
  private static String host(String text) {
    try {
      URI address = URI.create(text);
      boolean plain = address.getUserInfo() == null && address.getPort() < 0;
      return plain && address.getHost() != null ? address.getHost().toLowerCase(Locale.ROOT) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Hosts as the project ships them; read when the first code is looked at. */
  private static final class Hosts {

    static final List<Host> ALL = read();

    private static List<Host> read() {
      try (CsvReader<NamedCsvRecord> rows =
              CsvReader.builder()
                  .ofNamedCsvRecord(
                      new BufferedReader(
                          new InputStreamReader(
                              ScannedCode.class.getResourceAsStream("code_hosts.csv"),
                              StandardCharsets.UTF_8)));
          Stream<NamedCsvRecord> stream = rows.stream()) {
        return stream.map(r -> new Host(r.getField("country"), r.getField("host"))).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
