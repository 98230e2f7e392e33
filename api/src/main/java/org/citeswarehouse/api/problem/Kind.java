package org.citeswarehouse.api.problem;

/** Kinds of problems, with the HTTP status (RFC 9110) and the exit code each has. */
public enum Kind {
  /** The request or command is wrong. */
  WRONG_INPUT(400, 2),
  /** The key that came with it is none. */
  UNAUTHORIZED(401, 2),
  /** Sent by a page of another site, or as one could have made a browser send it. */
  FORBIDDEN(403, 2),
  /** Asked for too often. */
  TOO_OFTEN(429, 1),
  /** What was asked for is not there. */
  NOT_FOUND(404, 2),
  /** The form asked for is none that can be given. */
  NOT_ACCEPTABLE(406, 2),
  /** Sent in a form that is not read. */
  UNSUPPORTED(415, 2),
  /** A part is asked for that begins behind the end. */
  NOT_THAT_FAR(416, 2),
  /** More was sent than is read. */
  BODY_TOO_LARGE(413, 2),
  /** A file that was given is refused as a whole. */
  UNREADABLE_INPUT(422, 3),
  /** Meant for another server. */
  MISDIRECTED(421, 2),
  /** The disk has no room for it. */
  STORAGE_FULL(507, 1),
  /** A file cannot be written. */
  UNWRITABLE(500, 1),
  /** Was there, and is no longer. */
  GONE(410, 1),
  /** More than the form asked for can hold. */
  TOO_LARGE(422, 2),
  /** Takes longer than a request may. */
  TOO_SLOW(503, 1),
  /** The warehouse holds nothing that could answer. */
  NO_DATA(503, 1);

  private final int status;
  private final int exitCode;

  Kind(int status, int exitCode) {
    this.status = status;
    this.exitCode = exitCode;
  }

  /** Status of the HTTP response. */
  public int status() {
    return status;
  }

  /** Exit code of the command. Source: contract section 1. */
  public int exitCode() {
    return exitCode;
  }
}
