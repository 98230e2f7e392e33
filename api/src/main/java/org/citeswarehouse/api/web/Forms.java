package org.citeswarehouse.api.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.session.Session;
import org.citeswarehouse.api.session.UrlEncoded;

/** Takes forms: only from a page of this server, and each only once. */
public final class Forms {

  /** Names the field that a page of this server puts into each form. */
  public static final String TOKEN = "token";

  /** Names the header in which the same stands where no form of a page is sent. */
  public static final String TOKEN_HEADER = "X-CITES-Token";

  /** Names the field that makes a form unlike any other, so that it is done once. */
  public static final String ONCE = "once";

  /** Where the session of a request is kept while it is answered. */
  public static final String SESSION = "session";

  /** Set where something was sent: whether what it asks for was done. */
  public static final String DONE = "done";

  /** Set while a request is answered that came with a key of a program. */
  public static final String BY_KEY = "by-key";

  private static final int LARGEST = 2 << 20;
  private static final String TYPE = "application/x-www-form-urlencoded";

  /** What becomes of a form whose session ended: nothing that was typed may be lost. */
  @FunctionalInterface
  public interface Expired {
    /** Shows the form again to be sent once more. */
    void show(Context ctx, Form form) throws IOException;
  }

  private final Expired expired;

  /** Forms; of those whose session ended, somebody else takes care. */
  public Forms(Expired expired) {
    this.expired = expired;
  }

  void take(Context ctx, Addresses.Posted posted) throws Exception {
    take(ctx, new Form(read(ctx)), posted);
  }

  /** Nothing is read for a browser without a session, which no page of this server sent here. */
  void take(Context ctx, Body body, Addresses.Posted posted) throws Exception {
    if (ctx.attribute(SESSION) == null && ctx.attribute(BY_KEY) == null) {
      throw unread(ctx);
    }
    try {
      take(ctx, body.read(ctx), posted);
    } finally {
      body.end(ctx);
    }
  }

  private void take(Context ctx, Form form, Addresses.Posted posted) throws Exception {
    if (ctx.attribute(BY_KEY) != null) {
      // No page of another site can add a key: programs need no token.
      Answer answer = posted.take(new Request(ctx), form);
      ctx.attribute(DONE, answer.isDone() && ctx.attribute(DONE) == null);
      answer(ctx, answer);
      return;
    }
    Session session = ctx.attribute(SESSION);
    if (session == null || !same(session.token(), form.text(TOKEN))) {
      expired.show(ctx, form);
      return;
    }
    // The same form sent twice at once waits for itself, and then is a form that was sent before.
    synchronized (session.turn()) {
      once(ctx, session, form, posted);
    }
  }

  private static void once(Context ctx, Session session, Form form, Addresses.Posted posted)
      throws Exception {
    String once = form.text(ONCE);
    Optional<String> before = once.isEmpty() ? Optional.empty() : session.sent(once);
    if (before.isPresent()) {
      session.tell(Texts.of("form.twice"));
      go(ctx, before.get());
      return;
    }
    // What is refused is not done, and may be sent again: only what was done is kept.
    Answer answer = posted.take(new Request(ctx), form);
    ctx.attribute(DONE, answer.isDone() && ctx.attribute(DONE) == null);
    if (answer.html().isEmpty()) {
      session.sent(once, answer.address());
    }
    if (!answer.told().isEmpty()) {
      session.tell(answer.told());
    }
    answer(ctx, answer);
  }

  /**
   * Refuses what was sent in the name of somebody by the cookie of their session alone: a browser
   * adds it to whatever it is made to send. A key is none that a browser adds.
   */
  static void refuseCookieAlone(Context ctx) {
    if (ctx.attribute(BY_KEY) != null || !Asking.current().viewer().isSignedIn()) {
      return;
    }
    Session session = ctx.attribute(SESSION);
    if (session == null
        || !same(session.token(), Objects.requireNonNullElse(ctx.header(TOKEN_HEADER), ""))) {
      ctx.header("Connection", "close");
      throw Refusal.of(Kind.FORBIDDEN, "http.token", TOKEN_HEADER);
    }
  }

  /** Refuses a form with files whose session ended: nothing of it is kept. */
  public static Refusal unread(Context ctx) {
    Unread.passOver(ctx);
    return Refusal.of(Kind.WRONG_INPUT, "form.expired");
  }

  /** What was typed in a form of somebody who is no longer signed in. */
  public void expired(Context ctx) throws IOException {
    expired.show(ctx, new Form(read(ctx)));
  }

  private static void answer(Context ctx, Answer answer) {
    if (answer.html().isEmpty()) {
      go(ctx, answer.address());
      return;
    }
    ctx.status(answer.status()).header("Cache-Control", "no-store").contentType(Addresses.HTML);
    ctx.result(answer.html().getBytes(StandardCharsets.UTF_8));
  }

  private static void go(Context ctx, String address) {
    ctx.status(303).header("Location", address).header("Cache-Control", "no-store");
  }

  private static boolean same(String token, String given) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, List<String>> read(Context ctx) throws IOException {
    String type = ctx.contentType() == null ? "" : ctx.contentType();
    if (!type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE)) {
      throw Refusal.of(Kind.UNSUPPORTED, "form.type", type);
    }
    byte[] body = ctx.bodyInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      ctx.header("Connection", "close");
      throw Refusal.of(Kind.BODY_TOO_LARGE, "form.large", Integer.toString(LARGEST));
    }
    try {
      return UrlEncoded.read(new String(body, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      Refusal refusal = Refusal.of(Kind.WRONG_INPUT, "query.broken");
      refusal.initCause(e);
      throw refusal;
    }
  }
}
