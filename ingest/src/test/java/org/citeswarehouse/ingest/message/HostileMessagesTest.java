package org.citeswarehouse.ingest.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SampleFiles;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages made to do harm, or damaged, are refused in time and in words. */
@Timeout(30)
class HostileMessagesTest {

  private static final String SMALL = SmallMessages.permit("24QZ000001", "E", "");

  @Test
  void an_entity_that_reads_a_file() {
    refuses(
        Refusal.DOCTYPE,
        "<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<CITESEPermit><HeaderExchangedDocument><ID>&x;</ID></HeaderExchangedDocument>"
            + "</CITESEPermit>");
  }

  @Test
  void entities_that_grow_without_measure() {
    StringBuilder bomb =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"");
      bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    refuses(Refusal.DOCTYPE, bomb.append("]><CITESEPermit>&a29;</CITESEPermit>").toString());
  }

  @Test
  void an_entity_without_a_document_type() {
    refuses(Refusal.DOCTYPE, SMALL.replace("24QZ000001", "&secret;"));
  }

  @Test
  void elements_within_elements_without_end() {
    refuses(
        Refusal.MESSAGE_TOO_LARGE,
        "<CITESEPermit>" + "<a>".repeat(1_000_000) + "</a>".repeat(1_000_000));
  }

  @Test
  void elements_beside_elements_without_end() {
    refuses(
        Refusal.MESSAGE_TOO_LARGE, "<CITESEPermit>" + "<a/>".repeat(600_000) + "</CITESEPermit>");
  }

  @Test
  void ten_megabytes_in_one_element_attribute_comment_or_name() {
    String much = "x".repeat(10 << 20);
    refuses(Refusal.MESSAGE_TOO_LARGE, SMALL.replace("24QZ000001", much));
    refuses(Refusal.MESSAGE_TOO_LARGE, SMALL.replace("<ram:ID>", "<ram:ID a='" + much + "'>"));
    refuses(Refusal.MESSAGE_TOO_LARGE, SMALL.replace("<ram:ID>", "<!--" + much + "--><ram:ID>"));
    refusesOneOf(
        List.of(Refusal.MESSAGE_TOO_LARGE, Refusal.BROKEN_XML),
        SMALL.replace("<ram:ID>", "<" + much + "/><ram:ID>"));
  }

  @Test
  void an_encoding_that_the_bytes_belie() {
    byte[] latin =
        SMALL.replace("Port Alpha", "S\u00e3o Tom\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refused(Read.bytes(latin)).refusal()).isEqualTo(Refusal.MESSAGE_ENCODING);
    for (String name : List.of("UTF-16", "EBCDIC-CP-US", "no-such-encoding")) {
      refuses(
          Refusal.MESSAGE_ENCODING, "<?xml version=\"1.0\" encoding=\"" + name + "\"?>" + SMALL);
    }
    byte[] wide =
        ("\uFEFF<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + SMALL)
            .getBytes(StandardCharsets.UTF_16LE);
    assertThat(refused(Read.bytes(wide)).refusal()).isEqualTo(Refusal.MESSAGE_ENCODING);
  }

  @Test
  void an_encoding_that_is_named_and_held_is_read() {
    String latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + SMALL;
    byte[] bytes =
        latin.replace("raw skins", "S\u00e3o Tom\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    String wide = "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + SMALL;

    assertThat(Read.cells(InputKind.PERMITS, Read.bytes(bytes)).get(0))
        .contains("description=S\u00e3o Tom\u00e9");
    assertThat(Read.cells(InputKind.PERMITS, Read.bytes(wide.getBytes(StandardCharsets.UTF_16BE))))
        .isEqualTo(Read.cells(InputKind.PERMITS, Read.message(SMALL)));
  }

  @Test
  void a_message_cut_off_anywhere() {
    for (int length : List.of(40, SMALL.length() / 3, SMALL.length() / 2, SMALL.length() - 3)) {
      refuses(Refusal.BROKEN_XML, SMALL.substring(0, length));
    }
  }

  @Test
  void two_messages_one_behind_the_other() {
    refuses(Refusal.BROKEN_XML, SMALL + SMALL);
  }

  @Test
  void a_web_page_and_other_markup() {
    refuses(Refusal.OTHER_FORMAT, "<!DOCTYPE html><html><body>Error 500</body></html>");
    refuses(Refusal.UNKNOWN_MESSAGE, "<invoice xmlns=\"urn:x\"><line/></invoice>");
    refuses(
        Refusal.UNKNOWN_MESSAGE,
        "<Envelope xmlns=\"http://schemas.xmlsoap.org/soap/envelope/\"><Body/></Envelope>");
    refuses(
        Refusal.SERVICE_ERROR,
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault>"
            + "<faultcode>Server</faultcode><faultstring>CertificateMissing</faultstring>"
            + "</s:Fault></s:Body></s:Envelope>");
  }

  @Test
  void in_an_archive_each_of_them_is_a_rejected_row_and_the_others_stand() {
    SourceFile archive =
        SampleFiles.bytes(
            SampleFiles.zip(
                "a.xml",
                SMALL,
                "b.xml",
                SMALL.substring(0, 300),
                "c.xml",
                "<!DOCTYPE html><html>Error</html>",
                "d.xml",
                SmallMessages.permit("24QZ000002", "E", "")));

    assertThat(Read.rows(InputKind.PERMITS, archive))
        .extracting(r -> r.sheet() + " " + r.row() + " " + r.cells().get(1))
        .containsExactly(
            "a.xml 1 24QZ000001", "b.xml 1 null", "c.xml 1 null", "d.xml 1 24QZ000002");
    assertThat(Read.problems(InputKind.PERMITS, "QZ", archive))
        .containsExactly(
            List.of(), List.of("BROKEN_MESSAGE  "), List.of("BROKEN_MESSAGE  "), List.of());
    assertThat(
            Read.checked(InputKind.PERMITS, "QZ", archive)
                .flatMap(c -> c.issues().stream())
                .map(i -> i.message(Locale.ENGLISH)))
        .first()
        .asString()
        .contains("b.xml", "breaks off");
    assertThat(Intake.scan(InputKind.PERMITS, archive).rows()).isEqualTo(4);
  }

  @Test
  void where_no_message_is_wanted_markup_stays_refused() {
    for (InputKind kind : List.of(InputKind.SHIPMENTS, InputKind.CHECKLIST, InputKind.COVERAGE)) {
      assertThat(
              catchThrowableOfType(
                      RefusedFileException.class, () -> Intake.scan(kind, Read.message(SMALL)))
                  .refusal())
          .isEqualTo(Refusal.OTHER_FORMAT);
    }
  }

  @Test
  void a_credential_without_its_form() {
    refuses(
        Refusal.BROKEN_CREDENTIAL,
        "{\"type\":[\"VerifiableCredential\"],\"credentialSubject\":{\"permitNumber\":\"1\"}}");
    refuses(Refusal.UNKNOWN_MESSAGE, "{\"permit\":1}");
    refuses(Refusal.BROKEN_JSON, "{\"type\":[\"VerifiableCredential\"]");
    refuses(Refusal.BROKEN_JSON, "{\"a\":" + "[".repeat(100_000));
    refuses(Refusal.BROKEN_JSON, "{\"type\":1} {\"type\":2}");
  }

  private static void refuses(Refusal refusal, String message) {
    refusesOneOf(List.of(refusal), message);
  }

  private static void refusesOneOf(List<Refusal> refusals, String message) {
    RefusedFileException refused = refused(Read.message(message));
    assertThat(refused.refusal()).isIn(refusals);
    assertThat(refused.problem()).isNotBlank();
    assertThat(refused.reason()).isNotBlank();
    assertThat(refused.remedy()).isNotBlank();
  }

  private static RefusedFileException refused(SourceFile file) {
    return catchThrowableOfType(
        RefusedFileException.class, () -> Intake.scan(InputKind.PERMITS, file));
  }
}
