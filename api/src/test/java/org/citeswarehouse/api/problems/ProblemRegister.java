package org.citeswarehouse.api.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.ReportTables;

/**
 * A register of CH in which 212 rows of two files say "live animal", two of them with a country
 * spelt out besides; and a file of NA.
 */
final class ProblemRegister {

  private static final int IN_FIRST = 200;
  private static final int ROWS = 212;

  private ProblemRegister() {}

  static FixtureWarehouse in(Path folder) {
    StringBuilder bronze =
        new StringBuilder(
            "party,run_id,file_sha256,file,row,in_issuing_country,in_permit_no,in_line_no,"
                + "in_scientific_name,in_term,in_import_country\n");
    StringBuilder rejects =
        new StringBuilder(
            "party,run_id,file,row,column,value,code,severity,message,suggestion,kind,"
                + "file_sha256\n");
    for (int i = 0; i < ROWS; i++) {
      String file = i < IN_FIRST ? "a.csv" : "b.csv";
      String hash = i < IN_FIRST ? "aa11" : "bb22";
      int row = i + 2;
      String term = i == 3 ? "Live  Animal" : "live animal";
      bronze.append(
          "CH,R1,%s,%s,%d,CH,P%d,A,Python regius,%s,%s\n"
              .formatted(hash, file, row, i, term, i < 2 ? "Deutschland" : "DE"));
      rejects.append(
          "CH,R1,%s,%d,term,%s,UNKNOWN_TERM,REJECTED,no term,use one,permits,%s\n"
              .formatted(file, row, term, hash));
    }
    for (int row = 2; row < 4; row++) {
      rejects.append(
          "CH,R1,a.csv,%d,import_country,Deutschland,UNKNOWN_COUNTRY,REJECTED,no country,use DE,permits,aa11\n"
              .formatted(row));
    }
    bronze.append("CH,R1,bb22,b.csv,300,CH,P300,A,<script>alert(1)</script>,<b>LIVE</b>,DE\n");
    rejects.append(
        """
        CH,R1,b.csv,300,term,<b>LIVE</b>,UNKNOWN_TERM,REJECTED,no term,use one,permits,bb22
        CH,R1,e.csv,2,permit_no,P999,UNKNOWN_PERMIT,HELD,Permit P999 is not in the register of CH.,Deliver the permit.,endorsements,ee55
        CH,R1,a.csv,9,line_no,A,DUPLICATE_LINE,HELD,twice,look,permits,aa11
        NA,R1,n.csv,2,term,live animal,UNKNOWN_TERM,REJECTED,no term,use one,permits,cc33
        """);
    landed(folder, "aa11", "issuing_country,permit_no\nCH,P1\n");
    landed(folder, "ee55", "Dear colleague,all of it\nis in the annex,thanks\n");
    landed(folder, "dd44", "<?xml version=\"1.0\"?><Declaration/>");
    return new FixtureWarehouse(folder)
        .write(
            OperationTables.FILES,
            """
            run_id,sha256,kind,party,name,sequence,rows_read
            R1,aa11,permits,CH,a.csv,1,201
            R1,bb22,permits,CH,b.csv,2,13
            R1,cc33,permits,NA,n.csv,3,1
            R1,dd44,customs,CH,one.xml,4,1
            R1,ee55,endorsements,CH,e.csv,5,1
            """)
        .write(BronzeTables.of(InputKind.PERMITS), bronze.toString())
        .write(RegisterTables.REJECTS, rejects.toString())
        .write(
            MappingTables.FIXES,
            """
            fix_id,party,kind,column,value,read_as,reason,fixed_by,fixed_at,undoes,rows
            20260101T000000.000000Z-00000001,CH,permits,source,wild,W,word,anna,2026-01-01 08:00:00,,3
            20260101T000000.000000Z-00000002,CH,permits,unit,kg,KGM,word,anna,2026-01-01 08:00:00,,7
            20260101T000000.000000Z-00000003,CH,permits,unit,kg,KGM,other,bert,2026-01-02 08:00:00,20260101T000000.000000Z-00000002,7
            20260101T000000.000000Z-00000004,NA,permits,unit,kg,KGM,word,nina,2026-01-02 08:00:00,,1
            """)
        .write(
            MappingTables.RECHECKED_ROWS,
            """
            party,kind,file_sha256,row,landed_run,run_id,fix_id
            CH,permits,aa11,9,R1,R2,20260101T000000.000000Z-00000001
            CH,permits,aa11,900,R1,R2,20260101T000000.000000Z-00000001
            CH,permits,aa11,901,R1,R2,20260101T000000.000000Z-00000001
            """)
        .write(
            ReportTables.ANNUAL_REPORT_LINES,
            """
            party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code,trading_partner,export_permit,purpose_code,source_code,year,state
            CH,2024,actual,exports,CH,P1,A,II,Python regius,LIV,0,NAR,DE,P1,T,C,2024,PART_USED
            CH,2024,actual,exports,CH,P2,A,II,Python regius,LIV,7,NAR,CH,P2,T,C,2024,PART_USED
            CH,2024,actual,exports,CH,P3,A,II,Python regius,LIV,7,NAR,,P3,T,C,2024,PART_USED
            """)
        .write(
            ReconciliationTables.RECONCILIATION,
            """
            party,issuing_country,permit_no,line_no,permit_type,state,as_of
            CH,CH,P1,A,E,PART_USED,2024-12-31
            """)
        .run("R1", "2024-12-31");
  }

  private static void landed(Path folder, String hash, String text) {
    try {
      Path home =
          Files.createDirectories(
              folder.resolve("landing").resolve(hash.substring(0, 2)).resolve(hash));
      Files.write(home.resolve("original"), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
