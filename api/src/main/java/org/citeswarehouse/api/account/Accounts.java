package org.citeswarehouse.api.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.digest.DigestUtils;
import org.citeswarehouse.api.asking.Role;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.session.Sessions;

/**
 * The local accounts of a warehouse. Once one was added, roles rule, even after the last one is
 * removed: nothing opens by itself. What the command line changes, a running server knows with the
 * next request.
 */
public final class Accounts {

  /** How programs tell a key of this warehouse from other secrets, and scanners find a lost one. */
  private static final String KEY = "cites_";

  /** No account has a longer name. */
  static final int LONGEST_NAME = 64;

  private static final String NAME = "[a-z0-9][a-z0-9._@-]{0," + (LONGEST_NAME - 1) + "}";

  /** Within this time two changes may bear the same time of change. */
  private static final Duration UNSURE = Duration.ofSeconds(2);

  /** The accounts as they were read, when the folder had last changed; by key where by key. */
  private record Read(
      Instant changed, boolean sure, Map<String, Account> accounts, Map<String, String> keys) {}

  private final AccountFiles files;
  private volatile Read read;

  /** Those of a warehouse. */
  public Accounts(Path home) {
    this.files = new AccountFiles(home.resolve("accounts"));
  }

  /** Whether an account was ever added, so that roles rule. */
  public boolean exist() {
    return files.exist();
  }

  /** All of them by name. */
  public List<Account> all() {
    return List.copyOf(read().accounts().values());
  }

  /** The account of that name; empty where there is none. */
  public Optional<Account> find(String name) {
    return Optional.ofNullable(read().accounts().get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /** The account with that name and password; empty for others, which takes as long. */
  public Optional<Account> find(String name, String password) {
    Optional<Account> account = find(name);
    boolean same = Passwords.matches(password, account.map(Account::password).orElse(null));
    return same ? account : Optional.empty();
  }

  /** The account that a program's key is for; empty where it is none, or no longer. */
  public Optional<Account> withKey(String key) {
    String hash = DigestUtils.sha256Hex(key);
    return Optional.ofNullable(read().keys().get(hash))
        .flatMap(this::find)
        .filter(
            account ->
                account.tokens().stream()
                    .anyMatch(t -> t.sha256().equals(hash) && t.holds(Instant.now())));
  }

  /** Who asks, if it is this account. */
  public static Viewer viewer(Account account) {
    return Viewer.signedIn(account.name(), roles(account.roles()));
  }

  /** Roles as they are written, and that of whoever comes. */
  public static Set<Role> roles(Set<String> written) {
    Set<Role> roles = new HashSet<>(Set.of(Role.ANYONE));
    written.forEach(role -> Role.find(role).ifPresent(roles::add));
    return roles;
  }

  /**
   * Adds an account.
   *
   * @throws Refusal when there is one of that name, or a name, role or password that cannot be
   */
  public Account add(String name, Set<String> roles, String password) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    if (!plain.matches(NAME)) {
      throw Refusal.of(Kind.WRONG_INPUT, "account.name", name);
    }
    check(roles);
    String hash = Passwords.hash(password);
    return files.alone(
        () -> {
          if (files.all().containsKey(plain)) {
            throw Refusal.of(Kind.WRONG_INPUT, "account.known", plain);
          }
          Account account =
              new Account(plain, roles, hash, Sessions.secret(), Instant.now(), List.of());
          files.write(account);
          return account;
        });
  }

  /**
   * Gives an account other roles.
   *
   * @throws Refusal when there is no such account or role
   */
  public Account roles(String name, Set<String> roles) {
    check(roles);
    return change(name, account -> account.withRoles(roles));
  }

  /**
   * Gives an account another password; its sessions end.
   *
   * @throws Refusal when there is no such account, or the password is too short
   */
  public Account password(String name, String password) {
    String hash = Passwords.hash(password);
    return change(name, account -> account.withPassword(hash, Sessions.secret()));
  }

  /**
   * Makes a key for programs.
   *
   * @return the key, which is kept nowhere
   */
  public String token(String name, int days) {
    String id =
        Sessions.secret().replaceAll("[^A-Za-z0-9]", "").substring(0, 8).toLowerCase(Locale.ROOT);
    // A key begins with its name in the list, so that of several the right one is ended.
    String key = KEY + id + "_" + Sessions.secret() + Sessions.secret();
    Instant now = Instant.now();
    Token token = new Token(id, DigestUtils.sha256Hex(key), now, now.plus(Duration.ofDays(days)));
    change(name, account -> account.with(token));
    return key;
  }

  /**
   * Ends a key of an account before its time.
   *
   * @throws Refusal when it has no such key
   */
  public void revoke(String name, String id) {
    change(
        name,
        account -> {
          if (account.tokens().stream().noneMatch(t -> t.id().equals(id))) {
            throw Refusal.of(Kind.NOT_FOUND, "account.token", account.name(), id);
          }
          return account.without(id);
        });
  }

  /**
   * Removes an account, its sessions and its keys.
   *
   * @throws Refusal when there is none of that name
   */
  public void remove(String name) {
    files.alone(
        () -> {
          files.delete(known(name).name());
          return true;
        });
  }

  /** A password that nobody has to think of. */
  public static String randomPassword() {
    return Passwords.random();
  }

  private Account change(String name, UnaryOperator<Account> change) {
    return files.alone(
        () -> {
          Account changed = change.apply(known(name));
          files.write(changed);
          return changed;
        });
  }

  private Account known(String name) {
    Account account = files.all().get(name.strip().toLowerCase(Locale.ROOT));
    if (account == null) {
      throw Refusal.of(Kind.NOT_FOUND, "account.unknown", name);
    }
    return account;
  }

  private static void check(Set<String> roles) {
    for (String role : roles) {
      if (Role.find(role).isEmpty()) {
        throw Refusal.of(Kind.WRONG_INPUT, "account.role", role);
      }
    }
  }

  private Read read() {
    if (!files.exist()) {
      return new Read(Instant.MIN, true, Map.of(), Map.of());
    }
    try {
      Instant changed = files.changed();
      Read known = read;
      if (known != null && known.sure() && known.changed().equals(changed)) {
        return known;
      }
      boolean sure = changed.plus(UNSURE).isBefore(Instant.now());
      Map<String, Account> accounts = files.all();
      Map<String, String> keys = new TreeMap<>();
      accounts.values().forEach(a -> a.tokens().forEach(t -> keys.put(t.sha256(), a.name())));
      read = new Read(changed, sure, accounts, keys);
      return read;
    } catch (NoSuchFileException e) {
      return new Read(Instant.MIN, false, Map.of(), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
