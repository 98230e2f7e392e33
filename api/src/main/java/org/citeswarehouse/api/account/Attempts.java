package org.citeswarehouse.api.account;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import org.citeswarehouse.api.audit.AuditLog;
import org.citeswarehouse.api.audit.Event;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.serving.Clients;
import org.citeswarehouse.api.serving.Rate;

/**
 * Attempts to come in: how many that fail are borne, and what the audit log is told of those that
 * were refused. Whoever is refused may come as often as they like, so only so many are told.
 */
final class Attempts {

  private static final Duration KEPT = Duration.ofMinutes(15);
  private static final int BY_NAME = 10;
  private static final int BY_ADDRESS = 50;

  /** Names longer than any account's count as this one: whoever asks chooses how long they are. */
  private static final String NOBODY = "";

  /** About 250 kB of the log for each kind of refusal, from however many addresses they come. */
  private static final int TOLD_IN_ALL = 1000;

  private final Clients clients;
  private final AuditLog audit;
  private final Rate byName = new Rate(BY_NAME, KEPT);
  private final Rate byAddress = new Rate(BY_ADDRESS, KEPT);
  private final Rate toldByAddress = new Rate(BY_ADDRESS, KEPT);
  private final Rate toldInAll = new Rate(TOLD_IN_ALL, KEPT);

  Attempts(Clients clients, AuditLog audit) {
    this.clients = clients;
    this.audit = audit;
  }

  /**
   * Counts an attempt, before its password is looked at, so that many at once are no more than one
   * by one.
   *
   * @param known name of the account that it is for; blank where there is none
   * @throws Refusal when there were too many for the name or from the address
   */
  void begin(Context ctx, String name, String known) {
    // An address that is refused counts for no name: it fills no memory and locks nobody out.
    if (!byAddress.take(clients.address(ctx)) || !byName.take(counted(name))) {
      refused(ctx, known, What.SIGN_IN_REFUSED);
      ctx.header("Retry-After", byName.seconds());
      throw Refusal.of(Kind.TOO_OFTEN, "account.often", Long.toString(KEPT.toMinutes()));
    }
  }

  /** Takes an attempt back: the password was right. */
  void succeeded(Context ctx, String name) {
    byName.giveBack(counted(name));
    byAddress.giveBack(clients.address(ctx));
  }

  private static String counted(String name) {
    return name.length() > Accounts.LONGEST_NAME ? NOBODY : name;
  }

  /**
   * Tells the audit log of somebody who was not let in.
   *
   * @param known name of an account; what else was typed as a name may be a password
   */
  void refused(Context ctx, String known, What what) {
    String address = clients.address(ctx);
    if (toldByAddress.take(what + " " + address) && toldInAll.take(what.name())) {
      audit.add(new Event(Instant.now(), known, what, "", ctx.path(), address, ""));
    }
  }
}
