package org.citeswarehouse.api.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.citeswarehouse.api.account.Accounts;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.sharing.Agreements;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.table.ReconciliationTables;

/** A server on registers of QZ and CH, and somebody of each role who comes with a key. */
final class EveryRole implements AutoCloseable {

  static final String PUBLIC = "public";
  static final String QZ = "party:QZ";
  static final String CH = "party:CH";
  static final String BORDER = "customs:QZ";

  /** An officer of CH who also stands at the border of QZ. */
  static final String BOTH = "party:CH customs:QZ";

  /** An officer of both Parties. */
  static final String TWO = "party:CH party:QZ";

  static final String SECRETARIAT = "secretariat";
  static final String ADMIN = "admin";

  /** An officer of a Party that has no register here, to whom QZ may give some fields. */
  static final String DE = "party:DE";

  /** Those who see no register of QZ. */
  static final List<String> OTHERS = List.of(PUBLIC, CH, BORDER, BOTH, SECRETARIAT);

  static final String PASSWORD = "eleven pangolins";

  private static final String CH_LINE =
      "CH,CH,CH-77-SECRET,A,E,2024-01-05,2024-07-04,ISSUED,Vipera ursinii,I,LIV,C,T,DE,NAR,1,1,,1,"
          + "ENDORSEMENT,0,USED,,2024,2025-03-31,E,Vipera,r0,cd01,ch.csv,2\n";

  private final Map<String, Visitor> visitors = new TreeMap<>();
  private final Warehouse warehouse;
  private final Server server;

  /** The tables get one more run, with the line of CH. */
  EveryRole(FixtureWarehouse fixture) {
    fixture
        .write(ReconciliationTables.RECONCILIATION, Register.LINES + CH_LINE)
        .run("r2", "2025-03-31");
    Accounts accounts = new Accounts(fixture.home());
    warehouse = Warehouse.open(fixture.home().toString(), Limits.SERVING);
    for (String roles : List.of(QZ, CH, BORDER, BOTH, TWO, SECRETARIAT, ADMIN, DE)) {
      accounts.add(name(roles), Set.of(roles.split(" ", -1)), PASSWORD);
    }
    server = Server.start(warehouse, "127.0.0.1", 0);
    for (String roles : List.of(QZ, CH, BORDER, BOTH, TWO, SECRETARIAT, ADMIN, DE)) {
      visitors.put(roles, new Visitor(server.port(), accounts.token(name(roles), 1)));
    }
    visitors.put(PUBLIC, new Visitor(server.port()));
  }

  /** The account with these roles. */
  static String name(String roles) {
    return roles.replaceAll("[: ]", "-").toLowerCase(Locale.ROOT);
  }

  /** QZ gives DE two fields of its register, and no number of a permit. */
  void share() throws IOException {
    Path agreement = warehouse.home().resolve("accounts").resolve("agreement");
    Files.writeString(
        agreement,
        """
        {"owner": "QZ", "recipient": "party:DE", "table": "reconciliation",
         "fields": ["scientific_name", "traded_quantity"], "until": "%s", "purpose": "compared"}"""
            .formatted(Day.today()));
    new Agreements(warehouse.home()).add(agreement);
    Files.delete(agreement);
  }

  Visitor somebody(String roles) {
    return visitors.get(roles);
  }

  /** Somebody who signs in with a browser. */
  Visitor signedIn(String roles) {
    Visitor visitor = new Visitor(server.port());
    visitor.signIn(name(roles), PASSWORD);
    return visitor;
  }

  HttpResponse<String> get(String roles, String path) {
    return somebody(roles).get(path);
  }

  int port() {
    return server.port();
  }

  Warehouse warehouse() {
    return warehouse;
  }

  @Override
  public void close() {
    server.close();
    warehouse.close();
  }
}
