package org.citeswarehouse.api.account;

import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.audit.AuditLog;
import org.citeswarehouse.api.audit.Event;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.serving.Clients;
import org.citeswarehouse.api.serving.Serving;
import org.citeswarehouse.api.session.Cookies;
import org.citeswarehouse.api.session.Session;
import org.citeswarehouse.api.session.Sessions;
import org.citeswarehouse.api.session.SignedIn;
import org.citeswarehouse.api.sharing.Agreements;
import org.citeswarehouse.api.web.Forms;

/** Finds out who asks, and lets in whoever has an account. */
public final class Entrance {

  /** Stands in names that an institution gives, and in no name of a local account. */
  static final String INSTITUTION = ":";

  private static final String BEARER = "bearer ";

  /** A provider in order answers within a second; another is not waited for much longer. */
  private static final Duration PROVIDER_ANSWERS = Duration.ofSeconds(5);

  private final Accounts accounts;
  private final Serving serving;
  private final Sessions sessions;
  private final Cookies cookies;
  private final Clients clients;
  private final Agreements agreements;
  private final AuditLog audit;
  private OpenId openId;
  private final Attempts attempts;

  /** The entrance of a server. */
  public Entrance(
      Accounts accounts,
      Serving serving,
      Sessions sessions,
      Agreements agreements,
      AuditLog audit) {
    this.agreements = agreements;
    this.audit = audit;
    this.accounts = accounts;
    this.serving = serving;
    this.sessions = sessions;
    this.cookies = new Cookies(serving.isSecure());
    this.clients = new Clients(serving);
    this.attempts = new Attempts(clients, audit);
  }

  /** The same where members of an institution sign in too. */
  public Entrance with(Institution institution) {
    this.openId = new OpenId(institution, PROVIDER_ANSWERS);
    return this;
  }

  /** How members of an institution sign in; empty where there is none. */
  Optional<OpenId> openId() {
    return Optional.ofNullable(openId);
  }

  /** Where a provider sends back to. */
  URI back(Context ctx) {
    return URI.create(site(ctx) + SigningIn.INSTITUTION);
  }

  /** How this server is reached by its users, behind a proxy or at this machine. */
  public String site(Context ctx) {
    return serving.publicUrl().map(URI::toString).orElse("http://" + ctx.header("Host"));
  }

  /** The local accounts. */
  public Accounts accounts() {
    return accounts;
  }

  /** The cookies of this server. */
  public Cookies cookies() {
    return cookies;
  }

  /** From where requests come. */
  public Clients clients() {
    return clients;
  }

  /** Whether roles rule: else whoever sits at this machine may all. */
  public boolean rolesRule() {
    return accounts.exist() || openId != null || !serving.isThisMachineOnly();
  }

  /**
   * Who asks; keeps the session with the request.
   *
   * @throws Refusal when a key came with it that is none, or no longer
   */
  public Viewer viewer(Context ctx) {
    String key = ctx.header("Authorization");
    if (key != null && key.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      ctx.attribute(Forms.BY_KEY, true);
      return accounts
          .withKey(key.substring(BEARER.length()).strip())
          .map(account -> shared(Accounts.viewer(account)))
          .orElseThrow(() -> refused(ctx));
    }
    Optional<Session> session = sessions.find(cookies.session(ctx));
    session.ifPresent(s -> ctx.attribute(Forms.SESSION, s));
    if (!rolesRule()) {
      return Viewer.AT_THE_MACHINE;
    }
    return session
        .flatMap(Session::signedIn)
        .flatMap(this::viewer)
        .map(this::shared)
        .orElse(Viewer.ANYONE);
  }

  /** The session of the browser; it begins where there is none. */
  public Session session(Context ctx) {
    Session known = ctx.attribute(Forms.SESSION);
    return known == null ? keep(ctx, sessions.begin()) : known;
  }

  /**
   * Lets in whoever knows the password of an account, with a session of its own.
   *
   * @return the session; empty for a wrong name or password, which nobody can tell apart
   * @throws Refusal when it was tried too often
   */
  public Optional<Session> enter(Context ctx, String name, String password) {
    Optional<Account> account = known(ctx, name, password);
    return account.map(
        a -> enter(ctx, new SignedIn(a.name(), Instant.now(), a.stamp(), Optional.empty())));
  }

  /** Whether that is not the password of the account; tried too often, it is not looked at. */
  boolean isWrong(Context ctx, String name, String password) {
    return known(ctx, name, password).isEmpty();
  }

  /** The local account of who asks; empty where the institution keeps it. */
  Optional<Account> local(Viewer viewer) {
    return viewer.name().contains(INSTITUTION) ? Optional.empty() : accounts.find(viewer.name());
  }

  private Optional<Account> known(Context ctx, String name, String password) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    String known = accounts.find(plain).map(Account::name).orElse("");
    attempts.begin(ctx, plain, known);
    Optional<Account> account = accounts.find(plain, password);
    if (account.isPresent()) {
      attempts.succeeded(ctx, plain);
    } else {
      attempts.refused(ctx, known, What.SIGN_IN_FAILED);
    }
    return account;
  }

  /** Begins the session of who is known to be somebody; the one before ends. */
  Session enter(Context ctx, SignedIn signedIn) {
    tell(ctx, signedIn.name(), What.SIGNED_IN);
    return renew(ctx, signedIn);
  }

  /** Begins another session of who was somebody already; the one before ends. */
  Session renew(Context ctx, SignedIn signedIn) {
    return keep(ctx, sessions.begin(signedIn, cookies.session(ctx)));
  }

  /** Ends the session of the browser. */
  public void leave(Context ctx) {
    tell(ctx, Asking.current().viewer().name(), What.SIGNED_OUT);
    sessions.end(cookies.session(ctx));
    cookies.end(ctx);
  }

  /** Tells the audit log of somebody for whom the institution did not vouch. */
  void notVouchedFor(Context ctx) {
    attempts.refused(ctx, "", What.SIGN_IN_FAILED);
  }

  private void tell(Context ctx, String name, What what) {
    audit.add(new Event(Instant.now(), name, what, "", ctx.path(), clients.address(ctx), ""));
  }

  private Session keep(Context ctx, Session session) {
    ctx.attribute(Forms.SESSION, session);
    cookies.session(ctx, session);
    return session;
  }

  private Viewer shared(Viewer viewer) {
    return viewer.with(agreements.of(viewer));
  }

  /** The agreements there are. */
  public Agreements agreements() {
    return agreements;
  }

  /** What is told of who came. */
  public AuditLog audit() {
    return audit;
  }

  /** A local account as it is now: a role that was taken away is gone with the next request. */
  private Optional<Viewer> viewer(SignedIn signedIn) {
    if (signedIn.roles().isPresent()) {
      return Optional.of(Viewer.signedIn(signedIn.name(), signedIn.roles().get()));
    }
    return accounts
        .find(signedIn.name())
        .filter(account -> account.stamp().equals(signedIn.stamp()))
        .map(Accounts::viewer);
  }

  /** Of a wrong key nothing is told: it may be a right one that was mistyped. */
  private Refusal refused(Context ctx) {
    attempts.refused(ctx, "", What.KEY_REFUSED);
    ctx.header("WWW-Authenticate", "Bearer");
    return Refusal.of(Kind.UNAUTHORIZED, "account.key");
  }
}
