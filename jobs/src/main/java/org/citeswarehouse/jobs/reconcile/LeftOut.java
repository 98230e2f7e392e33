package org.citeswarehouse.jobs.reconcile;

/** Why an endorsement or customs item of a line is no crossing of it; the first that applies. */
enum LeftOut {
  /** The goods were not released. */
  NOT_MOVED,
  /** Later than the day at which states are judged. */
  AFTER_AS_OF,
  /** A stamp of the other side of the border. */
  OTHER_DIRECTION,
  /** One crossing certified twice. */
  REPEATED,
  /** On documents whose goods cross many times, the largest crossing counts. */
  NOT_LARGEST
}
