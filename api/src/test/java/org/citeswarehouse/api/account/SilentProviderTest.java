package org.citeswarehouse.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.citeswarehouse.api.http.Provider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that takes connections and never answers keeps nobody longer than is allowed. */
@Timeout(30)
class SilentProviderTest {

  private static final Duration PATIENCE = Duration.ofMillis(600);
  private static final URI BACK = URI.create("http://127.0.0.1:7070/sign-in/institution");

  private static OpenId openId(String issuer, Duration patience) {
    return new OpenId(
        new Institution(issuer, Provider.CLIENT, Provider.SECRET, Institution.CLAIM, Map.of()),
        patience);
  }

  @Test
  void manyWhoSignInWaitBesideEachOtherAndNotOneAfterTheOther() throws Exception {
    int people = 12;
    ExecutorService requests = Executors.newFixedThreadPool(people);
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      OpenId openId = openId("http://127.0.0.1:" + silent.getLocalPort(), PATIENCE);
      long begin = System.nanoTime();

      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        all.add(
            requests.submit(
                () ->
                    assertThatThrownBy(() -> openId.leave("session", BACK, "/", null))
                        .extracting(SilentProviderTest::root)
                        .isInstanceOf(SocketTimeoutException.class)));
      }
      for (Future<?> one : all) {
        one.get();
      }

      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .isGreaterThanOrEqualTo(PATIENCE)
          .isLessThan(PATIENCE.multipliedBy(people / 2));
    } finally {
      requests.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"token", "keys"})
  void whoComesBackIsNotKeptEither(String address) throws Exception {
    try (Provider provider = new Provider()) {
      provider.silentAt(address);
      OpenId openId = openId(provider.issuer(), PATIENCE);
      String state =
          provider
              .come(openId.leave("session", BACK, "/", null).toString())
              .replaceFirst(".*state=", "");

      assertThatThrownBy(() -> openId.back("session", state, "abc"))
          .isInstanceOf(IOException.class)
          .extracting(SilentProviderTest::root)
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static Throwable root(Throwable thrown) {
    return thrown.getCause() == null ? thrown : root(thrown.getCause());
  }
}
