package org.citeswarehouse.model.codes;

/** What kind of place a country code stands for. */
public enum CountryStatus {
  /** The Convention is in force there. */
  PARTY,
  /** Dependent territory of a Party. */
  TERRITORY,
  /** Neither Party nor territory of one. */
  NON_PARTY,
  /** No longer exists, or no longer used. */
  HISTORIC,
  /** HS introduction from the sea, XV various, XX unknown. */
  SPECIAL,
  /** Exempla and the other Parties of demo and tests, which do not exist. */
  SYNTHETIC
}
