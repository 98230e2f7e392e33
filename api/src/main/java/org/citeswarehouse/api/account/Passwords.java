package org.citeswarehouse.api.account;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.security.SecureRandom;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;

/** Passwords as bcrypt hashes. Source: OWASP Password Storage, ASVS 5.0 section 6.2. */
final class Passwords {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;

  /** Each step doubles the time; 11 takes about 0.1 to 0.2 s on a small server. */
  private static final int COST = 11;

  private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

  /** Letters and digits that are not taken for one another. */
  private static final String CLEAR = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What an unknown name is compared with, so that it takes as long as a known one. */
  private static final String NOBODY = hashed("nobody has this one");

  private Passwords() {}

  /**
   * The hash of a password.
   *
   * @throws Refusal when it is too short or too long
   */
  static String hash(String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      throw Refusal.of(
          Kind.WRONG_INPUT,
          "account.password",
          Integer.toString(SHORTEST),
          Integer.toString(LONGEST));
    }
    return hashed(password);
  }

  /** Bcrypt reads 72 bytes; what is longer is hashed to fewer first. */
  private static String hashed(String password) {
    return BCrypt.with(VERSION, RANDOM, LongPasswordStrategies.hashSha512(VERSION))
        .hashToString(COST, password.toCharArray());
  }

  /**
   * Whether it is the password.
   *
   * @param hash its hash; null where there is no such account, which takes as long
   */
  static boolean matches(String password, String hash) {
    String given = password.length() > LONGEST ? "" : password;
    boolean same =
        BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
            .verify(given.toCharArray(), hash == null ? NOBODY : hash)
            .verified;
    return hash != null && same;
  }

  /** One that nobody has to think of: a hundred bits, in groups that can be read out. */
  static String random() {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        made.append('-');
      }
      made.append(CLEAR.charAt(RANDOM.nextInt(CLEAR.length())));
    }
    return made.toString();
  }
}
