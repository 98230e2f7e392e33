package org.citeswarehouse.api.letters;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.report.ReportYear;

/**
 * What is written beside a list.
 *
 * @param subject subject of the mail
 * @param body its text, lines ended by a line feed
 */
public record Mail(String subject, String body) {

  /** Beyond it some mail programs cut an address; the text is then left to be copied. */
  private static final int LONGEST_ADDRESS = 1900;

  /** The mail of a letter in the language of its recipient. */
  static Mail of(Letter letter) {
    return Wording.in(
        letter.spoken(), () -> new Mail(subject(letter), String.join("\n\n", lines(letter))));
  }

  /** Subject, in the language of the request. */
  static String subject(Letter letter) {
    return Texts.of(
        "letters.mail.subject." + word(letter),
        CodeNames.COUNTRY.name(letter.party()),
        Integer.toString(letter.year()),
        letter.id());
  }

  /** The paragraphs, in the language of the request. */
  static List<String> lines(Letter letter) {
    String party = CodeNames.COUNTRY.name(letter.party());
    String year = Integer.toString(letter.year());
    LocalDate due = new ReportYear(letter.year()).due();
    String rows = Written.number(letter.rows().size());
    return Stream.of(
            Texts.of("letters.mail.greeting"),
            Texts.of("letters.mail.why." + word(letter), party, year, rows, letter.to()),
            Texts.of("letters.mail.how", Texts.of("letters.sheet.list")),
            Texts.of("letters.mail.columns"),
            // Nobody can answer by a day that is over.
            Texts.of(
                due.isBefore(Day.of(Instant.parse(letter.madeAt())))
                    ? "letters.mail.back.late"
                    : "letters.mail.back",
                letter.id(),
                Written.day(due)),
            Texts.of("letters.mail.end", party))
        .toList();
  }

  private static String word(Letter letter) {
    return letter.addressee().name().toLowerCase(Locale.ROOT);
  }

  /** As an address that opens a mail; blank where it would be too long. */
  public String address() {
    String address = "mailto:?subject=" + encoded(subject) + "&body=" + encoded(body);
    return address.length() > LONGEST_ADDRESS ? "" : address;
  }

  /** Source: RFC 6068, which takes a plus for a plus, and asks for CR LF. */
  private static String encoded(String text) {
    return URLEncoder.encode(text.replace("\n", "\r\n"), StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
