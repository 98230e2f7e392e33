package org.citeswarehouse.api.account;

import java.util.Map;
import java.util.Optional;
import org.citeswarehouse.api.session.KeptForm;
import org.citeswarehouse.api.web.Templates;

/**
 * What the page shows where people sign in.
 *
 * @param to where they come from, and go back to
 * @param name the name as it was typed
 * @param wrong whether that name and password were wrong
 * @param kept a form that waits until they have signed in; null for none
 * @param roles whether there is anything to sign in to
 * @param institution whether members of an institution sign in too
 * @param refused whether the institution did not vouch for them
 */
public record SignInPage(
    String to,
    String name,
    boolean wrong,
    KeptForm kept,
    boolean roles,
    boolean institution,
    boolean refused) {

  /** The form that waits, as one text. */
  public String keptText() {
    return kept == null ? "" : kept.text();
  }

  /** Where the form that waits goes; blank for none. */
  public String keptAddress() {
    return Optional.ofNullable(kept).map(KeptForm::address).orElse("");
  }

  String html() {
    return Templates.html("account/sign-in", Map.of("page", this));
  }
}
