package org.citeswarehouse.api.desk;

import java.nio.file.Path;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;

/** The register of the other tests with four questions: two lines, two customs items. */
final class Queue {

  static final String VOID = "line/QZ/QZ/24QZ2/A";
  static final String SCRIPT = "line/QZ/QZ/24%2FQZ%2F1/B";
  static final String LINE_A = "line/QZ/QZ/24%2FQZ%2F1/A";
  static final String LINE_B = "line/QZ/QZ/24%2FQZ%2F1/B";
  static final String ITEM = "item/QZ/QZ/D2/1";

  private Queue() {}

  static void in(Path folder) {
    Register.in(folder)
        .write(
            DecisionTables.WORK_QUEUE,
            """
            party,rank,question,declaration_country,declaration_no,item_no,issuing_country,permit_no,line_no,scientific_name,appendix,goods_description,quantity,unit,report_year,due_on,days_left,blocks,score,reason
            QZ,1,VOID_USED,,,,QZ,24QZ2,A,Naja naja,II,,5,NAR,2024,2025-10-31,214,true,0.8,stored
            QZ,2,OVER_USED,,,,QZ,24/QZ/1,B,<script>alert(1)</script>,II,,0.5,KGM,2024,2025-10-31,214,false,0.7,stored
            QZ,3,LINE_UNDECIDED,QZ,D2,1,QZ,24/QZ/1,A,Python regius,II,Live snakes,3,NAR,2024,2025-10-31,214,true,0.6,stored
            QZ,4,NO_PERMIT_REFERENCE,QZ,D3,1,,,,,,Parrots of Naja,1,NAR,2023,2024-10-31,-151,false,0.2,stored
            """)
        .write(
            ReconciliationTables.MATCHES,
            """
            party,declaration_country,declaration_no,item_no,issuing_country,permit_no,line_no,method,score,finding,reference,reason,rejected_line,rejected_score,registration_date,flow,status,goods_description,partner_country,document_refs,run_id,file_sha256,file,row
            QZ,QZ,D1,1,QZ,24/QZ/1,B,EXACT,1,,24/QZ/1,number as in the register; only line in this direction,QZ 24/QZ/1 A,0.4,2024-03-02,E,RELEASED,Python skins,DE,C400:24/QZ/1,r0,ab03,customs.csv,2
            QZ,QZ,D2,1,,,,NONE,,LINE_UNDECIDED,24QZ1,,QZ 24/QZ/1 A,0.7,2024-03-05,E,RELEASED,Live snakes,DE,C400:24QZ1,r0,ab03,customs.csv,4
            QZ,QZ,D3,1,,,,NONE,,NO_PERMIT_REFERENCE,,,,,2023-05-06,I,RELEASED,Parrots of Naja,NA,,r0,ab03,customs.csv,5
            """)
        .write(
            RegisterTables.CUSTOMS_ITEMS,
            """
            party,declaration_country,declaration_no,item_no,registration_date,flow,quantity,unit,net_mass_kg,run_id,file_sha256,file,row
            QZ,QZ,D2,1,2024-03-05,E,3,NAR,4.5,r0,ab03,customs.csv,4
            """)
        .run("r2", "2025-03-31");
  }
}
