package org.citeswarehouse.api.account;

import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.web.Templates;

/**
 * What the page of the own account shows.
 *
 * @param name name of the account
 * @param roles what it may do, in words
 * @param local whether its password and keys are kept here
 * @param tokens its keys
 * @param problem what was wrong with the form before; blank for nothing
 * @param key the key that was just made, shown once; blank for none
 */
public record OwnPage(
    String name,
    List<String> roles,
    boolean local,
    List<Token> tokens,
    String problem,
    String key) {

  String html() {
    return Templates.html("account/own", Map.of("page", this));
  }
}
