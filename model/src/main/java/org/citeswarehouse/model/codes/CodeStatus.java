package org.citeswarehouse.model.codes;

/** Whether a code is in use. */
public enum CodeStatus {
  /** In the guidelines in force. */
  CURRENT,
  /** Was in use; older records keep it. */
  HISTORIC,
  /** Renamed: another code has taken its place with the same meaning. */
  OLD
}
