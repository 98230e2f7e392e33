package org.citeswarehouse.api.submission;

import org.citeswarehouse.api.problem.Texts;

/** What became of a version since it was frozen. */
public enum Standing {
  /** Manifest and files are as they were frozen. */
  INTACT,
  /** The files are; an earlier program froze it, and nothing vouches for its manifest. */
  NO_HASH,
  /** The manifest is as it was frozen; of the files some are gone or others. */
  FILES_CHANGED,
  /** The manifest does not give the hash that lies beside it. */
  MANIFEST_CHANGED,
  /** The hash of the manifest does not lie beside it any more. */
  HASH_LOST,
  /** The manifest is gone, or is none. */
  MANIFEST_UNREADABLE,
  /** The manifest is that of another report or version. */
  MISPLACED,
  /** The version after it was frozen after another manifest. */
  CHAIN_BROKEN,
  /** A later version is there, and this one is not. */
  MISSING;

  /** Whether nothing shows that it is no longer what was frozen. */
  public boolean isIntact() {
    return this == INTACT || this == NO_HASH;
  }

  /** Whether its manifest can be relied on to tell which bytes its files had. */
  boolean givesFiles() {
    return isIntact() || this == FILES_CHANGED;
  }

  /** The same in words. */
  public String told() {
    return Texts.of("submission.standing." + name());
  }
}
