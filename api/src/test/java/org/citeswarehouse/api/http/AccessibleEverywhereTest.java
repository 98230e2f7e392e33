package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.citeswarehouse.api.browser.Accessibility;
import org.citeswarehouse.api.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every address that answers with a page, from the addresses themselves, and each page that only a
 * form leads to, for somebody who signed in.
 */
class AccessibleEverywhereTest {

  private static final byte[] NO_TABLE =
      "<!DOCTYPE html><html><table></table></html>".getBytes(StandardCharsets.UTF_8);

  private static final String SUBMIT =
      """
      ([to, fields]) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = to;
        const token = document.querySelector('[name=token]');
        for (const [name, value] of Object.entries({token: token.value, ...fields})) {
          const field = document.createElement('input');
          field.name = name;
          field.value = value;
          form.append(field);
        }
        document.body.append(form);
        form.submit();
      }""";

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static EveryRole roles;
  private static EveryAddress every;
  private static final Map<String, BrowserContext> BROWSERS = new HashMap<>();

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    roles = new EveryRole(WhatQzHas.tables(folder));
    every = new EveryAddress(WhatQzHas.by(roles.somebody(EveryRole.QZ)));
  }

  @AfterAll
  static void stop() {
    if (roles != null) {
      chromium.close();
      roles.close();
    }
  }

  /** The browser of somebody, who signed in with it once. */
  private static BrowserContext browser(String who) {
    return BROWSERS.computeIfAbsent(
        who,
        w -> {
          BrowserContext browser = chromium.someone("http://127.0.0.1:" + roles.port());
          if (!who.equals(EveryRole.PUBLIC)) {
            try (Page page = browser.newPage()) {
              page.navigate("/sign-in");
              page.fill("#name", EveryRole.name(who));
              page.fill("#password", EveryRole.PASSWORD);
              page.click("main button");
              page.waitForURL("**/");
            }
          }
          return browser;
        });
  }

  /** Addresses that answer whoever keeps the warehouse with a page. */
  static Stream<String> pages() {
    Visitor admin = roles.somebody(EveryRole.ADMIN);
    return RolesTable.routes(roles.warehouse()).stream()
        .filter(route -> route.method().equals("GET"))
        .filter(route -> isPage(admin.get(every.address(route))))
        .map(every::address);
  }

  private static boolean isPage(HttpResponse<String> answer) {
    return answer.statusCode() == 200
        && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageHasNoSeriousViolationAndFitsANarrowScreen(String address) {
    try (Page page = browser(EveryRole.ADMIN).newPage()) {
      Accessibility.check(page, address);
    }
  }

  private static void afterForm(
      String who, String from, String to, Map<String, String> fields, String heading) {
    try (Page page = browser(who).newPage()) {
      page.navigate(from);
      page.waitForResponse(
          answer -> answer.request().method().equals("POST"),
          () -> page.evaluate(SUBMIT, List.of(to, fields)));
      page.locator("h1", new Page.LocatorOptions().setHasText(heading)).waitFor();
      Accessibility.checkShown(page, to);
    }
  }

  @Test
  void whatSomebodyDecidedMeanwhile() {
    afterForm(
        EveryRole.QZ,
        "/desk?party=QZ",
        "/desk/decide",
        Map.of("do", "accept line/QZ/QZ/24%2FQZ%2F1/A", "reason", "papers seen"),
        "Somebody decided meanwhile");
  }

  @Test
  void whatWasTypedBeforeTheSessionEnded() {
    Map<String, String> typed = Map.of("token", "of an ended session", "reason", "papers seen");
    afterForm(EveryRole.QZ, "/desk?party=QZ", "/desk/undo", typed, "Send what you typed");
    afterForm(EveryRole.PUBLIC, "/sign-in", "/desk/undo", typed, "Sign in");
  }

  @Test
  void aNameAndAPasswordThatAreWrong() {
    Map<String, String> wrong = Map.of("name", "anna", "password", "eleven penguins");
    afterForm(EveryRole.PUBLIC, "/sign-in", "/sign-in", wrong, "Sign in");
  }

  @Test
  void aKeyThatIsShownOnceAndAPasswordThatIsWrong() {
    String title = "Your account";
    afterForm(EveryRole.QZ, "/account", "/account/tokens", Map.of("days", "1"), title);
    Map<String, String> wrong = Map.of("password-now", "eleven penguins");
    afterForm(EveryRole.QZ, "/account", "/account/password", wrong, title);
  }

  @Test
  void aFileThatIsRefusedBesideOneThatIsRead() {
    Visitor officer = roles.somebody(EveryRole.QZ);
    String refused =
        Visitor.location(
            officer.file("/uploads", Map.of("party", "QZ"), "files", "1.xlsx", NO_TABLE));
    try (Page page = browser(EveryRole.QZ).newPage()) {
      Accessibility.check(page, refused);
      assertThat(page.locator("main .notice").count()).isPositive();
    }
  }
}
