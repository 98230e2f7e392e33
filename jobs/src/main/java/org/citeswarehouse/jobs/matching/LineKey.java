package org.citeswarehouse.jobs.matching;

/**
 * A permit line.
 *
 * @param issuingCountry country that issued the permit
 * @param permitNo number as in the register
 * @param lineNo line of the permit
 */
record LineKey(String issuingCountry, String permitNo, String lineNo)
    implements Comparable<LineKey> {

  @Override
  public int compareTo(LineKey other) {
    return written().compareTo(other.written());
  }

  /** Issuing country, permit and line for a reader. */
  String written() {
    return issuingCountry + " " + permitNo + " " + lineNo;
  }
}
