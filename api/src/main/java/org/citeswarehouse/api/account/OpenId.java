package org.citeswarehouse.api.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.logging.log4j.LogManager;
import org.citeswarehouse.api.asking.Role;
import org.citeswarehouse.api.session.KeptForm;
import org.citeswarehouse.api.session.SignedIn;

/**
 * Signing in by OpenID Connect: the code flow with PKCE. Source: OpenID Connect Core 1.0, 3.1; RFC
 * 7636; RFC 9700.
 */
final class OpenId {

  private static final Duration TIME = Duration.ofMinutes(10);
  private static final int MOST = 1000;
  private static final Set<String> SIGNATURES =
      Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

  /** What is remembered of somebody who is at the provider. */
  record Away(
      String session, Nonce nonce, CodeVerifier verifier, URI back, String to, KeptForm kept) {}

  /** Somebody who came back, and where they go on. */
  record Back(SignedIn signedIn, String to, KeptForm kept) {}

  private final Institution institution;

  /** Longest wait for the connection, and for each answer, in milliseconds. */
  private final int patience;

  private final Cache<String, Away> away =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(TIME).build();

  /**
   * Asked for without a lock: each request waits for its own question only, and two that ask at
   * once are told the same.
   */
  private volatile OIDCProviderMetadata provider;

  /**
   * Signing in at the provider of an institution.
   *
   * @param patience how long a provider may take to be reached, and again to answer
   */
  OpenId(Institution institution, Duration patience) {
    this.institution = institution;
    this.patience = Math.toIntExact(patience.toMillis());
  }

  /**
   * Where somebody goes to sign in.
   *
   * @param session identifier of the session of the browser, which has to come back with it
   * @param back where the provider sends them back to
   * @throws IOException when the provider cannot be reached, or takes too long
   * @throws GeneralException when what it says of itself cannot be read
   */
  URI leave(String session, URI back, String to, KeptForm kept)
      throws IOException, GeneralException {
    State state = new State();
    Away remembered = new Away(session, new Nonce(), new CodeVerifier(), back, to, kept);
    away.put(state.getValue(), remembered);
    return new AuthenticationRequest.Builder(
            new ResponseType("code"),
            new Scope("openid", "email"),
            new ClientID(institution.clientId()),
            back)
        .endpointURI(provider().getAuthorizationEndpointURI())
        .state(state)
        .nonce(remembered.nonce())
        .codeChallenge(remembered.verifier(), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Who came back; empty where the provider does not vouch for them, or the way back is not the one
   * that this browser left for.
   *
   * @throws IOException when the provider cannot be reached, or takes too long
   */
  Optional<Back> back(String session, String state, String code) throws IOException {
    Away remembered = state == null ? null : away.asMap().remove(state);
    if (remembered == null || code == null || !remembered.session().equals(session)) {
      return Optional.empty();
    }
    try {
      IDTokenClaimsSet claims = claims(remembered, new AuthorizationCode(code));
      String subject = claims.getSubject().getValue();
      boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
      String email = verified ? Objects.toString(claims.getStringClaim("email"), "") : "";
      Set<Role> roles = institution.roles(claims.getClaim(institution.claim()), subject, email);
      // A subject that reads like somebody's address is not taken for them in any log.
      String said = email.isEmpty() ? Institution.SUBJECT + subject : email;
      String name = "oidc" + Entrance.INSTITUTION + said;
      return Optional.of(
          new Back(
              new SignedIn(name, Instant.now(), "", Optional.of(roles)),
              remembered.to(),
              remembered.kept()));
    } catch (KeySourceException e) {
      throw new IOException(e);
    } catch (GeneralException | BadJOSEException | JOSEException e) {
      LogManager.getLogger(OpenId.class).warn("the provider did not vouch: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private IDTokenClaimsSet claims(Away remembered, AuthorizationCode code)
      throws IOException, GeneralException, BadJOSEException, JOSEException {
    ClientID client = new ClientID(institution.clientId());
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(code, remembered.back(), remembered.verifier());
    URI endpoint = provider().getTokenEndpointURI();
    TokenRequest request =
        institution.secret().isEmpty()
            ? new TokenRequest.Builder(endpoint, client, grant).build()
            : new TokenRequest.Builder(
                    endpoint,
                    new ClientSecretBasic(client, new Secret(institution.secret())),
                    grant)
                .build();
    HTTPRequest sent = request.toHTTPRequest();
    sent.setConnectTimeout(patience);
    sent.setReadTimeout(patience);
    TokenResponse answer = OIDCTokenResponseParser.parse(sent.send());
    if (!(answer instanceof OIDCTokenResponse given)) {
      throw new GeneralException(answer.toErrorResponse().getErrorObject().getDescription());
    }
    JWT token = given.getOIDCTokens().getIDToken();
    String signature = token.getHeader().getAlgorithm().getName();
    if (!SIGNATURES.contains(signature)) {
      throw new GeneralException("an ID token signed by " + signature);
    }
    return new IDTokenValidator(
            new Issuer(institution.issuer()),
            client,
            JWSAlgorithm.parse(signature),
            provider().getJWKSetURI().toURL(),
            new DefaultResourceRetriever(
                patience, patience, JWKSourceBuilder.DEFAULT_HTTP_SIZE_LIMIT))
        .validate(token, remembered.nonce());
  }

  private OIDCProviderMetadata provider() throws IOException, GeneralException {
    OIDCProviderMetadata known = provider;
    if (known == null) {
      known = OIDCProviderMetadata.resolve(new Issuer(institution.issuer()), patience, patience);
      provider = known;
    }
    return known;
  }
}
