package org.citeswarehouse.api.decision;

/**
 * What has to be known of an earlier decision to undo it.
 *
 * @param id its identifier
 * @param party whose register it is about
 * @param action what was decided
 * @param undoes the decision it undoes, or null
 */
record Known(String id, String party, String action, String undoes) {}
