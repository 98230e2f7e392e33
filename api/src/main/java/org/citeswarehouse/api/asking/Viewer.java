package org.citeswarehouse.api.asking;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who asks.
 *
 * @param name name of the account; blank where nobody is signed in
 * @param roles what the account may do
 * @param open whether the warehouse has no account, so that whoever sits at this machine may all
 * @param shares what agreements give to see of other Parties
 */
public record Viewer(String name, Set<Role> roles, boolean open, List<Share> shares) {

  /** Whoever sits at the machine of a warehouse without accounts. */
  public static final Viewer AT_THE_MACHINE =
      new Viewer("", Set.of(Role.ANYONE, new Role(Role.Kind.ADMIN, "")), true, List.of());

  /** Somebody who has not signed in, where there are accounts. */
  public static final Viewer ANYONE = new Viewer("", Set.of(Role.ANYONE), false, List.of());

  /** Keeps the set unchangeable. */
  public Viewer {
    roles = Set.copyOf(roles);
    shares = List.copyOf(shares);
  }

  /** Somebody who has signed in. */
  public static Viewer signedIn(String name, Set<Role> roles) {
    return new Viewer(name, roles, false, List.of());
  }

  /** The same with what agreements give. */
  public Viewer with(List<Share> given) {
    return new Viewer(name, roles, open, given);
  }

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return !name.isEmpty();
  }

  /** Whether one of the roles is of that kind. */
  public boolean is(Role.Kind kind) {
    return roles.stream().anyMatch(r -> r.kind() == kind);
  }

  /** Whether this is an officer of that Party, or may do all that its officers may. */
  public boolean actsFor(String party) {
    return is(Role.Kind.ADMIN) || roles.contains(new Role(Role.Kind.PARTY, party));
  }

  /** The Parties whose officer this is, in order; an administrator is of none. */
  public Set<String> parties() {
    Set<String> parties = new TreeSet<>();
    roles.stream().filter(r -> r.kind() == Role.Kind.PARTY).forEach(r -> parties.add(r.party()));
    return parties;
  }

  /** The Parties at whose borders this is an officer. */
  public Set<String> borders() {
    Set<String> parties = new TreeSet<>();
    roles.stream().filter(r -> r.kind() == Role.Kind.CUSTOMS).forEach(r -> parties.add(r.party()));
    return parties;
  }

  /** Whose rows of registers are seen. */
  public Sight sight() {
    return is(Role.Kind.ADMIN) ? Sight.ALL : Sight.of(parties());
  }

  /** Whose rows are seen where rows are listed that agreements give too. */
  public Sight sightOfShared() {
    return is(Role.Kind.ADMIN) ? Sight.ALL : sight().withShares(shares);
  }

  /** Whose rows are seen at some address or other. */
  public Sight reach() {
    return is(Role.Kind.ADMIN) ? Sight.ALL : sightOfShared().withBorders(borders());
  }

  /** Whose rows are seen where a permit is looked up at a border. */
  public Sight sightAtBorder() {
    return is(Role.Kind.ADMIN) ? Sight.ALL : sight().withBorders(borders());
  }
}
