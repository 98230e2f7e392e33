package org.citeswarehouse.api.trace;

/** Why the text of a row of a release is not shown, which only its landed file has. */
public enum NoText {
  /** The landed file is not there any more, or cannot be opened. */
  GONE,
  /** The landed file is not what was read any more. */
  CHANGED,
  /** More rows would have to be passed over than one answer may. */
  NOT_READ
}
