package org.citeswarehouse.api.explorer;

import java.nio.file.Path;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.ReferenceTables;
import org.citeswarehouse.model.table.TradeTables;

/** Two releases of a little trade; the later one has a row more, and a larger figure. */
public final class TradeFixture {

  static final String COMPTAB =
      """
      year,appendix,taxon,class,order,family,genus,importer,exporter,origin,importer_quantity,exporter_quantity,term,unit,purpose,source,release
      2012,II,Python regius,Reptilia,Serpentes,Pythonidae,Python,CH,BJ,,10,12,LIV,,T,R,v1
      2012,II,Python regius,Reptilia,Serpentes,Pythonidae,Python,CH,BJ,,11,12,LIV,,T,R,v2
      2013,II,Python regius,Reptilia,Serpentes,Pythonidae,Python,DE,BJ,,,7,LIV,,T,W,v2
      2014,II,Python regius,Reptilia,Serpentes,Pythonidae,Python,CH,BJ,,1234.5,,LIV,,T,R,v2
      2013,II,Python regius,Reptilia,Serpentes,Pythonidae,Python,CH,IT,BJ,3.25,4,SKI,KGM,T,R,v2
      2013,I,Ara macao,Aves,Psittaciformes,Psittacidae,Ara,CH,NL,,1,,LIV,,Z,C,v2
      2013,II,Prunella modularis,Aves,Passeriformes,Prunellidae,Prunella,CH,NL,,2,2,LIV,,Z,C,v2
      2013,II,Prunella vulgaris,,Lamiales,Lamiaceae,Prunella,CH,NL,,8,8,LIV,,Z,A,v2
      2013,II,Paphiopedilum maudiae,,Orchidales,Orchidaceae,Paphiopedilum,CH,NL,,5,5,LIV,,T,A,v2
      2013,II,Paphiopedilum × maudiae,,Orchidales,Orchidaceae,Paphiopedilum,CH,NL,,6,6,LIV,,T,A,v2
      2013,II,<script>alert(1)</script>,,Lamiales,Lamiaceae,,CH,NL,,1,1,LIV,,Z,A,v2
      """;

  private TradeFixture() {}

  /** Written and current. */
  public static FixtureWarehouse in(Path folder) {
    return new FixtureWarehouse(folder)
        .write(TradeTables.COMPTAB, COMPTAB)
        .write(
            TradeTables.SHIPMENTS,
            """
            id,year,importer,exporter,reporter_type,release
            1,2012,CH,BJ,I,v2
            2,2012,CH,BJ,E,v2
            3,2013,DE,BJ,E,v2
            4,2013,CH,IT,I,v2
            5,2013,CH,IT,E,v2
            6,2014,CH,BJ,I,v2
            7,2012,CH,BJ,I,v1
            8,2013,CH,NL,I,v2
            """)
        .write(
            ReferenceTables.TAXON_NAMES,
            """
            name,status,accepted_name,taxon_rank,kingdom,sources
            Python regius,A,Python regius,SPECIES,Animalia,checklist
            Boa regia,S,Python regius,SPECIES,Animalia,checklist
            Psittacus dubius,S,Ara macao,SPECIES,Animalia,checklist
            Psittacus dubius,S,Python regius,SPECIES,Animalia,checklist
            Ara ararauna,A,Ara ararauna,SPECIES,Animalia,checklist
            """)
        .write(
            OperationTables.FILES,
            """
            sha256,kind,name,release,sequence
            aa,shipments,v1.zip,v1,1
            bb,shipments,v2.zip,v2,2
            """)
        .run("r1", "2025-03-31");
  }
}
