package org.citeswarehouse.api.account;

import org.citeswarehouse.api.audit.Untold;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Feature;

/** Signing in and out, and the own account. */
public final class AccountFeature implements Feature {

  private final SigningIn signingIn;
  private final OwnAccount own;

  /** The pages of an entrance. */
  public AccountFeature(Entrance entrance) {
    this.signingIn = new SigningIn(entrance);
    this.own = new OwnAccount(entrance);
  }

  @Override
  public void addTo(Addresses addresses) {
    addresses.page(SigningIn.PATH, Access.ANYONE, Untold.NO_PERMITS, signingIn::page);
    addresses.form(SigningIn.PATH, Access.ANYONE, Untold.BY_ITSELF, signingIn::enter);
    addresses.form("/sign-out", Access.ANYONE, Untold.BY_ITSELF, signingIn::leave);
    addresses.form(
        SigningIn.INSTITUTION, Access.ANYONE, Untold.BY_ITSELF, signingIn::toInstitution);
    addresses.get(
        SigningIn.INSTITUTION, Access.ANYONE, Untold.BY_ITSELF, signingIn::fromInstitution);
    addresses.page(SigningIn.AGAIN, Access.SIGNED_IN, Untold.NO_PERMITS, signingIn::again);
    addresses.page(OwnAccount.PATH, Access.SIGNED_IN, Untold.NO_PERMITS, own::page);
    addresses.form(
        OwnAccount.PATH + "/password", Access.SIGNED_IN, What.ACCOUNT_CHANGED, own::password);
    addresses.form(OwnAccount.PATH + "/tokens", Access.SIGNED_IN, What.ACCOUNT_CHANGED, own::token);
    addresses.form(
        OwnAccount.PATH + "/tokens/revoke", Access.SIGNED_IN, What.ACCOUNT_CHANGED, own::revoke);
  }
}
