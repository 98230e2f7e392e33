package org.citeswarehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.citeswarehouse.ingest.checklist.Taxon;
import org.citeswarehouse.ingest.coverage.CoverageStatement;
import org.citeswarehouse.ingest.customs.CustomsItem;
import org.citeswarehouse.ingest.endorsements.Endorsement;
import org.citeswarehouse.ingest.mapping.CodeMapping;
import org.citeswarehouse.ingest.permits.PermitLine;
import org.citeswarehouse.ingest.seizures.Seizure;
import org.citeswarehouse.ingest.shipments.Shipment;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.CoverageTables;
import org.citeswarehouse.model.table.IllegalTradeTables;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.Provenance;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A typed row has the columns of its table, in order, without where it comes from. */
class RecordsFollowTablesTest {

  private static final Map<ColumnType, Class<?>> TYPES =
      Map.of(
          ColumnType.TEXT, String.class,
          ColumnType.INTEGER, Integer.class,
          ColumnType.DECIMAL, BigDecimal.class,
          ColumnType.DATE, LocalDate.class);

  private static final Map<String, String> RESERVED =
      Map.of("taxonClass", "class", "taxonOrder", "order");

  static Stream<Arguments> recordsAndTables() {
    return Stream.of(
        Arguments.of(PermitLine.class, RegisterTables.PERMIT_LINES),
        Arguments.of(Endorsement.class, RegisterTables.ENDORSEMENTS),
        Arguments.of(CustomsItem.class, RegisterTables.CUSTOMS_ITEMS),
        Arguments.of(CoverageStatement.class, CoverageTables.COVERAGE_STATEMENTS),
        Arguments.of(CodeMapping.class, MappingTables.CODE_MAPPINGS),
        Arguments.of(Seizure.class, IllegalTradeTables.SEIZURES),
        Arguments.of(Taxon.class, RegisterTables.TAXA),
        Arguments.of(Shipment.class, TradeTables.SHIPMENTS));
  }

  @ParameterizedTest
  @MethodSource("recordsAndTables")
  void components_are_the_columns_of_the_table(Class<?> type, Table table) {
    List<String> columns =
        table.columns().stream()
            .filter(c -> !Provenance.COLUMNS.contains(c) && !c.name().equals("release"))
            .map(RecordsFollowTablesTest::describe)
            .toList();

    assertThat(Arrays.stream(type.getRecordComponents()).map(RecordsFollowTablesTest::describe))
        .containsExactlyElementsOf(columns);
  }

  private static String describe(Column column) {
    return column.name() + " " + TYPES.get(column.type()).getSimpleName();
  }

  private static String describe(RecordComponent component) {
    String name = RESERVED.getOrDefault(component.getName(), component.getName());
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT)
        + " "
        + component.getType().getSimpleName();
  }
}
