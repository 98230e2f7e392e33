package org.citeswarehouse.model.coverage;

import java.util.Arrays;
import java.util.Optional;

/** A kind of record by which a crossing is known. Source: contract section 3, evidence. */
public enum EvidenceKind {
  /** Box 14 entries of border offices. */
  ENDORSEMENT,
  /** Items of declarations at customs offices. */
  CUSTOMS;

  /** The value written so, exactly; empty for anything else. */
  public static Optional<EvidenceKind> find(String code) {
    return Arrays.stream(values()).filter(v -> v.name().equals(code)).findFirst();
  }
}
