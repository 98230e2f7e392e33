package org.citeswarehouse.jobs.intake;

import java.util.List;
import java.util.Map;
import org.citeswarehouse.jobs.warehouse.RowCounts;

/**
 * What became of one file.
 *
 * @param name name as received
 * @param sha256 SHA-256 of its bytes
 * @param bytes its length
 * @param counts what became of its rows; none for a file that was there already
 * @param encodings how its bytes were read as text; none for a file that was there already
 * @param duplicateOf the run that read the same bytes before; null for a new file
 * @param told what is to be told of the messages in it, as its scan has it
 */
public record FileReport(
    String name,
    String sha256,
    long bytes,
    RowCounts counts,
    List<String> encodings,
    String duplicateOf,
    Map<String, Long> told) {}
