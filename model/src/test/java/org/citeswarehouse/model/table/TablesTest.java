package org.citeswarehouse.model.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TablesTest {

  @Test
  void reconciliationBeginsWithTheColumnsOfTheContractInItsOrder() {
    assertThat(headers(ReconciliationTables.RECONCILIATION, 25))
        .isEqualTo(
            "party,issuing_country,permit_no,line_no,permit_type,issue_date,valid_until,"
                + "permit_status,scientific_name,appendix,term,source,purpose,partner_country,"
                + "unit,issued_quantity,endorsed_quantity,customs_quantity,traded_quantity,"
                + "evidence,balance,state,findings,trade_year,as_of");
  }

  @Test
  void matchesBeginWithTheColumnsOfTheContractInItsOrder() {
    assertThat(headers(ReconciliationTables.MATCHES, 10))
        .isEqualTo(
            "party,declaration_country,declaration_no,item_no,issuing_country,permit_no,line_no,"
                + "method,score,finding");
  }

  @Test
  void rejectsBeginWithTheColumnsOfTheContractInItsOrder() {
    assertThat(headers(RegisterTables.REJECTS, 11))
        .isEqualTo("party,run_id,file,sheet,row,column,value,code,severity,message,suggestion");
  }

  @Test
  void comptabHasThePublishedHeaders() {
    assertThat(headers(TradeTables.COMPTAB, 16))
        .isEqualTo(
            "Year,App.,Taxon,Class,Order,Family,Genus,Importer,Exporter,Origin,"
                + "Importer reported quantity,Exporter reported quantity,Term,Unit,Purpose,"
                + "Source");
  }

  @Test
  void bronzeKeepsEveryInputColumnBesideWhereTheRowComesFrom() {
    assertThat(BronzeTables.of(org.citeswarehouse.model.layout.InputKind.CHECKLIST).columns())
        .extracting(Column::name)
        .containsExactly(
            "party",
            "run_id",
            "file_sha256",
            "file",
            "sheet",
            "row",
            "in_taxon",
            "in_class",
            "in_order",
            "in_family",
            "in_genus",
            "cells_found",
            "cells_expected",
            "further");
  }

  @Test
  void tableNamesAreUnique() {
    Stream<String> names = Tables.all().stream().map(Table::name);
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void aTableThatNamesAColumnItDoesNotHaveIsRefused() {
    assertThatThrownBy(
            () ->
                new Table(
                    "t",
                    Layer.GOLD,
                    "doc",
                    List.of(Column.text("a", "doc")),
                    List.of("b"),
                    List.of(),
                    List.of()))
        .hasMessageContaining("[b]");
  }

  private static String headers(Table table, int first) {
    return String.join(",", table.columns().stream().limit(first).map(Column::header).toList());
  }
}
