package org.citeswarehouse.api.session;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.citeswarehouse.api.asking.Role;

/**
 * Who signed in with a session.
 *
 * @param name name of the account
 * @param at when
 * @param stamp what the account was stamped with then: another password ends the session
 * @param roles roles that the institution gave; empty for a local account, whose roles are read
 *     anew with every request
 */
public record SignedIn(String name, Instant at, String stamp, Optional<Set<Role>> roles) {}
