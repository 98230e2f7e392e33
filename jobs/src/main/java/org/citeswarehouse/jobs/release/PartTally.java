package org.citeswarehouse.jobs.release;

import java.io.Serializable;
import java.util.List;
import org.citeswarehouse.ingest.FileNote;
import org.citeswarehouse.ingest.shipments.ReleaseTally;

/**
 * What the task that read a table tells of it.
 *
 * @param part number of the table
 * @param rows rows below its header
 * @param together what its rows tell only together with those of other tables
 * @param commas whether a number was in doubt for its comma or its points, so that the whole file
 *     has to be looked at
 * @param notes what is to be told of the table
 * @param fingerprints numbers of the identifiers of its usable rows, to see which may come twice
 */
record PartTally(
    int part,
    long rows,
    ReleaseTally together,
    boolean commas,
    List<FileNote> notes,
    Fingerprints fingerprints)
    implements Serializable {}
