package org.citeswarehouse.ingest.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.citeswarehouse.model.reconcile.Finding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other made-up Parties hold enough of every case to tell a rate from chance. */
class ProfileTest {

  private static final int ENOUGH = 40;
  private static final long SEED = 2024;

  @TempDir static Path root;

  @BeforeAll
  static void write() throws IOException {
    for (String name : List.of("harbour", "savanna")) {
      SampleRegister.write(Profile.named(name).orElseThrow(), root.resolve(name), SEED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"harbour", "savanna"})
  void every_finding_of_lines_occurs_forty_times(String name) {
    Map<String, Long> findings =
        rows(name, "truth/lines.csv").stream()
            .flatMap(row -> Arrays.stream(row.getField("findings").split(";", -1)))
            .collect(groupingBy(Function.identity(), counting()));

    for (Finding finding : Finding.values()) {
      assertThat(findings.get(finding.name())).as(finding.name()).isGreaterThanOrEqualTo(ENOUGH);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"harbour", "savanna"})
  void every_method_and_every_finding_of_items_occurs_forty_times(String name) {
    assertThat(tally(name, "method"))
        .allSatisfy((method, times) -> assertThat(times).as(method).isGreaterThanOrEqualTo(ENOUGH));
    assertThat(tally(name, "finding"))
        .hasSize(5)
        .allSatisfy(
            (finding, times) -> assertThat(times).as(finding).isGreaterThanOrEqualTo(ENOUGH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"harbour", "savanna"})
  void a_mistyped_number_is_one_slip_from_its_own_and_further_from_every_other(String name) {
    List<String> numbers =
        rows(name, "truth/lines.csv").stream().map(ProfileTest::bareNumber).distinct().toList();
    Map<String, NamedCsvRecord> items = new HashMap<>();
    rows(name, "customs.csv")
        .forEach(row -> items.put(row.getField("declaration_no") + row.getField("item_no"), row));

    assertThat(rows(name, "truth/matches.csv"))
        .filteredOn(row -> row.getField("method").equals("NEAR"))
        .filteredOn(row -> row.getField("how").startsWith("typo"))
        .allSatisfy(
            row -> {
              NamedCsvRecord item =
                  items.get(row.getField("declaration_no") + row.getField("item_no"));
              String written = cited(item.getField("document_refs"));
              assertThat(numbers.stream().filter(n -> slips(n, written) <= 1))
                  .as(written)
                  .containsExactly(bareNumber(row));
            });
  }

  @Test
  void the_entrepot_re_exports_more_than_it_exports_and_writes_codes_of_ten_digits() {
    Map<String, Long> types = types("harbour");

    assertThat(types.get("R")).isGreaterThan(types.get("E"));
    assertThat(rows("harbour", "permits.csv"))
        .anyMatch(row -> row.getField("permit_no").matches("2023/SV/[0-9]{5}-R"));
    assertThat(rows("harbour", "customs.csv"))
        .anyMatch(row -> row.getField("hs_code").matches("[0-9]{4}[.][0-9]{2}[.]00[.]00"));
  }

  @Test
  void the_exporter_numbers_with_digits_alone_and_loses_zeros() {
    Map<String, Long> types = types("savanna");

    assertThat(types.get("E")).isGreaterThan(5 * types.get("R"));
    assertThat(rows("savanna", "permits.csv"))
        .anyMatch(row -> row.getField("permit_no").matches("QW22[0-9]{5}"));
    assertThat(rows("savanna", "customs.csv"))
        .filteredOn(row -> row.getField("hs_code").matches("[0-9]{7}"))
        .hasSizeGreaterThan(500);
  }

  @Test
  void a_profile_and_a_seed_always_give_the_same_bytes(@TempDir Path once, @TempDir Path again)
      throws IOException {
    Profile small = Profile.HARBOUR.withDocuments(300);

    SampleRegister.write(small, once, SEED);
    SampleRegister.write(small, again, SEED);

    for (String file : List.of("permits.csv", "endorsements.csv", "customs.csv")) {
      assertThat(Files.mismatch(once.resolve(file), again.resolve(file))).isEqualTo(-1);
    }
  }

  @Test
  void more_documents_give_a_larger_register_with_longer_numbers(@TempDir Path folder)
      throws IOException {
    SampleSummary summary =
        SampleRegister.write(Profile.HARBOUR.withDocuments(8_000), folder, SEED);

    assertThat(summary.permits()).isBetween(8_000, 8_400);
    assertThat(Tables.rows(folder, "permits.csv"))
        .anyMatch(row -> row.getField("permit_no").matches("2023/SV/[0-9]{6}-R"));
  }

  private static String cited(String references) {
    String last = "";
    for (String reference : references.split("\\|", -1)) {
      last = reference.startsWith("N") ? last : reference;
    }
    return bare(last.substring(last.indexOf(':') + 1));
  }

  private static String bareNumber(NamedCsvRecord row) {
    return bare(row.getField("permit_no"));
  }

  private static String bare(String number) {
    return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  /** The plain way to count slips, for numbers one by one. */
  private static int slips(String number, String text) {
    Slips slips = new Slips(text, number.length());
    slips.beyond(Integer.MAX_VALUE, number);
    return slips.whole(number);
  }

  private static Map<String, Long> types(String name) {
    return rows(name, "truth/lines.csv").stream()
        .collect(groupingBy(row -> row.getField("permit_type"), counting()));
  }

  private static Map<String, Long> tally(String name, String column) {
    Map<String, Long> tally =
        rows(name, "truth/matches.csv").stream()
            .collect(groupingBy(row -> row.getField(column), TreeMap::new, counting()));
    tally.remove("");
    return tally;
  }

  private static List<NamedCsvRecord> rows(String name, String file) {
    return Tables.rows(root.resolve(name), file);
  }
}
