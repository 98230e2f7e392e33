package org.citeswarehouse.ingest.source;

/**
 * How far compressed data may expand before it is taken for an attack. The full download of the
 * CITES Trade Database expands to 3 GB at a ratio of about 20.
 *
 * @param maxBytes most bytes a file may expand to, all entries together
 * @param maxRatio most bytes out for a byte in
 * @param ratioFrom bytes out from which the ratio counts, so that small tables of alike rows pass
 */
public record UnpackLimits(long maxBytes, long maxRatio, long ratioFrom) {

  /** The limits in force: 64 GiB, ratio 250 from 64 MiB on. */
  public static final UnpackLimits STANDARD = new UnpackLimits(64L << 30, 250, 64L << 20);

  /** Bytes out after which an attack by one small file has shown itself. */
  public long judgedBy() {
    return ratioFrom + (1 << 20);
  }
}
