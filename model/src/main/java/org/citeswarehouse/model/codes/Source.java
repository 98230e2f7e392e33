package org.citeswarehouse.model.codes;

/**
 * A source of specimens.
 *
 * @param code one letter
 * @param name English name
 * @param kingdom PLANTS or ANIMALS where the code is for these only; else blank
 * @param source document the code comes from
 */
public record Source(String code, String name, String kingdom, String source) {}
