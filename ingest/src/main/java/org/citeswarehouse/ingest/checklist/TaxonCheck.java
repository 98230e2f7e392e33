package org.citeswarehouse.ingest.checklist;

import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.Columns;
import org.citeswarehouse.ingest.check.NameColumn;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.layout.InputLayouts;

/** Checks of a taxon: it needs a name; its higher ranks may be unknown. */
public final class TaxonCheck implements RowCheck<Taxon> {

  private static final long serialVersionUID = 1L;

  private final NameColumn taxon;
  private final TextColumn taxonClass;
  private final TextColumn taxonOrder;
  private final TextColumn family;
  private final TextColumn genus;

  /** Checks of one file's names. */
  public TaxonCheck(CheckContext context) {
    Columns columns = new Columns(InputLayouts.CHECKLIST, context);
    taxon = columns.scientificName("taxon");
    taxonClass = columns.text("class");
    taxonOrder = columns.text("order");
    family = columns.text("family");
    genus = columns.text("genus");
  }

  @Override
  public Checked<Taxon> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    if (findings.isShifted()) {
      return findings.nothing();
    }
    String name = taxon.read(findings);
    return findings.result(
        () ->
            new Taxon(
                name,
                taxonClass.read(findings),
                taxonOrder.read(findings),
                family.read(findings),
                genus.read(findings)));
  }
}
