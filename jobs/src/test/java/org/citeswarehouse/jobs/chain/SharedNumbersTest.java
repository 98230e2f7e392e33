package org.citeswarehouse.jobs.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.citeswarehouse.jobs.RegisterCase;
import org.citeswarehouse.model.table.ChainTables;
import org.junit.jupiter.api.Test;

/** One number on documents of two countries. */
class SharedNumbersTest {

  @Test
  void a_number_that_two_countries_use_is_told_with_what_moved_on_each() {
    RegisterCase register =
        new RegisterCase()
            .permit(
                "permit_no=GH-555", "issuing_country=GH", "export_country=GH", "import_country=CH")
            .permit("permit_no=555", "issuing_country=TG", "export_country=TG", "import_country=CH")
            .permit(
                "permit_no=555",
                "issuing_country=TG",
                "export_country=TG",
                "import_country=CH",
                "line_no=B",
                "term=SKI")
            .permit("permit_no=777", "issuing_country=TG", "export_country=TG", "import_country=CH")
            .permit(
                "permit_no=unknown", "issuing_country=TG", "export_country=TG", "import_country=CH")
            .permit(
                "permit_no=unknown", "issuing_country=GH", "export_country=GH", "import_country=CH")
            .declared(
                "flow=I",
                "document_refs=C401:555",
                "country_export=TG",
                "country_origin=TG",
                "country_destination=CH");

    assertThat(
            SharedNumbers.tables(register.reconciled())
                .get(ChainTables.SHARED_NUMBERS)
                .collectAsList())
        .extracting(
            row ->
                RegisterCase.text(
                    row,
                    "number",
                    "issuing_country",
                    "permit_no",
                    "also_issued_by",
                    "lines",
                    "lines_used",
                    "items"))
        .containsExactlyInAnyOrder("555 GH GH-555 TG 1 0 -", "555 TG 555 GH 2 1 1");
  }
}
