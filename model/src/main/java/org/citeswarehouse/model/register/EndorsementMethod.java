package org.citeswarehouse.model.register;

import java.util.Arrays;
import java.util.Optional;

/** How an endorsement was made. Source: contract section 2. */
public enum EndorsementMethod {
  /** Stamp and signature in box 14. */
  BOX14,
  /** Quantities confirmed electronically, for example by EPIX. */
  CONFIRM,
  /** Written off in a customs system. */
  WRITEOFF,
  /** Entered by hand later. */
  MANUAL,
  /** Scanned at the border. */
  BARCODE,
  /** Written to a verifiable credential. */
  VC;

  /** The value written so, exactly; empty for anything else. */
  public static Optional<EndorsementMethod> find(String code) {
    return Arrays.stream(values()).filter(v -> v.name().equals(code)).findFirst();
  }
}
