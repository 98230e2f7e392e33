package org.citeswarehouse.api.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * What is sent and not wanted. A browser that is still sending takes no answer and shows a broken
 * connection in its place, so the rest is read off, within limits, before anything is said.
 */
public final class Unread {

  private static final long MOST = 4L << 30;
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final int BUFFER = 1 << 16;

  private Unread() {}

  /** Reads off the body, and has the connection close after the answer. */
  public static void passOver(Context ctx) {
    ctx.header("Connection", "close");
    String accept = ctx.header("Accept");
    boolean browser = accept != null && accept.contains("text/html");
    // Programs take an answer while they send.
    if (!browser || ctx.req().getContentLengthLong() > MOST) {
      return;
    }
    long end = System.nanoTime() + LONGEST.toNanos();
    byte[] buffer = new byte[BUFFER];
    try {
      InputStream body = ctx.req().getInputStream();
      for (long left = MOST; left > 0 && System.nanoTime() < end; ) {
        int read = body.read(buffer);
        if (read < 0) {
          return;
        }
        left -= read;
      }
    } catch (IOException e) {
      // Whoever sent it is gone: there is nobody to tell.
    }
  }
}
