package org.citeswarehouse.jobs.gold;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.decision.Rulings;
import org.citeswarehouse.jobs.reconcile.ReconciliationResult;
import org.citeswarehouse.jobs.register.ResolvedRegister;
import org.citeswarehouse.model.report.ManyCrossingsTreatment;

/**
 * The registers of some Parties after their reconciliation was written.
 *
 * @param register permit lines, endorsements and customs items that stand
 * @param result reconciliation, matches and crossings of these Parties, as written
 * @param taxa rows of {@code taxa}
 * @param listings when taxa were listed, by name: {@code listed_name} in small letters, {@code
 *     appendix}, {@code valid_from}, {@code valid_to}, {@code known_to}
 * @param asOf day at which states were judged
 * @param rulings what became of the decisions of officers
 * @param manyCrossings how documents on which goods cross many times are reported
 */
public record ReconciledRegister(
    ResolvedRegister register,
    ReconciliationResult result,
    Dataset<Row> taxa,
    Dataset<Row> listings,
    LocalDate asOf,
    Rulings rulings,
    ManyCrossingsTreatment manyCrossings) {}
