package org.citeswarehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.ingest.SampleFiles.bytes;
import static org.citeswarehouse.ingest.SampleFiles.gzip;
import static org.citeswarehouse.ingest.SampleFiles.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that were damaged on the way, each in many ways: bytes changed, cut out, doubled, swapped
 * and cut off. Whatever is left of them is read or refused, in bounded time, and nothing else
 * happens. The ways follow from a seed, so that a failure can be had again.
 */
class DamagedFilesTest {

  private static final int WAYS = 400;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final String ENDORSEMENTS =
      """
      Registre des visas;;;
      Pays de d\u00E9livrance;N\u00B0 du permis;Ligne;Sens;Date de visa;Bureau;Quantit\u00E9;Unit\u00E9;Quantit\u00E9 morte;Document de transport;N\u00B0 de d\u00E9claration en douane;M\u00E9thode
      CH;13CH1;A;E;31/12/2013;"B\u00E2le
      CFF";1,5;KGM;;;;BOX14
      CH;13CH2;A;E;30/12/2013;Gen\u00E8ve;2;;;;;BOX14
      """;

  private static final String PERMIT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <CITESEPermit xmlns="urn:un:unece:uncefact:data:standard:CITESEPermit:2">
        <HeaderExchangedDocument><ID>13CH9</ID><TypeCode>E</TypeCode></HeaderExchangedDocument>
        <SpecifiedSupplyChainConsignment>
          <ExaminationTransportEvent>
            <ActualOccurrenceDateTime>2013-03-01T00:00:00</ActualOccurrenceDateTime>
          </ExaminationTransportEvent>
          <IncludedSupplyChainConsignmentItem><ID>A</ID>
            <ExaminationTransportEvent><UnitQuantity unitCode="NAR">3</UnitQuantity>
            </ExaminationTransportEvent>
          </IncludedSupplyChainConsignmentItem>
        </SpecifiedSupplyChainConsignment>
      </CITESEPermit>
      """;

  static Stream<Arguments> files() throws IOException {
    byte[] table = ENDORSEMENTS.getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        Arguments.of("UTF-8", table),
        Arguments.of("Windows-1252", ENDORSEMENTS.getBytes(Charset.forName("windows-1252"))),
        Arguments.of("UTF-16", ("\uFEFF" + ENDORSEMENTS).getBytes(StandardCharsets.UTF_16LE)),
        Arguments.of("gzip", gzip(table)),
        Arguments.of("zip", zip("a.csv", ENDORSEMENTS, "b.xml", PERMIT)),
        Arguments.of("message", PERMIT.getBytes(StandardCharsets.UTF_8)),
        Arguments.of("XLSX", workbook(new XSSFWorkbook())),
        Arguments.of("XLS", workbook(new HSSFWorkbook())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void whatever_is_left_is_read_or_refused(String form, byte[] whole) {
    Random random = new Random(form.hashCode());
    Assertions.assertTimeoutPreemptively(
        LONGEST.multipliedBy(3),
        () -> {
          int refused = 0;
          for (int way = 0; way < WAYS; way++) {
            byte[] damaged = damage(whole, random);
            try {
              SampleFiles.rows(InputKind.ENDORSEMENTS, bytes(damaged));
            } catch (RefusedFileException e) {
              refused++;
              assertThat(e.problem()).isNotBlank();
              assertThat(e.remedy()).isNotBlank();
            } catch (RuntimeException | Error e) {
              throw new AssertionError(form + ", way " + way + " of its seed", e);
            }
          }
          // Damage that nobody noticed at all would mean that nothing was read.
          assertThat(refused).isPositive();
        });
  }

  private static byte[] damage(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times && bytes.length > 2; i++) {
      int at = random.nextInt(bytes.length);
      int length = 1 + random.nextInt(Math.min(64, bytes.length - at));
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) "\"'<>&;,\0\n\r\uFEFF=".charAt(random.nextInt(11));
        case 2 -> bytes = joined(Arrays.copyOf(bytes, at), rest(bytes, at + length));
        case 3 -> bytes = joined(Arrays.copyOf(bytes, at + length), rest(bytes, at));
        case 4 -> bytes = Arrays.copyOf(bytes, at);
        default -> {
          int other = random.nextInt(bytes.length);
          byte kept = bytes[at];
          bytes[at] = bytes[other];
          bytes[other] = kept;
        }
      }
    }
    return bytes;
  }

  private static byte[] rest(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] workbook(Workbook workbook) throws IOException {
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("Visas");
      String[] lines = ENDORSEMENTS.replace("\n      CFF", " CFF").split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        Row row = sheet.createRow(i);
        String[] cells = lines[i].split(";", -1);
        for (int j = 0; j < cells.length; j++) {
          row.createCell(j).setCellValue(cells[j]);
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
