package org.citeswarehouse.model.codes;

/**
 * A purpose of transaction.
 *
 * @param code one letter
 * @param name English name
 * @param source document the code comes from
 */
public record Purpose(String code, String name, String source) {}
