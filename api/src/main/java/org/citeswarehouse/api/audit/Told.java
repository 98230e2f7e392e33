package org.citeswarehouse.api.audit;

/**
 * What the log is told of an address, declared with the address: an event, or why there is none.
 */
public sealed interface Told permits What, Untold {}
