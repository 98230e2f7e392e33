package org.citeswarehouse.api.http;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A small OpenID Connect provider: discovery, keys, and tokens for whoever comes with a code. */
public final class Provider implements AutoCloseable {

  public static final String CLIENT = "cites";
  public static final String SECRET = "between the two";

  private final HttpServer server;
  private final RSAKey key;
  private Map<String, String> asked = Map.of();
  private Consumer<JWTClaimsSet.Builder> change = claims -> {};
  private boolean othersKey;
  private ServerSocket silent;
  private boolean stopped;
  private String silentAt = "";

  /** Starts on a free port of this machine. */
  public Provider() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", e -> json(e, discovery()));
    server.createContext("/keys", e -> json(e, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  /** Its address. */
  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What the next token says otherwise than it should. */
  void change(Consumer<JWTClaimsSet.Builder> changed) {
    change = changed;
  }

  void signWithAnotherKey() {
    othersKey = true;
  }

  /** One of its addresses, token or keys, takes connections from now on and says nothing. */
  public void silentAt(String address) throws IOException {
    silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    silentAt = address;
  }

  /** Somebody comes with the address that the warehouse sent them to; where they go back to. */
  public String come(String address) {
    asked = query(URI.create(address).getRawQuery());
    return "/sign-in/institution?code=abc&state=" + asked.get("state");
  }

  private String discovery() {
    String at = issuer();
    String said =
        "{\"issuer\":\"%s\",\"authorization_endpoint\":\"%s/authorize\",\"token_endpoint\":\"%s/token\",\"jwks_uri\":\"%s/keys\",\"response_types_supported\":[\"code\"],\"subject_types_supported\":[\"public\"],\"id_token_signing_alg_values_supported\":[\"RS256\"]}"
            .formatted(at, at, at, at);
    return silentAt.isEmpty()
        ? said
        : said.replace(
            at + "/" + silentAt, "http://127.0.0.1:" + silent.getLocalPort() + "/" + silentAt);
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    try {
      byte[] verifier = form.get("code_verifier").getBytes(StandardCharsets.US_ASCII);
      String challenge =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier));
      if (!challenge.equals(asked.get("code_challenge"))
          || !exchange.getRequestHeaders().getFirst("Authorization").startsWith("Basic ")) {
        throw new IllegalStateException("not the one who asked");
      }
      JWTClaimsSet.Builder claims =
          new JWTClaimsSet.Builder()
              .issuer(issuer())
              .audience(CLIENT)
              .subject("subject-77")
              .claim("email", "anna@example.org")
              .claim("email_verified", true)
              .claim("nonce", asked.get("nonce"))
              .issueTime(Date.from(Instant.now()))
              .expirationTime(Date.from(Instant.now().plusSeconds(60)));
      change.accept(claims);
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims.build());
      RSAKey signing = othersKey ? new RSAKeyGenerator(2048).generate() : key;
      token.sign(new RSASSASigner(signing));
      json(
          exchange,
          "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\""
              + token.serialize()
              + "\"}");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> query(String text) {
    Map<String, String> values = new TreeMap<>();
    for (String part : text.split("&", -1)) {
      String[] pair = part.split("=", 2);
      values.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return values;
  }

  private static void json(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() throws IOException {
    if (!stopped) {
      stopped = true;
      server.stop(0);
    }
    if (silent != null) {
      silent.close();
    }
  }
}
