package org.citeswarehouse.api.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.citeswarehouse.api.asking.Role;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;

/**
 * An institution whose members sign in by OpenID Connect.
 *
 * @param issuer address of its provider
 * @param clientId how the provider knows this warehouse
 * @param secret what the provider gave this warehouse; blank for none
 * @param claim claim of the ID token that lists roles
 * @param mapped roles by {@code sub:} subject or {@code email:} verified e-mail address, beside
 *     those of the claim
 */
public record Institution(
    String issuer, String clientId, String secret, String claim, Map<String, Set<String>> mapped) {

  /**
   * What names of a mapping begin with. A provider chooses subjects freely: one that looks like the
   * address of somebody else must not have their roles.
   */
  public static final String SUBJECT = "sub:";

  /** The same for e-mail addresses, which count where the provider verified them. */
  public static final String EMAIL = "email:";

  /** The claim that lists roles, unless another is configured. */
  public static final String CLAIM = "cites_roles";

  /** Roles of a member: those of the claim and those of the mapping; nobody's for others. */
  Set<Role> roles(Object claimed, String subject, String email) {
    Set<String> written = new TreeSet<>();
    if (claimed instanceof Iterable<?> list) {
      list.forEach(role -> written.add(String.valueOf(role)));
    } else if (claimed instanceof String text) {
      written.addAll(List.of(text.strip().split("[ ,]+", -1)));
    }
    written.addAll(mapped.getOrDefault(SUBJECT + subject, Set.of()));
    written.addAll(mapped.getOrDefault(EMAIL + email, Set.of()));
    return new HashSet<>(Accounts.roles(written));
  }

  /**
   * A mapping from {@code sub:} subjects or {@code email:} addresses to roles, as a JSON object of
   * lists.
   *
   * @throws Refusal when it is none, or names what is no role, or a name is of neither kind
   */
  public static Map<String, Set<String>> mapping(Path file) {
    try {
      JsonNode read = new ObjectMapper().readTree(Files.readAllBytes(file));
      if (!read.isObject() || !read.valueStream().allMatch(JsonNode::isArray)) {
        throw Refusal.of(Kind.UNREADABLE_INPUT, "oidc.mapping", file.toString());
      }
      Map<String, Set<String>> mapped = new TreeMap<>();
      for (Map.Entry<String, JsonNode> one : read.properties()) {
        // An address that was not verified is blank: the bare word would be a name of everybody.
        if (!one.getKey().matches("(" + SUBJECT + "|" + EMAIL + ").+")) {
          throw Refusal.of(Kind.WRONG_INPUT, "oidc.mapping-name", one.getKey());
        }
        mapped.put(one.getKey(), roles(one.getValue()));
      }
      return mapped;
    } catch (IOException e) {
      Refusal refusal = Refusal.of(Kind.UNREADABLE_INPUT, "oidc.mapping", file.toString());
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static Set<String> roles(JsonNode list) {
    Set<String> roles = new TreeSet<>();
    for (JsonNode role : list) {
      if (Role.find(role.asText()).isEmpty()) {
        throw Refusal.of(Kind.WRONG_INPUT, "account.role", role.asText());
      }
      roles.add(role.asText());
    }
    return roles;
  }
}
