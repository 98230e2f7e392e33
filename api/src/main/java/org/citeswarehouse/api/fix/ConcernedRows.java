package org.citeswarehouse.api.fix;

import org.citeswarehouse.model.mapping.WrittenValue;

/**
 * The rows that a fix is about, or a group of problems has, told by what they have in common.
 *
 * @param party code of the Party
 * @param kind kind of their files
 * @param column column of the value
 * @param value the value, in any spelling
 * @param code the open problem that they have; blank where all rows are meant
 * @param file SHA-256 of the one file they are in; blank for all files
 */
public record ConcernedRows(
    String party, String kind, String column, String value, String code, String file) {

  /**
   * Whether some rows can be of both: then only one of two fixes may wait, since each would be
   * previewed without the other.
   */
  boolean overlap(ConcernedRows other) {
    return party.equals(other.party)
        && kind.equals(other.kind)
        && column.equals(other.column)
        && WrittenValue.key(value).equals(WrittenValue.key(other.value))
        && either(code, other.code)
        && either(file, other.file);
  }

  private static boolean either(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}
