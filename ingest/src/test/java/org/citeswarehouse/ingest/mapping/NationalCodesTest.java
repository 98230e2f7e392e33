package org.citeswarehouse.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.ingest.SampleRows.problems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.FileProfile;
import org.citeswarehouse.ingest.Reported;
import org.citeswarehouse.ingest.RowChecks;
import org.citeswarehouse.ingest.SampleFiles;
import org.citeswarehouse.ingest.SampleRows;
import org.citeswarehouse.ingest.ValidityLimits;
import org.citeswarehouse.ingest.customs.CustomsItem;
import org.citeswarehouse.ingest.permits.PermitLine;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of a national register that are read as codes. */
class NationalCodesTest {

  private static final List<String> PERMIT =
      List.of(
          "issuing_country=CH",
          "permit_no=13CH000001",
          "permit_type=E",
          "issue_date=2013-03-01",
          "valid_until=2013-08-31",
          "status=ISSUED",
          "purpose=T",
          "export_country=CH",
          "import_country=NA",
          "line_no=A",
          "scientific_name=Python regius",
          "appendix=II",
          "term=LIV",
          "quantity=10",
          "unit=",
          "source=F");

  private static final List<String> ITEM =
      List.of(
          "declaration_country=CH",
          "declaration_no=D1",
          "item_no=1",
          "registration_date=2013-05-01",
          "flow=E",
          "hs_code=01062000",
          "document_refs=C400:13CH000001",
          "status=RELEASED");

  private static final CheckContext CONTEXT = SampleFiles.context("CH", FileProfile.plain());

  @Test
  void a_row_maps_a_word_to_a_code_of_the_list() {
    Checked<CodeMapping> row =
        mapping("kind=permits", "column=term", "value=live animal", "code=LIV");

    assertThat(row.record())
        .isEqualTo(new CodeMapping("CH", "permits", "term", "live animal", "LIV", null));
  }

  @ParameterizedTest
  @CsvSource({
    "kind=,        column=term,     value=x,  code=LVE,      UNKNOWN_MAPPED_CODE code LVE",
    "kind=,        column=term,     value=,   code=LIV,      MISSING_VALUE value ",
    "kind=,        column=terms,    value=x,  code=LIV,      UNKNOWN_MAPPED_COLUMN column terms",
    "kind=permit,  column=term,     value=x,  code=LIV,      UNKNOWN_MAPPED_KIND kind permit",
    "kind=customs, column=term,     value=x,  code=LIV,      UNKNOWN_MAPPED_COLUMN column term",
    "kind=customs, column=status,   value=x,  code=ISSUED,   UNKNOWN_MAPPED_CODE code ISSUED",
    "kind=shipments, column=term,   value=x,  code=LIV,      UNKNOWN_MAPPED_KIND kind shipments"
  })
  void a_row_that_cannot_mean_anything_is_rejected(
      String kind, String column, String value, String code, String problem) {
    assertThat(problems(mapping(kind, column, value, code)))
        .contains(problem.strip() + (problem.endsWith("value") ? " " : ""));
  }

  @Test
  void a_word_is_read_as_its_code_and_told_with_the_row_that_says_so() {
    Checked<PermitLine> line =
        permit(
            List.of("kind=|column=term|value=live animal|code=LIV"), "term= Live \u00A0 ANIMAL ");

    assertThat(line.record().term()).isEqualTo("LIV");
    assertThat(problems(line)).containsExactly("VALUE_MAPPED term  Live \u00A0 ANIMAL ");
    assertThat(line.issues().get(0).message(java.util.Locale.ENGLISH))
        .isEqualTo(
            "\u201C Live \u00A0 ANIMAL \u201D in term was read as \u201CLIV\u201D (codes.csv:2), as the Party's table of"
                + " national codes says.");
  }

  @Test
  void a_national_t_that_means_something_else_is_remapped_though_t_is_a_code() {
    Checked<PermitLine> line =
        permit(List.of("kind=permits|column=purpose|value=T|code=P"), "purpose=T");

    assertThat(line.record().purpose()).isEqualTo("P");
    assertThat(problems(line)).containsExactly("VALUE_MAPPED purpose T");
  }

