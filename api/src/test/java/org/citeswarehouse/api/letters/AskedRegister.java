package org.citeswarehouse.api.letters;

import java.nio.file.Path;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.model.table.CoverageTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.ReportTables;

/** A register of which an office, holders and a partner have something to answer. */
final class AskedRegister {

  private AskedRegister() {}

  static FixtureWarehouse in(Path folder) {
    return new FixtureWarehouse(folder)
        .write(
            ReconciliationTables.RECONCILIATION,
            """
            party,issuing_country,permit_no,line_no,permit_type,issue_date,valid_until,permit_status,scientific_name,appendix,term,source,purpose,partner_country,unit,issued_quantity,endorsed_quantity,customs_quantity,traded_quantity,evidence,balance,state,findings,trade_year,as_of,direction
            QZ,QZ,24/QZ/1,A,E,2024-01-05,2024-07-04,ISSUED,"=HYPERLINK(""http://x"")",II,LIV,C,T,DE,NAR,10,7,,7,ENDORSEMENT,3,PART_USED,ENDORSED_NOT_DECLARED,2024,2025-03-31,E
            QZ,QZ,24/QZ/2,A,E,2024-01-05,2024-07-04,ISSUED,Python regius,II,LIV,C,T,DE,NAR,10,7,8,7,BOTH,3,PART_USED,ENDORSED_DECLARED_DIFFER,2024,2025-03-31,E
            QZ,QZ,24/QZ/3,A,E,2024-01-05,2024-07-04,ISSUED,Aloe ferox,II,EXT,W,T,DE,KGM,5,,2.5,2.5,CUSTOMS,2.5,PART_USED,DECLARED_NOT_ENDORSED,2024,2025-03-31,E
            QZ,QZ,24/QZ/4,A,E,2024-01-05,2024-07-04,ISSUED,Naja naja,II,SKI,W,T,DE,NAR,5,,,0,NONE,5,UNUSED,,,2025-03-31,E
            QZ,QZ,24/QZ/5,A,E,2024-01-05,2024-07-04,ISSUED,Falco cherrug,I,LIV,C,T,AE,NAR,10,12,12,12,BOTH,-2,OVER_USED,,2024,2025-03-31,E
            DE,DE,24-DE-9,A,E,2024-01-05,2024-07-04,ISSUED,Panthera leo,I,TRO,W,H,QZ,NAR,1,1,,1,ENDORSEMENT,0,USED,ENDORSED_NOT_DECLARED,2024,2025-03-31,E
            """)
        .write(
            ReconciliationTables.CROSSINGS,
            """
            party,issuing_country,permit_no,line_no,kind,counted,crossed_on,direction,office,quantity,unit,transport_doc_no,declaration_no
            QZ,QZ,24/QZ/1,A,ENDORSEMENT,true,2024-02-10,E,Port,7,NAR,AWB-1,
            QZ,QZ,24/QZ/2,A,ENDORSEMENT,true,2024-02-11,E,Port,7,NAR,AWB-2,
            QZ,QZ,24/QZ/2,A,CUSTOMS,true,2024-02-11,E,Port,8,NAR,,D2
            QZ,QZ,24/QZ/3,A,CUSTOMS,true,2024-03-02,E,Port,2.5,KGM,,D3
            QZ,QZ,24/QZ/5,A,ENDORSEMENT,true,2024-03-02,E,Port,12,NAR,,
            DE,DE,24-DE-9,A,ENDORSEMENT,true,2024-03-02,E,Port,1,NAR,,
            """)
        .write(
            ReconciliationTables.MATCHES,
            """
            party,declaration_country,declaration_no,item_no,method,score,finding,registration_date,flow,status,hs_code,goods_description,partner_country,document_refs,run_id,file_sha256,file,row
            QZ,QZ,D9,1,NONE,0,NO_PERMIT_REFERENCE,2024-05-02,E,RELEASED,0106,Live falcons,AE,,r0,ab03,customs.csv,2
            QZ,QZ,D10,1,NONE,0,PERMIT_UNKNOWN,2024-05-03,I,RELEASED,0106,Live snakes,DE,C400:DE-77,r0,ab03,customs.csv,3
            """)
        .write(
            RegisterTables.CUSTOMS_ITEMS,
            """
            party,declaration_country,declaration_no,item_no,registration_date,office_code,flow,quantity,unit,run_id,file_sha256,file,row
            QZ,QZ,D9,1,2024-05-02,Port,E,2,NAR,r0,ab03,customs.csv,2
            """)
        .write(
            CoverageTables.EVIDENCE_COVERAGE,
            """
            party,evidence,office,direction,month,rows,delivered,basis
            QZ,CUSTOMS,Port,E,2024-06-01,0,NO,INFERRED
            """)
        .write(
            ReportTables.ANNUAL_REPORT_LINES,
            """
            party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code,trading_partner,export_permit,purpose_code,source_code,year,state
            QZ,2024,actual,exports,QZ,24/QZ/2,A,II,Python regius,LIV,7,NAR,DE,24/QZ/2,T,C,2024,PART_USED
            """)
        .run("r1", "2025-03-31");
  }
}
