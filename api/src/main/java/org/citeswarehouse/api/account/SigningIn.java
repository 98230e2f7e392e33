package org.citeswarehouse.api.account;

import com.nimbusds.oauth2.sdk.GeneralException;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.session.KeptForm;
import org.citeswarehouse.api.session.Session;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Answer;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.api.web.Forms;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;

/** Pages and forms where people sign in and out, and where what they had typed waits for them. */
public final class SigningIn {

  static final String PATH = "/sign-in";
  static final String AGAIN = "/sign-in/again";

  static final String INSTITUTION = "/sign-in/institution";

  private static final int REFUSED = 403;
  private static final String KEPT = "kept";
  private static final String KEPT_ADDRESS = "kept-address";

  private final Entrance entrance;

  /** Signing in at an entrance. */
  public SigningIn(Entrance entrance) {
    this.entrance = entrance;
  }

  String page(Request request) {
    request.arguments().refuseOthers(PATH, List.of("to"));
    String to = Address.here(request.ctx().queryParam("to"));
    return page(to, "", false, null);
  }

  Answer enter(Request request, Form form) {
    String name = form.text("name");
    Optional<Session> session = entrance.enter(request.ctx(), name, typed(form, "password"));
    String to = Address.here(form.text("to"));
    KeptForm kept = kept(form);
    if (session.isEmpty()) {
      return Answer.again(page(to, name, true, kept));
    }
    if (kept != null) {
      session.get().keep(kept);
      return Answer.goTo(AGAIN, "");
    }
    return Answer.goTo(to, "");
  }

  private String page(String to, String name, boolean wrong, KeptForm kept) {
    return new SignInPage(
            to, name, wrong, kept, entrance.rolesRule(), entrance.openId().isPresent(), false)
        .html();
  }

  /** Sends somebody to the institution; a page in between, since forms lead to this server only. */
  Answer toInstitution(Request request, Form form) throws IOException {
    try {
      Session session = entrance.session(request.ctx());
      URI away =
          openId(request.ctx())
              .leave(
                  session.id(),
                  entrance.back(request.ctx()),
                  Address.here(form.text("to")),
                  kept(form));
      request.ctx().header("Refresh", "0; url=" + away);
      return Answer.show(Templates.html("account/away", Map.of("address", away.toString())));
    } catch (IOException | GeneralException e) {
      throw silent(e);
    }
  }

  private static Refusal silent(Exception e) {
    Refusal refusal = Refusal.of(Kind.NO_DATA, "oidc.away");
    refusal.initCause(e);
    return refusal;
  }

  /** Lets in whom the institution vouches for. */
  void fromInstitution(Context ctx) {
    Session before = ctx.attribute(Forms.SESSION);
    Optional<OpenId.Back> back;
    try {
      back =
          openId(ctx)
              .back(
                  before == null ? "" : before.id(),
                  ctx.queryParam("state"),
                  ctx.queryParam("code"));
    } catch (IOException e) {
      entrance.notVouchedFor(ctx);
      throw silent(e);
    }
    if (back.isEmpty()) {
      entrance.notVouchedFor(ctx);
      String html = new SignInPage("/", "", false, null, true, true, true).html();
      ctx.status(REFUSED).header("Cache-Control", "no-store").contentType(Addresses.HTML);
      ctx.result(html.getBytes(StandardCharsets.UTF_8));
      return;
    }
    Session session = entrance.enter(ctx, back.get().signedIn());
    if (back.get().kept() != null) {
      session.keep(back.get().kept());
    }
    String to = back.get().kept() == null ? back.get().to() : AGAIN;
    ctx.status(303).header("Location", to).header("Cache-Control", "no-store");
  }

  private OpenId openId(Context ctx) {
    return entrance
        .openId()
        .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "http.not-found", ctx.path()));
  }

  Answer leave(Request request, Form form) {
    entrance.leave(request.ctx());
    return Answer.goTo("/", "");
  }

  /** What was typed before the session ended, to be sent once more. */
  String again(Request request) {
    Session session = request.ctx().attribute(Forms.SESSION);
    KeptForm kept =
        Optional.ofNullable(session)
            .flatMap(Session::kept)
            .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "http.not-found", request.ctx().path()));
    return again(kept);
  }

  /** Keeps a form whose session ended: nothing that was typed is lost. */
  public void expired(Context ctx, Form form) {
    Map<String, List<String>> typed = new LinkedHashMap<>(form.fields());
    typed.keySet().removeIf(name -> name.equals(Forms.TOKEN) || name.contains("password"));
    KeptForm kept = new KeptForm(Asking.current().address(), typed);
    boolean signedIn = Asking.current().viewer().isSignedIn() || !entrance.rolesRule();
    String html;
    if (ctx.path().equals("/sign-out")) {
      ctx.status(303).header("Location", "/");
      return;
    } else if (ctx.path().startsWith(PATH)) {
      String to = Address.here(form.text("to"));
      if (signedIn) {
        ctx.status(303).header("Location", to);
        return;
      }
      html = page(to, form.text("name"), false, kept(form));
    } else {
      html = signedIn ? again(kept) : page("/", "", false, kept);
    }
    ctx.header("Cache-Control", "no-store").contentType(Addresses.HTML);
    ctx.result(html.getBytes(StandardCharsets.UTF_8));
  }

  /** A field with the blanks around it, which are part of a password. */
  static String typed(Form form, String name) {
    return form.all(name).stream().findFirst().orElse("");
  }

  static KeptForm kept(Form form) {
    String address = form.text(KEPT_ADDRESS);
    if (address.isEmpty() || !Address.here(address).equals(address)) {
      return null;
    }
    try {
      return KeptForm.of(address, form.text(KEPT));
    } catch (IllegalArgumentException e) {
      Refusal refusal = Refusal.of(Kind.WRONG_INPUT, "query.broken");
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static String again(KeptForm kept) {
    return Templates.html("account/again", Map.of("kept", kept));
  }

  /** How a field that was typed is called; its own name where no text says more. */
  public static String label(String field) {
    return Texts.has("form." + field) ? Texts.of("form." + field) : field;
  }
}
