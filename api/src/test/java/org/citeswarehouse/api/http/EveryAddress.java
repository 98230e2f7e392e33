package org.citeswarehouse.api.http;

import static java.util.Map.entry;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.citeswarehouse.api.web.Route;
import org.citeswarehouse.api.web.Route.Takes;

/**
 * How every address is asked for what QZ has, with all that it needs to be answered.
 *
 * @param qz what it has
 */
record EveryAddress(WhatQzHas qz) {

  private static final String REASON = "seen";
  private static final String PROBLEM = "party=QZ&kind=permits&column=term&value=live+animal";

  /** Parameters of the pages that are about something in particular. */
  private static final Map<String, String> QUERIES =
      Map.ofEntries(
          entry("GET /desk/item", "party=QZ&country=QZ&declaration=D1&item=1"),
          entry("GET /letters/permits", "party=QZ&year=2024&question=UNUSED"),
          entry("GET /problems/rows", "code=UNKNOWN_TERM&" + PROBLEM),
          entry("GET /problems/fix", "to=LIV&" + PROBLEM),
          entry("GET /problems/suggestions", "party=QZ&group=all"),
          entry("GET /reports/open", "party=QZ&year=2024"),
          entry("GET /reports/{party}/{year}/versions/compare", "since=1&number=2"),
          entry("GET /v1/annual-reports/{party}/{year}.{suffix}", "direction=exports"),
          entry("GET /v1/report-validation", "party=QZ&year=2024"),
          entry("GET /v1/report-validation.{suffix}", "party=QZ&year=2024"),
          entry("GET /v1/submissions/{party}/{year}/{number}/changes", "since=1"),
          entry("GET /v1/submissions/{party}/{year}/{number}/changes.{suffix}", "since=1"),
          entry("POST /v1/uploads", "kind=endorsements&party=QZ"));

  /** The address of a route, without parameters. */
  String path(Route route) {
    String path = route.path();
    return path.replace("{name}", path.contains("/trace/") ? "reconciliation" : "states")
        .replace("{id}", path.startsWith("/letters") ? qz.letter() : qz.upload())
        .replace("/v1/uploads/" + qz.upload(), "/v1/uploads/" + qz.sent())
        .replace("{list}", path.startsWith("/letters") ? qz.list() : "term")
        .replace("{suffix}", path.contains("/charts/") ? "svg" : "csv")
        .replace("{sha256}", WhatQzHas.FILE)
        .replace("{party}", "QZ")
        .replace("{country}", "QZ")
        .replace("{year}", "2024")
        .replace("{number}", "2")
        .replace("{file}", "lines.csv")
        .replace("{code}", "en")
        .replace("<number>", "24QZ2")
        .replace("<key>", "QZ/24QZ2/A");
  }

  /** The address of a route with its parameters. */
  String address(Route route) {
    String query = QUERIES.get(route.method() + " " + route.path());
    return query == null ? path(route) : path(route) + "?" + query;
  }

  /** What an officer of QZ would fill in. */
  private Map<String, String> fields(String path) {
    return switch (path) {
      case "/account/tokens/revoke" -> Map.of("token-id", "none");
      case "/desk/decide" ->
          Map.of("do", "ACCEPT line/QZ/QZ/24QZ2/A", "reason", REASON, "to", "/desk");
      case "/desk/undo" -> Map.of("decision", qz.decision(), "reason", REASON);
      case "/letters" ->
          Map.of("party", "QZ", "year", "2024", "to", "office Port", "language", "en");
      case "/permits" -> Map.of("code", "24QZ2");
      case "/problems/fix" ->
          Map.of(
              "party",
              "QZ",
              "kind",
              "permits",
              "column",
              "term",
              "value",
              "live animal",
              "to",
              "LIV",
              "only",
              "UNKNOWN_TERM",
              "rows",
              "1",
              "reason",
              REASON);
      case "/problems/suggestions" ->
          Map.of("party", "QZ", "group", qz.proposal(), "reason", REASON);
      case "/problems/undo" -> Map.of("party", "QZ", "fix", qz.fix(), "reason", REASON);
      case "/problems/waive" ->
          Map.of("party", "QZ", "year", "2024", "warning", "X1\u001f0", "reason", REASON);
      case "/problems/waive/undo" ->
          Map.of("party", "QZ", "year", "2024", "decision", qz.decision(), "reason", REASON);
      case "/reports/{party}/{year}/freeze" -> Map.of("run", "r2", "after", "2", "note", "third");
      case "/uploads" -> Map.of("party", "QZ");
      case "/uploads/{id}/confirm" -> Map.of("kind-1", "endorsements");
      default -> Map.of();
    };
  }

  /** Asks, or sends what the address takes, as an officer of QZ would. */
  AnswerTo ask(Visitor visitor, Route route) {
    return ask(visitor, route, UnaryOperator.identity());
  }

  /** The same with something else written in it. */
  AnswerTo ask(Visitor visitor, Route route, UnaryOperator<String> written) {
    String address = written.apply(address(route));
    return new AnswerTo(route, address, sent(visitor, route, address, written));
  }

  private HttpResponse<String> sent(
      Visitor visitor, Route route, String address, UnaryOperator<String> written) {
    if (route.method().equals("GET")) {
      return visitor.get(address);
    }
    Map<String, String> fields = new TreeMap<>(visitor.token());
    fields(route.path()).forEach((name, value) -> fields.put(name, written.apply(value)));
    if (route.takes() == Takes.FILES || route.path().equals("/v1/uploads")) {
      return visitor.file(address, fields, "list", "more.csv", WhatQzHas.ENDORSEMENTS);
    }
    return route.takes() == Takes.FIELDS
        ? visitor.post(address, fields)
        : visitor.postJson(address, written.apply(json(route.path())));
  }

  /** All that is written in what is asked. */
  String written(Route route) {
    if (route.method().equals("GET")) {
      return address(route);
    }
    return address(route)
        + (route.takes() == Takes.NOTHING_TYPED ? json(route.path()) : fields(route.path()));
  }

  private static String json(String path) {
    return path.equals(FixHandler.PATH)
        ? WhatQzHas.fix("live animal", "LIV", REASON)
        : WhatQzHas.decision("24QZ2", REASON);
  }
}
