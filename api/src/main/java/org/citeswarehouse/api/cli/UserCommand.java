package org.citeswarehouse.api.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.citeswarehouse.api.account.Account;
import org.citeswarehouse.api.account.Accounts;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Warehouse;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./cites user}: local accounts; once one is there, roles rule. */
@Command(name = "user")
final class UserCommand implements Callable<Integer> {

  private static final String DEMO = "demo";
  private static final Set<String> DEMO_ROLES = Set.of("admin", "party:QZ");

  private final ApiMain main;

  UserCommand(ApiMain main) {
    this.main = main;
  }

  /** How a password is given. */
  static final class Password {

    @Option(names = "--password-stdin", descriptionKey = "user.stdin")
    private boolean stdin;

    @Option(names = "--random", descriptionKey = "user.random")
    private boolean random;
  }

  @Override
  public Integer call() {
    return list();
  }

  @Command(name = "list")
  int list() {
    for (Account account : accounts().all()) {
      out().println(account.name() + "  " + String.join(" ", account.roles()));
      account
          .tokens()
          .forEach(t -> out().println("  " + Texts.of("user.token", t.id(), t.expires())));
    }
    return 0;
  }

  @Command(name = "add")
  int add(
      @Parameters(paramLabel = "NAME", descriptionKey = "user.name") String name,
      @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "user.role")
          List<String> roles,
      @ArgGroup Password password)
      throws IOException {
    Accounts accounts = accounts();
    boolean first = !accounts.exist();
    String given = password(password);
    Account account = accounts.add(name, set(roles), given);
    out().println(Texts.of("user.added", account.name(), String.join(" ", account.roles())));
    CommandLineEvent.add(main, What.ACCOUNT_CHANGED, "", "user add " + account.name());
    tell(password, given);
    if (first) {
      main.console().err().println(Texts.of("user.first"));
    }
    return 0;
  }

  @Command(name = "roles")
  int roles(
      @Parameters(paramLabel = "NAME", descriptionKey = "user.name") String name,
      @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "user.role")
          List<String> roles)
      throws IOException {
    Account account = accounts().roles(name, set(roles));
    CommandLineEvent.add(main, What.ACCOUNT_CHANGED, "", "user roles " + account.name());
    out().println(Texts.of("user.added", account.name(), String.join(" ", account.roles())));
    return 0;
  }

  @Command(name = "password")
  int password(
      @Parameters(paramLabel = "NAME", descriptionKey = "user.name") String name,
      @ArgGroup Password password)
      throws IOException {
    String given = password(password);
    accounts().password(name, given);
    CommandLineEvent.add(main, What.ACCOUNT_CHANGED, "", "user password " + name);
    out().println(Texts.of("user.changed", name));
    tell(password, given);
    return 0;
  }

  /** The account of the demo: another run of it renews the password, which is kept nowhere. */
  @Command(name = "demo", hidden = true)
  int demo() throws IOException {
    Accounts accounts = accounts();
    String password = Accounts.randomPassword();
    boolean known = accounts.find(DEMO).isPresent();
    if (known) {
      accounts.password(DEMO, password);
      accounts.roles(DEMO, DEMO_ROLES);
    } else {
      accounts.add(DEMO, DEMO_ROLES, password);
    }
    CommandLineEvent.add(main, What.ACCOUNT_CHANGED, "", "user demo");
    out().println(Texts.of(known ? "user.demo.renewed" : "user.demo", DEMO, password));
    return 0;
  }

  @Command(name = "remove")
  int remove(@Parameters(paramLabel = "NAME", descriptionKey = "user.name") String name)
      throws IOException {
    Accounts accounts = accounts();
    accounts.remove(name);
    CommandLineEvent.add(main, What.ACCOUNT_CHANGED, "", "user remove " + name);
    out().println(Texts.of("user.removed", name));
    if (accounts.all().isEmpty()) {
      main.console().err().println(Texts.of("user.nobody"));
    }
    return 0;
  }

  @Command(name = "token")
  int token(
      @Parameters(paramLabel = "NAME", descriptionKey = "user.name") String name,
      @Option(
              names = "--days",
              paramLabel = "NUMBER",
              defaultValue = "90",
              descriptionKey = "user.days")
          int days,
      @Option(names = "--revoke", paramLabel = "KEY", descriptionKey = "user.revoke") String revoke)
      throws IOException {
    CommandLineEvent.add(main, What.ACCOUNT_CHANGED, "", "user token " + name);
    if (revoke != null) {
      accounts().revoke(name, revoke);
      out().println(Texts.of("user.revoked", revoke));
      return 0;
    }
    if (days < 1) {
      throw Refusal.of(
          Kind.WRONG_INPUT, "filter.value", "days", Integer.toString(days), "1, 2, 3 \u2026");
    }
    out().println(accounts().token(name, days));
    main.console().err().println(Texts.of("user.once"));
    return 0;
  }

  private Accounts accounts() {
    Path home = Warehouse.path(main.warehouse);
    if (!Files.isDirectory(home)) {
      throw Refusal.of(Kind.NO_DATA, "warehouse.missing", home.toString());
    }
    return new Accounts(home);
  }

  private PrintStream out() {
    return main.console().out();
  }

  private static Set<String> set(List<String> roles) {
    return roles == null ? Set.of() : new TreeSet<>(roles);
  }

  private void tell(Password how, String given) {
    if (how != null && how.random) {
      out().println(Texts.of("user.password", given));
      main.console().err().println(Texts.of("user.once"));
    }
  }

  @SuppressWarnings("SystemConsoleNull") // On later JDKs a console without a terminal reads a line.
  private static String password(Password how) throws IOException {
    if (how != null && how.random) {
      return Accounts.randomPassword();
    }
    if (how != null && how.stdin) {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    }
    if (System.console() == null) {
      throw Refusal.of(Kind.WRONG_INPUT, "user.no-terminal");
    }
    char[] first = System.console().readPassword("%s: ", Texts.of("account.password"));
    char[] again = System.console().readPassword("%s: ", Texts.of("account.twice"));
    if (!Arrays.equals(first, again)) {
      throw Refusal.of(Kind.WRONG_INPUT, "user.differs");
    }
    return new String(first);
  }
}
