package org.citeswarehouse.api.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A local account.
 *
 * @param name its name
 * @param roles what it may do, as roles are written
 * @param password hash of its password
 * @param stamp made anew with every password; sessions of another stamp have ended
 * @param made when it was added
 * @param tokens keys of programs
 */
public record Account(
    String name,
    Set<String> roles,
    String password,
    String stamp,
    Instant made,
    List<Token> tokens) {

  /** Keeps what it is given unchangeable, roles in order. */
  public Account {
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    tokens = List.copyOf(tokens);
  }

  Account withRoles(Set<String> others) {
    return new Account(name, others, password, stamp, made, tokens);
  }

  Account withPassword(String hash, String newStamp) {
    return new Account(name, roles, hash, newStamp, made, tokens);
  }

  Account with(Token token) {
    List<Token> all = new ArrayList<>(tokens);
    all.add(token);
    return new Account(name, roles, password, stamp, made, all);
  }

  Account without(String tokenId) {
    return new Account(
        name,
        roles,
        password,
        stamp,
        made,
        tokens.stream().filter(t -> !t.id().equals(tokenId)).toList());
  }
}
