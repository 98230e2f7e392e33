package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages and problems in the language that was chosen, or that the browser likes best. */
class LanguagesTest {

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    Register.in(folder);
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    warehouse.close();
  }

  private HttpResponse<String> get(String path, String... headers) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7 | FR",
        "es-419                              | ES",
        "de, es;q=0.4, fr;q=0.6              | FR",
        "en;q=0.5, ES                        | ES",
        "fr;q=0, es;q=0.1                    | ES",
        "de-AT, it                           | EN",
        "*, fr;q=0.5                         | EN",
        "fr;q=1.000;, ;;q, es ; q=0.8        | ES",
        "''                                  | EN"
      })
  void theBrowsersFieldIsReadWithWeightsAndRegions(String field, Language language) {
    assertThat(Language.accepted(field)).isEqualTo(language);
  }

  @Test
  void aPageIsInTheLanguageOfTheBrowser() {
    HttpResponse<String> page = get("/reconciliation", "Accept-Language", "fr-CH, en;q=0.5");
    assertThat(page.body())
        .contains("<html lang=\"fr\">")
        .contains("Lignes de permis", "Utilisé en partie", "Effacer les filtres")
        .doesNotContain("Used in part", "Clear filters", "issued quantity");
    assertThat(page.headers().firstValue("Vary").orElse("")).contains("Accept-Language", "Cookie");
    assertThat(page.headers().firstValue("Content-Language")).contains("fr");
  }

  @Test
  void aPageIsInTheLanguageThatWasChosenWhateverTheBrowserLikes() {
    HttpResponse<String> page =
        get("/permits/QZ/24%2FQZ%2F1", "Cookie", "cites-language=es", "Accept-Language", "fr");
    assertThat(page.body())
        .contains("<html lang=\"es\">", "Permiso 24/QZ/1", "Utilizado en parte", "Alemania")
        .contains("Endosado en la frontera");
  }

  @Test
  void choosingALanguageLeadsBackToThePageWithItsFilters() {
    HttpResponse<String> page = get("/reconciliation?state=USED&party=QZ");
    String link = "/language/fr?to=%2Freconciliation%3Fstate%3DUSED%26party%3DQZ";
    assertThat(page.body()).contains(link);
    HttpResponse<String> chosen = get(link);
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.headers().firstValue("Location"))
        .contains("/reconciliation?state=USED&party=QZ");
    assertThat(chosen.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("cites-language=fr");
  }

  @Test
  void aProblemOfTheApiIsToldInTheLanguageAsked() {
    String spanish = get("/v1/reconciliation?nonsense=1", "Accept-Language", "es").body();
    assertThat(spanish)
        .contains("\"title\":\"No existe el parámetro “nonsense” para reconciliation.\"")
        .contains("\"type\":\"/docs#problem-filter-unknown\"");
    String years = get("/v1/reconciliation?year=soon", "Accept-Language", "fr").body();
    assertThat(years).contains("une année comme 2001, ou un intervalle comme 2001-2010");
  }

  @Test
  void whatDiffersByLanguageHasAnotherTag() {
    String english = get("/v1/charts/states.svg?party=QZ").headers().firstValue("ETag").orElse("");
    HttpResponse<String> french =
        get("/v1/charts/states.svg?party=QZ", "Accept-Language", "fr", "If-None-Match", english);
    assertThat(french.statusCode()).isEqualTo(200);
    assertThat(french.headers().firstValue("ETag").orElse("")).isNotEqualTo(english);
    assertThat(french.body()).contains("Lignes de permis par état");
  }
}
