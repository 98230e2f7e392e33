package org.citeswarehouse.api.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Role;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.session.SignedIn;
import org.citeswarehouse.api.web.Answer;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.api.web.Request;

/** The own account: roles, password, keys of programs. */
final class OwnAccount {

  static final String PATH = "/account";

  private static final int DAYS = 90;
  private static final int MOST_DAYS = 366;

  private final Entrance entrance;

  OwnAccount(Entrance entrance) {
    this.entrance = entrance;
  }

  String page(Request request) {
    request.arguments().refuseOthers(PATH, List.of());
    return page("", "").html();
  }

  Answer password(Request request, Form form) {
    Account own = own();
    if (entrance.isWrong(request.ctx(), own.name(), SigningIn.typed(form, "password-now"))) {
      return Answer.again(page(Texts.of("account.now.wrong"), "").html());
    }
    String password = SigningIn.typed(form, "password-new");
    if (!password.equals(SigningIn.typed(form, "password-again"))) {
      return Answer.again(page(Texts.of("account.again.differs"), "").html());
    }
    Account changed = entrance.accounts().password(own.name(), password);
    entrance
        .renew(
            request.ctx(),
            new SignedIn(changed.name(), Instant.now(), changed.stamp(), Optional.empty()))
        .tell(Texts.of("account.changed"));
    return Answer.goTo(PATH, "");
  }

  /** A key is shown in the answer itself: it is kept nowhere, and no address leads to it again. */
  Answer token(Request request, Form form) {
    String days = form.text("days");
    int given = days.isEmpty() ? DAYS : days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0;
    if (given < 1 || given > MOST_DAYS) {
      throw Refusal.of(Kind.WRONG_INPUT, "filter.value", "days", days, "1 \u2026 " + MOST_DAYS);
    }
    String key = entrance.accounts().token(own().name(), given);
    return Answer.show(page("", key).html());
  }

  Answer revoke(Request request, Form form) {
    entrance.accounts().revoke(own().name(), form.needed("token-id"));
    return Answer.goTo(PATH, Texts.of("account.revoked"));
  }

  private OwnPage page(String problem, String key) {
    Viewer viewer = Asking.current().viewer();
    List<String> roles = viewer.roles().stream().map(Role::written).sorted().toList();
    return entrance
        .local(viewer)
        .map(a -> new OwnPage(a.name(), roles, true, a.tokens(), problem, key))
        .orElseGet(() -> new OwnPage(viewer.name(), roles, false, List.of(), problem, key));
  }

  private Account own() {
    return entrance
        .local(Asking.current().viewer())
        .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "http.not-found", PATH));
  }
}
