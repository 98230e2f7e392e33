package org.citeswarehouse.api.letters;

/** What a recipient can choose from as an answer. */
enum Reply {
  /** Yes. */
  YES,
  /** No. */
  NO,
  /** The quantity that the border certified is right. */
  CERTIFIED,
  /** The quantity that was declared is right. */
  DECLARED,
  /** Another quantity is right, given beside. */
  OTHER,
  /** It moved on the permit whose number is given beside. */
  PERMIT,
  /** No CITES document was needed. */
  EXEMPT,
  /** The answer comes by the day given beside. */
  LATER
}