  @Test
  void a_later_row_on_the_same_word_wins_and_a_blank_code_withdraws_it() {
    List<String> twice =
        List.of("kind=|column=term|value=live|code=SKI", "kind=|column=term|value=LIVE|code=LIV");

    assertThat(permit(twice, "term=live").record().term()).isEqualTo("LIV");
    List<String> withdrawn = new ArrayList<>(twice);
    withdrawn.add("kind=|column=term|value=Live|code=");
    assertThat(problems(permit(withdrawn, "term=live"))).containsExactly("UNKNOWN_TERM term live");
  }

  @Test
  void country_stands_for_every_column_of_countries_and_all_problems_of_a_row_are_told_at_once() {
    Checked<PermitLine> line =
        permit(
            List.of("kind=|column=country|value=Suisse|code=CH"),
            "issuing_country=Suisse",
            "export_country=suisse",
            "import_country=Namibie",
            "source=wild");

    assertThat(problems(line))
        .containsExactlyInAnyOrder(
            "VALUE_MAPPED issuing_country Suisse",
            "VALUE_MAPPED export_country suisse",
            "UNKNOWN_COUNTRY import_country Namibie",
            "UNKNOWN_SOURCE source wild");
  }

  @Test
  void what_is_written_as_its_code_already_is_not_told() {
    assertThat(problems(permit(List.of("kind=|column=term|value=liv|code=LIV"), "term=LIV")))
        .isEmpty();
  }

  @Test
  void each_national_document_code_of_a_declaration_is_read_by_itself() {
    Checked<CustomsItem> item =
        customs(
            List.of("kind=customs|column=document_code|value=N1|code=C400"),
            "document_refs=n1:13CH000001|X9:7|C638:13CH000002");

    assertThat(item.record().documentRefs()).isEqualTo("C400:13CH000001|X9:7|C638:13CH000002");
    assertThat(problems(item)).containsExactly("VALUE_MAPPED document_refs n1");
  }

  @Test
  void a_row_for_every_kind_is_not_meant_where_the_list_lacks_the_code() {
    List<String> issued = List.of("kind=|column=status|value=valid|code=ISSUED");

    assertThat(permit(issued, "status=valid").record().permitStatus()).isEqualTo("ISSUED");
    assertThat(problems(customs(issued, "status=valid")))
        .containsExactly("UNKNOWN_STATUS status valid");
  }

  private static Checked<CodeMapping> mapping(String... cells) {
    return RowChecks.codes(CONTEXT)
        .check(SampleRows.row(InputLayouts.CODES, List.of(), strip(cells)));
  }

  private static String[] strip(String... cells) {
    return java.util.Arrays.stream(cells).map(String::strip).toArray(String[]::new);
  }

  private static Checked<PermitLine> permit(List<String> mappings, String... changes) {
    CheckContext context = context(InputKind.PERMITS, mappings);
    return ReplacedCells.of(
            InputLayouts.PERMITS, context.replacements(), RowChecks.permits(context))
        .check(SampleRows.row(InputLayouts.PERMITS, PERMIT, changes));
  }

  private static Checked<CustomsItem> customs(List<String> mappings, String... changes) {
    CheckContext context = context(InputKind.CUSTOMS, mappings);
    return ReplacedCells.of(
            InputLayouts.CUSTOMS, context.replacements(), RowChecks.customs(context))
        .check(SampleRows.row(InputLayouts.CUSTOMS, ITEM, changes));
  }

  private static CheckContext context(InputKind kind, List<String> mappings) {
    List<Replacements.Stated> stated = new ArrayList<>();
    for (String mapping : mappings) {
      CodeMapping row = mapping(mapping.split("\\|", -1)).record();
      stated.add(new Replacements.Stated(row, "codes.csv:" + (stated.size() + 2)));
    }
    return new CheckContext(
        "CH",
        FileProfile.plain(),
        LocalDate.of(2014, 6, 30),
        ValidityLimits.standard(),
        Reported.UNSAID,
        Replacements.of(kind, stated));
  }
}
