package org.citeswarehouse.model.quota;

/** What a permit line shows about the quota it draws on. */
public enum QuotaFinding {
  /** With this line more was permitted than the quota. */
  ISSUED_OVER_QUOTA,
  /** With this line more was traded than the quota. */
  TRADED_OVER_QUOTA,
  /** Box 11a itself says that more was used than its annual quota. */
  STATED_OVER_QUOTA,
  /** Box 11a says that less was used than on a line of an earlier day. */
  STATED_USED_FALLS,
  /** Box 11a says that less was used than had been traded before, with these goods added. */
  STATED_USED_TOO_LOW,
  /** Box 11a says another annual quota than the last line of the period that says one. */
  OTHER_QUOTA,
  /** The line draws on the quota, but box 11a is blank. */
  QUOTA_NOT_STATED
}
