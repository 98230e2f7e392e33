package org.citeswarehouse.reports.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.reports.table.ListRows;
import org.citeswarehouse.reports.table.Rows;
import org.junit.jupiter.api.Test;

class UploadCsvTest {

  private static final Map<String, Object> LINE =
      Map.ofEntries(
          Map.entry("party", "CH"),
          Map.entry("appendix", "II"),
          Map.entry("species_name", "Crocodylus niloticus"),
          Map.entry("term_code", "SKI"),
          Map.entry("quantity", ReportFixture.quantity("55.500000000000000")),
          Map.entry("unit_code", "NAR"),
          Map.entry("trading_partner", "NA"),
          Map.entry("import_permit", "CH13I1"),
          Map.entry("export_permit", "NA13E1;NA13E2"),
          Map.entry("purpose_code", "T"),
          Map.entry("source_code", "F"),
          Map.entry("year", 2013),
          Map.entry("remarks", "not a column of the upload"));

  @Test
  void imports_have_the_fourteen_columns_of_the_layout() throws IOException {
    assertThat(csv(Direction.I))
        .isEqualTo(
            """
            Appendix,SpeciesName,TermCode,Quantity,UnitCode,TradingPartner,CountryOfOrigin,\
            ImportPermit,ExportPermit,OriginPermit,IFSPermit,PurposeCode,SourceCode,Year
            II,Crocodylus niloticus,SKI,55.5,NAR,NA,,CH13I1,NA13E1;NA13E2,,,T,F,2013
            """);
  }

  @Test
  void exports_have_thirteen_and_no_import_permit() throws IOException {
    assertThat(csv(Direction.E))
        .isEqualTo(
            """
            Appendix,SpeciesName,TermCode,Quantity,UnitCode,TradingPartner,CountryOfOrigin,\
            ExportPermit,OriginPermit,IFSPermit,PurposeCode,SourceCode,Year
            II,Crocodylus niloticus,SKI,55.5,NAR,NA,,NA13E1;NA13E2,,,T,F,2013
            """);
  }

  @Test
  void refuses_rows_that_lack_a_column_of_the_layout() {
    Rows none = new ListRows(List.of(), List.of());

    assertThatThrownBy(() -> UploadCsv.write(Direction.E, none, new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("appendix");
  }

  private static String csv(Direction direction) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    UploadCsv.write(direction, ReportFixture.lines(LINE), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
