package org.citeswarehouse.api.readiness;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.submission.Standing;
import org.citeswarehouse.reports.annual.Decided;

/**
 * Whether an annual report can be sent, and what stands in its way. Days and times are ISO 8601.
 *
 * @param party reporting Party
 * @param year year of the report
 * @param basisImports actual or issued
 * @param basisExports actual or issued
 * @param ready whether nothing blocks it
 * @param waiting records that wait for a decision or a correction; what blocks the report as a
 *     whole is none
 * @param dueOn 31 October after the year
 * @param daysLeft days until then; below zero where it has passed
 * @param asOf day at which states were judged; null where nothing was judged
 * @param run the run that was read
 * @param lines lines of the report by direction
 * @param blocks what waits, by check
 * @param told what is noteworthy and blocks nothing, by check
 * @param decided what officers decided on lines, items and warnings of the year, the first one
 *     first
 * @param submissions versions frozen so far
 */
public record Readiness(
    String party,
    int year,
    String basisImports,
    String basisExports,
    boolean ready,
    long waiting,
    String dueOn,
    long daysLeft,
    String asOf,
    String run,
    Map<String, Long> lines,
    List<Question> blocks,
    List<Question> told,
    List<Decided> decided,
    List<Frozen> submissions) {

  /**
   * Records that one check is about.
   *
   * @param check the check
   * @param records lines and items; 0 where the report as a whole is meant
   * @param atStake quantities by unit, of the records whose quantity is known
   * @param withoutQuantity records whose quantity is not known
   * @param why why they wait or are told, in one sentence
   * @param wayOut what to do about them
   * @param lists addresses that list exactly these records
   * @param commands commands that write exactly these records to a file
   * @param months months without evidence, with the lines that were valid in them
   */
  public record Question(
      String check,
      long records,
      List<Amount> atStake,
      long withoutQuantity,
      String why,
      String wayOut,
      List<String> lists,
      List<String> commands,
      List<Month> months) {

    /** The same, with the build that its way out names judging as the last one did. */
    Question building(String party, String build) {
      String way = wayOut.replaceAll("\\./cites build --party " + party + "(?! --)", build);
      return new Question(
          check, records, atStake, withoutQuantity, why, way, lists, commands, months);
    }
  }

  /**
   * A sum within one unit.
   *
   * @param unit the unit
   * @param quantity the sum
   */
  public record Amount(String unit, BigDecimal quantity) {}

  /**
   * A month of which not all offices delivered.
   *
   * @param month such as 2013-03
   * @param lines unused lines that were valid in it
   */
  public record Month(String month, long lines) {}

  /**
   * A frozen version.
   *
   * @param number its number
   * @param frozenAt when; null where its manifest cannot be read
   * @param frozenBy by whom; null as above
   * @param intact whether nothing shows that it is no longer what was frozen
   * @param standing what became of it
   */
  public record Frozen(
      int number, String frozenAt, String frozenBy, boolean intact, Standing standing) {}
}
